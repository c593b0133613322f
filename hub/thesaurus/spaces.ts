// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Somewhere to be: rooms, land, roofs, kitchens, storage, empty shops, buildings after hours. */
export const spaces: Concept[] = [
  {
    id: 'space', kind: 'space', productType: 'space',
    residents: ['ruimte', 'ruimte gezocht', 'locatie zoeken', 'onderkomen', 'onderdak', 'honk', 'thuisbasis', 'dakloos geworden als groep', 'huur opgezegd', 'lokaaltje', 'hok', 'stekkie', 'vaste ruimte voor onze groep'],
    suppliers: ['ruimte beschikbaar', 'locatie', 'accommodatie', 'huisvesting', 'ruimteverhuur', 'maatschappelijke huisvesting', 'maatschappelijk vastgoed', 'vastgoed', 'gebruiksruimte', 'huurruimte', 'buurtruimte', 'accommodatiebeleid', 'vierkante meter vloeroppervlak', 'initiatiefruimte', 'bewonersruimte', 'huisvestingsvraag', 'maatschappelijke ruimte', 'maatschappelijke voorziening', 'wijkruimte', 'm2', 'ruimtelijke voorziening', 'medegebruik', 'maatschappelijke huur'],
  },
  {
    id: 'meeting-room', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['vergaderzaal', 'zaaltje', 'vergaderruimte', 'zaal huren', 'kamer om te vergaderen', 'zaal te duur', 'zaal met stoelen', 'achterzaaltje', 'avond bij elkaar komen', 'huiskamer te klein', 'lokaal voor een avond', 'tafel voor de werkgroep', 'gratis zaal', 'een zaal voor veertig man', 'een avond een zaal', 'zaal'],
    suppliers: ['vergaderlocatie', 'zaalverhuur', 'vergaderfaciliteit', 'multifunctionele zaal', 'bijeenkomstruimte', 'zaalruimte', 'spreekkamer', 'bestuurskamer', 'zaalcapaciteit', 'ontvangstruimte', 'dagdeel', 'congreszaal', 'auditorium', 'zaalhuur', 'raadzaal', 'vergaderkamer', 'zalencentrum', 'zaalopstelling'],
  },
  {
    id: 'community-building', kind: 'space', productType: 'space', broader: ['space'],
    residents: [ 'dorpshuis overnemen', 'gebouwtje', 'leegstaande school', 'gebouw zelf beheren', 'kerk komt leeg', 'gebouw van de gemeente', 'onderhoud van ons gebouw', 'pand in eigen handen', 'we willen het gebouw kopen', 'gymzaal leeg', 'gebouw verkocht', 'lekkend dak', 'gebouw opknappen', 'scoutinggebouw', 'kantine'],
    suppliers: ['buurtaccommodatie', 'maatschappelijk pand', 'wijkgebouw', 'vastgoedoverdracht', 'gebouwbeheer', 'gemeentelijk vastgoed', 'accommodatiebeheer', 'pandeigenaar', 'gebouw in gemeenschapsbezit', 'herbestemming kerk', 'exploitatie van een gebouw', 'pand', 'community land trust', 'gebouwexploitatie', 'gemeenschapsvoorziening', 'meerjarenonderhoudsplan gebouw', 'kostendekkende huur', 'zelfbeheer van een gebouw', 'beheerstichting'],
    related: ['building-transfer', 'right-to-challenge'],
  },
  {
    id: 'building-transfer', broader: ['community-building'],
    residents: ['pand overnemen', 'kopen van het buurthuis', 'gebouw voor een euro', 'het dorpshuis kopen', 'schooltje kopen', 'kerk kopen', 'voordat een projectontwikkelaar het koopt'],
    suppliers: ['recht om te kopen', 'right to bid', 'maatschappelijk eigenaarschap', 'vastgoedaankoop', 'gemeenschapseigendom', 'right of first refusal', 'voorkeursrecht', 'haalbaarheidsonderzoek pand', 'aankoopfonds', 'taxatie', 'verkoop gemeentelijk vastgoed', 'bouwkundige keuring', 'maatschappelijke waarde bij verkoop', 'koopoptie', 'bouwkundig rapport'],
  },
  {
    id: 'vacant-building', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['leegstaande winkel', 'winkel staat leeg', 'leegstand', 'leeg pand', 'winkelpand', 'dichtgetimmerd', 'etalage', 'leegstaand gebouw', 'pand staat al jaren leeg', 'lege winkel', 'leeg kantoor', 'lege bank', 'boerderij leeg', 'leegstaande kerk', 'leegstaande kantine', 'leegstaand', 'oude fabriek', 'lege plint'],
    suppliers: ['leegstandbeheer', 'leegstandsbeheer', 'antikraak', 'winkelruimte', 'plint', 'plintruimte', 'commerciële ruimte', 'bedrijfsruimte', 'tijdelijke verhuur', 'tijdelijk beheer', 'bruikleen van een pand', 'pop-up store', 'pop-upwinkel', 'vastgoedbeheerder', 'leegkomend vastgoed', 'tussentijdse verhuur', 'transformatiepand', 'broedplaats', 'incourant vastgoed', 'BOG', 'bedrijfsonroerend goed', 'leegstandswet', 'leegstaand vastgoed', 'kwartiermaker pand', 'gebruikersovereenkomst leegstand'],
    related: ['rent-agreement'],
  },
  {
    id: 'land-plot', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['stukje grond om te tuinieren', 'grond om groente te kweken', 'stuk land voor een moestuin', 'braakliggend stukje', 'leeg veldje', 'stukje grond', 'grond pachten', 'landje', 'akker', 'kavel', 'grond huren', 'weiland', 'perceel', 'stukje land', 'grond van de gemeente', 'trapveld overnemen', 'grond voor een tuin', 'grond van de boer', 'erf', 'plekje om te tuinieren', 'landbouwgrond'],
    suppliers: ['grondpacht', 'tijdelijk grondgebruik', 'stichting land van ons', 'aardpeer', 'grond voor voedselproductie', 'tijdelijk gebruik van grond', 'kavel voor moestuin', 'grond in bruikleen', 'pacht', 'gemeentegrond', 'grondgebruik', 'grondbezit', 'grondpositie', 'grondeigenaar', 'bouwkavel', 'terrein beschikbaar', 'hectare', 'grondzaken', 'pachtgrond', 'grondfonds', 'grondcoöperatie', 'buitenterrein', 'groenstrook in gebruik', 'erfpacht', 'snippergrond', 'volkstuingrond', 'grondverkoop', 'landbouwgrond in beheer', 'grond verpachten', 'grondverhuur'],
    related: ['land-use-agreement', 'land-ownership'],
  },
  {
    id: 'land-ownership', kind: 'knowledge',
    residents: ['eigenaar van het pad', 'eigenaar opzoeken', 'eigendom van de grond', 'waar loopt de grens', 'erfgrens', 'gemeente en corporatie wijzen naar elkaar', 'niemand is verantwoordelijk voor het stukje', 'wie is eigenaar van de grond', 'wie moet het pad onderhouden', 'uitzoeken wie de eigenaar is'],
    suppliers: ['kadaster', 'kadastrale kaart', 'eigendomsinformatie', 'eigendomsverhouding', 'kadastraal perceel', 'erfdienstbaarheid', 'recht van overpad', 'kadastraal bericht', 'grenscorrectie', 'eigendomsonderzoek', 'eigendomsgrens', 'kadastraal', 'perceelsgrens', 'BGT'],
  },
  {
    id: 'roof-space', kind: 'space', productType: 'space', broader: ['space'],
    residents: [ 'dak van de school', 'plat dak', 'dak huren', 'op het dak van de sporthal', 'dak van de kerk', 'leeg dak', 'boerenschuur met groot dak'],
    suppliers: ['dakoppervlak', 'dakverhuur', 'dakrecht', 'recht van opstal', 'dakhuurovereenkomst', 'daken ter beschikking', 'gemeentelijk dak', 'dakvlak', 'schooldak', 'bedrijfsdak', 'dakoppervlakte', 'daken van bedrijven', 'dakeigenaar', 'dakenmakelaar', 'dakconstructie', 'draagkracht van het dak', 'dakenplan', 'dakruimte'],
  },
  {
    id: 'kitchen-space', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['buurtkeuken', 'fatsoenlijke keuken', 'keuken delen', 'dorpskeuken', 'lege keuken', 'gezamenlijk koken', 'keuken huren', 'keuken', 'grote keuken', 'keuken met zes pitten', 'keuken lenen', 'kookplek', 'koken in het buurthuis', 'keuken gebruiken'],
    suppliers: ['gedeelde keuken', 'gemeenschapskeuken', 'kitchen sharing', 'kooklocatie', 'schoolkeuken', 'social kitchen', 'professionele keuken', 'horecakeuken', 'grootkeuken', 'keukenverhuur', 'productiekeuken', 'kookstudio', 'keukenfaciliteit', 'bedrijfskeuken', 'spoelkeuken', 'deelkeuken', 'keukenblok', 'wijkkeuken', 'kookeiland', 'cloudkitchen', 'keukengebruik', 'keukenruimte'],
  },
  {
    id: 'shed-storage', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['schuur', 'schuurtje', 'opslag', 'spullen opslaan', 'spullen staan bij mensen thuis', 'garagebox', 'garage', 'kelder', 'berging', 'alles staat in mijn garage', 'droge plek voor spullen', 'stalling', 'hok voor gereedschap', 'zolder', 'opbergen', 'materiaal opbergen', 'loods', 'kelderbox', 'rommelhok', 'stallen', 'tuinschuur', 'kraam opslaan'],
    suppliers: ['opslagruimte', 'zeecontainer', 'magazijn', 'bergruimte', 'opslagcontainer', 'opslagbox', 'bergingsruimte', 'gekoelde opslag', 'stallingsruimte', 'tuinhuis', 'distributieruimte', 'magazijnruimte', 'depot', 'self storage', 'palletplaats', 'bergplaats', 'opslagfaciliteit', 'opslagloods', 'inpandige berging', 'fietsenkelder', 'opslagunit', 'palletstelling'],
  },
  {
    id: 'workspace', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['kantoortje huren', 'kantoor delen', 'werkplek', 'flexplek', 'rustige plek om te studeren', 'huiskamer vol ordners', 'vast adres voor post', 'postadres', 'atelier', 'kamertje voor spreekuur'],
    suppliers: ['kantoorruimte', 'flexwerkplek', 'werkruimte', 'coworking', 'bedrijfsverzamelgebouw', 'spreekuurruimte', 'atelierruimte', 'spreekuurlocatie', 'kantoorpand', 'deelkantoor', 'kantoorfaciliteit', 'vestigingsadres', 'kantoorvilla', 'ontmoetingswerkplek', 'spreekruimte'],
  },
  {
    id: 'school-building', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['school na schooltijd', 'aula', 'gymzaal', 'klaslokaal', 'lokaal in de school', 'sporthal', 'schoolgebouw in de avond', 'leeg lokaal', 'school staat s avonds leeg', 'speelzaal', 'school na vieren', 'theoriekeuken op school'],
    suppliers: ['brede school', 'gymnastieklokaal', 'medegebruik school', 'schoolgebouw', 'avondopenstelling', 'gymlokaal', 'verhuur van lokalen', 'openstelling na schooltijd', 'buitenschools gebruik', 'sportaccommodatie', 'schoolbestuur ruimte', 'schoolaula', 'kindcentrum', 'sportzaal', 'leslokaal'],
  },
  {
    id: 'church-hall', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['kerkzaaltje', 'kerkzaal', 'zaal van de kerk', 'parochiezaal', 'ruimte in de moskee', 'kerk als huiskamer', 'pastorie'],
    suppliers: ['kerkgebouw', 'kerkelijk centrum', 'parochiehuis', 'kosterij', 'moskeegebouw', 'gebedshuis', 'kerkelijk gebouw', 'klooster', 'zalenverhuur kerk', 'parochiecentrum', 'kerkenraad'],
  },
  {
    id: 'sports-canteen', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['kantine overdag leeg', 'kantine van de voetbalclub', 'clubgebouw overdag', 'voetbalkantine', 'kantine van de tennisclub', 'sportkantine'],
    suppliers: ['open club', 'sportclubgebouw', 'clubaccommodatie', 'multifunctioneel clubhuis', 'sportpark', 'sportpark als ontmoetingsplek', 'vitale sportvereniging', 'kantineruimte'],
  },
  {
    id: 'care-home-room', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['recreatiezaal', 'zaal in het verzorgingshuis', 'gemeenschappelijke ruimte in de flat', 'ruimte onder de flat', 'plint van de flat', 'ontmoetingsruimte in ons complex', 'ruimte staat leeg in de flat', 'logeerkamer van het complex'],
    suppliers: ['recreatieruimte', 'gemeenschappelijke ruimte', 'complexruimte', 'woongebouw ruimte', 'zorglocatie', 'algemene ruimte', 'huurdersruimte', 'corporatieruimte', 'ruimte in wooncomplex', 'woonzorgcomplex', 'activiteitenruimte', 'flexwoning als buurtruimte'],
  },
  {
    id: 'practice-room', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['oefenruimte', 'repetitieruimte', 'zaal met spiegels', 'podium', 'muziek maken zonder klachten', 'ruimte waar herrie mag', 'koor zoekt zaal', 'plek om te repeteren'],
    suppliers: ['danszaal', 'repetitielokaal', 'muziekstudio', 'dansstudio', 'theaterruimte', 'expositieruimte', 'oefenlokaal', 'bandruimte', 'podiumruimte', 'theatercafé', 'geluiddichte ruimte', 'vlakkevloerzaal', 'studioruimte'],
  },
  {
    id: 'parking-space', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['parkeerplaats', 'parkeerplek', 'vaste plek voor de auto', 'parkeerterrein', 'lege parkeerplaats', 'waar zetten we de deelauto neer', 'carport', 'parkeergarage'],
    suppliers: ['parkeervak', 'gereserveerde parkeerplaats', 'standplaats deelauto', 'parkeerfaciliteit', 'dubbelgebruik parkeren', 'parkeercapaciteit', 'parkeeraccommodatie', 'inpandige parkeerplaats', 'parkeerkelder', 'fietsparkeerplek', 'fietstrommel', 'fietsvlonder', 'bakfietsplek', 'fietsenstalling', 'deelautoplek'],
    related: ['parking-permit'],
  },
  {
    id: 'public-building-space', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['hoek in de bibliotheek', 'ruimte in het gemeentehuis', 'bieb als ontmoetingsplek', 'tafel in de bieb'],
    suppliers: ['bibliotheekruimte', 'stadhuisruimte', 'gemeentehuis', 'stadsdeelkantoor', 'publieke hal', 'wijkservicepunt', 'openbaar gebouw', 'servicepunt'],
  },
  {
    id: 'event-location', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['terrein voor een feest', 'plek voor een markt', 'veld voor een evenement', 'grote zaal voor een feest', 'waar kunnen we een tent neerzetten', 'plein gebruiken'],
    suppliers: ['evenemententerrein', 'evenementenlocatie', 'feestzaal', 'eventlocatie', 'marktterrein', 'feestlocatie', 'festivalterrein', 'buitenlocatie', 'parkgebruik', 'evenementenhal'],
  },
  {
    id: 'mobile-space', kind: 'space', productType: 'space', broader: ['space'],
    residents: ['bouwkeet', 'pipowagen', 'caravan', 'camper', 'tijdelijk gebouwtje', 'blokhut', 'keet op het veldje', 'woonwagen', 'tiny house als ontmoetingsplek', 'soepwagen'],
    suppliers: ['portakabin', 'portocabin', 'mobiele unit', 'schaftkeet', 'tijdelijke unit', 'semipermanent gebouw', 'buurtbus als ontmoetingsplek', 'cabin', 'mobiele werkplaats', 'modulair gebouw', 'prefab paviljoen', 'containerunit', 'tijdelijke huisvesting', 'noodlokaal'],
  },
  {
    id: 'space-accessibility', broader: ['space'],
    residents: ['rolstoel komt de deur niet door', 'rolstoel de trap op', 'hoge drempel', 'rolstoelvriendelijk', 'gebouw zonder lift', 'rolstoel past niet door de deur', 'drempels in het gebouw', 'lift kapot', 'trap op met rollator', 'zaal op de eerste verdieping zonder lift', 'niet toegankelijk voor rolstoel', 'oprijplaat', 'hellingbaan'],
    suppliers: ['mindervalide', 'toegankelijkheidsscan', 'ongehinderd', 'hoge nood toilet', 'rolstoeltoegankelijkheid', 'prikkelarm', 'rolstoelvriendelijk gebouw', 'gebouwtoegankelijkheid', 'mindervalidentoilet', 'automatische deuropener', 'rolstoeltoegankelijke ruimte', 'drempelloos', 'toegankelijk gebouw', 'gelijkvloers'],
  },
  {
    id: 'space-sharing', broader: ['space'],
    residents: ['ruimte delen met een andere club', 'gebouw staat overdag leeg', 'samen een pand huren', 'zaal onderverhuren', 'wie wil erbij in het gebouw'],
    suppliers: ['meervoudig ruimtegebruik', 'gedeelde huisvesting', 'onderverhuur', 'ruimte delen', 'bezettingsgraad', 'gebouw delen', 'ruimtematch', 'medehuurder', 'deelruimte', 'ruimtemakelaar'],
  },
  {
    id: 'rent-agreement', broader: ['space'],
    residents: ['huurcontract', 'huurprijs', 'de huur niet kunnen betalen', 'huur te hoog', 'lage huur', 'huurverhoging van het buurthuis', 'maandelijkse huur', 'symbolisch bedrag', 'huren van de gemeente', 'voor een prikkie'],
    suppliers: ['huurovereenkomst', 'bruikleen', 'bruikleenovereenkomst', 'maatschappelijk tarief', 'huurkorting', 'vriendentarief', 'sociaal tarief', 'gereduceerd tarief', 'kostprijsdekkende huur', 'servicekosten', 'gebruikersvergoeding', 'beheerovereenkomst', 'tijdelijke huurovereenkomst', 'maatschappelijk huurtarief', 'gebruikstarief', 'exploitatiekosten pand', 'huursubsidie accommodatie', 'huurcompensatie'],
    related: ['community-building'],
  },
  {
    id: 'key-access', broader: ['space'],
    residents: ['sleutel van de zaal', 'ook in het weekend open', 's avonds dicht', 'alarm op het gebouw', 'alleen open tijdens kantooruren', 'sleutelbeheer', 'zaalwacht', 'gebouw overdag dicht', 'iemand die de deur opendoet', 'zaal open en dicht doen'],
    suppliers: ['beheerder', 'sleutelhouder', 'openstelling', 'toegangscontrole', 'huismeester', 'sociaal beheer', 'beheer en exploitatie', 'conciërge', 'toegangssysteem', 'openingstijd', 'sleutelplan', 'gastvrouw', 'vrijwillig beheer', 'gebruikersreglement', 'huisregel', 'koster'],
  },
  {
    id: 'building-fitout', kind: 'product', broader: ['space'],
    residents: ['ruimte opknappen', 'lokaal schilderen', 'vloer leggen', 'muur verven', 'verbouwen van het buurthuis', 'nieuwe vloer', 'lamp ophangen', 'behangen', 'kachel in de zaal', 'blik verf', 'kwasten'],
    suppliers: [ 'schilderwerk', 'restpartij verf', 'interieurbouw', 'vloerbedekking', 'aannemer verbouwing', 'inrichtingsbudget', 'sanitair', 'verfpakket', 'stucwerk', 'inbouw', 'restpartij tegels', 'bouwmarkt', 'tapijttegel', 'stoffeerder', 'opknapbeurt', 'inrichtingskosten'],
    related: ['furniture', 'company-volunteers'],
  },
]
