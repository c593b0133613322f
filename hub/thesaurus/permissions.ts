// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Being allowed to: permits, exemptions, agreements, rights of residents, room in the rules, the way into the town hall. */
export const permissions: Concept[] = [
  {
    id: 'permission', kind: 'permission',
    residents: ['toestemming', 'toestemming van de gemeente', 'groen licht van de gemeente', 'goedkeuring', 'hoe regel je de papieren', 'verbod', 'krijgen geen toestemming', 'mag je er zomaar iets neerzetten', 'papierwinkel', 'gemeente zegt nee', 'papieren nodig van de gemeente', 'heb je daar toestemming voor nodig', 'straks worden we weggestuurd', 'bang voor een boete'],
    suppliers: ['vergunning', 'vergunningverlening', 'ontheffing', 'regelgeving', 'wet- en regelgeving', 'toestemmingsverlening', 'vergunningplichtig', 'vergunningaanvraag', 'meldingsplicht', 'instemming', 'vergunningvrij', 'beleidsregel', 'leges', 'vergunningcheck', 'meldplicht', 'vergunningloket', 'nadere regels', 'toestemmingsvereiste', 'vergunningverlener', 'legesvrijstelling', 'vrijstelling', 'vergunninghouder'],
    related: ['municipal-contact'],
  },
  {
    id: 'environmental-permit', kind: 'permission', broader: ['permission'],
    residents: ['bouwvergunning', 'mogen we een schuur bouwen', 'vergunning voor een hek', 'kas neerzetten', 'mag er een bouwwerk staan', 'mogen we een overkapping plaatsen', 'bouwsel', 'iets bouwen op het veld', 'hutje neerzetten'],
    suppliers: ['omgevingsvergunning', 'omgevingsloket', 'omgevingswet', 'vergunningsvrij bouwen', 'BOPA', 'bouwactiviteit', 'buitenplanse omgevingsplanactiviteit', 'conceptverzoek', 'bouwbesluit', 'welstand', 'bbl', 'omgevingsplanactiviteit', 'vooroverleg', 'gebruiksmelding', 'omgevingstafel', 'vergunningsprocedure', 'bouwtekening indienen', 'Wkb', 'principeverzoek'],
    related: ['zoning'],
  },
  {
    id: 'zoning', kind: 'permission', broader: ['permission'],
    residents: ['bestemmingsplan', 'bestemming van de grond', 'de bestemming klopt niet', 'bestemming wijzigen', 'pand is eigenlijk een winkel', 'niet toegestaan volgens het bestemmingsplan', 'woonbestemming'],
    suppliers: ['omgevingsplan', 'bestemmingswijziging', 'planologie', 'planologisch', 'functiewijziging', 'bestemmingsplanwijziging', 'structuurvisie', 'omgevingsvisie', 'ruimtelijke procedure', 'tijdelijke afwijking', 'planologische medewerking', 'ruimtelijke ordening', 'RO', 'omgevingsprogramma', 'gebruiksfunctie', 'planoloog', 'ruimtelijke onderbouwing', 'tam-omgevingsplan', 'regels op de kaart'],
  },
  {
    id: 'event-permit', kind: 'permission', broader: ['permission'],
    residents: ['vergunning voor een feest', 'buurtfeest aanvragen', 'straatfeest melden', 'vergunning voor muziek', 'versterkte muziek', 'vergunning voor de markt', 'hoe vraag je een feest aan', 'tent op het veld', 'feest aanvragen bij de gemeente', 'papieren voor het zomerfeest', 'formulier voor ons straatfeest'],
    suppliers: ['evenementenvergunning', 'evenementenmelding', 'meldingsplichtig evenement', 'veiligheidsplan', 'evenementenloket', 'evenementenbeleid', 'collectieve melding', 'evenement melden', 'geluidsontheffing', 'tijdelijke gebruiksvergunning', 'algemene plaatselijke verordening', 'meldingsformulier evenement', 'eendaags evenement', 'vergunningvrij evenement', 'brandveiligheid tent', 'evenementencoördinator'],
  },
  {
    id: 'street-closure', kind: 'permission', broader: ['permission', 'event-permit'],
    residents: ['straat afsluiten', 'straat afzetten', 'dranghek', 'geen auto\'s tijdens het feest', 'borden straat afgesloten', 'dranghekken lenen', 'omleiding', 'verkeer omleiden'],
    suppliers: ['wegafsluiting', 'tijdelijke verkeersmaatregel', 'straatafsluiting', 'wegafzetting', 'dranghekken', 'verkeersregelaar', 'afzetmateriaal', 'verkeersborden uitleen', 'verkeersontheffing', 'bebording', 'tijdelijke afsluiting', 'afzetlint', 'parkeerverbod', 'afzethek', 'calamiteitenroute', 'verkeersplan'],
  },
  {
    id: 'food-alcohol-permit', kind: 'permission', broader: ['permission'],
    residents: ['biertje schenken', 'papieren om te mogen schenken', 'bier verkopen op het feest', 'bar in het dorpshuis', 'mogen we alcohol schenken', 'mogen we eten verkopen', 'bier schenken', 'drank schenken', 'mag je zelf gekookt eten uitdelen', 'bar in het buurthuis', 'wijntje schenken', 'regels voor uitdelen van eten'],
    suppliers: ['drank- en horecawet', 'iva', 'verantwoord alcohol schenken', 'barreglement', 'ontheffing alcohol', 'leidinggevende horeca', 'bibob', 'exploitatievergunning horeca', 'barcommissie', 'dorpshuizenhoreca', 'drank- en horecavergunning', 'alcoholwetvergunning', 'alcoholwet', 'paracommercie', 'NVWA-registratie', 'sociale hygiëne', 'exploitatievergunning', 'terrasvergunning', 'ontheffing artikel 35', 'paracommerciële instelling', 'bestuursreglement alcohol', 'horecavergunning', 'allergenenkaart', 'IVA-certificaat', 'verklaring sociale hygiëne'],
  },
  {
    id: 'raffle-collection-permit', kind: 'permission', broader: ['permission'],
    residents: ['loterij houden', 'lootjes verkopen', 'mogen we collecteren', 'bingo met prijzen', 'rad van fortuin', 'langs de deuren met een bus'],
    suppliers: ['collectevergunning', 'kansspel', 'loterijvergunning', 'klein kansspel', 'wervingsvergunning', 'kansspelautoriteit', 'venten'],
    related: ['fundraising'],
  },
  {
    id: 'market-stand-permit', kind: 'permission', broader: ['permission'],
    residents: ['plekje op de markt', 'kraam op het plein', 'foodtruck op het plein', 'kraampje neerzetten', 'bord neerzetten', 'spandoek ophangen'],
    suppliers: ['standplaatsvergunning', 'marktvergunning', 'standplaats', 'ambulante handel', 'ventvergunning', 'reclamevergunning', 'objectvergunning', 'precario', 'uitstalling', 'uitstalvergunning', 'inname openbare grond'],
  },
  {
    id: 'fire-safety-approval', kind: 'permission', broader: ['permission'],
    residents: ['hoeveel mensen mogen erin', 'rookmelder in de zaal', 'brandweer keurt', 'brandalarm', 'brandweer heeft afgekeurd'],
    suppliers: ['brandveilig gebruik', 'gebruiksvergunning', 'omgevingsvergunning brandveilig gebruik', 'ontruimingsplan', 'brandmeldinstallatie', 'vluchtweg', 'brandweeradvies'],
  },
  {
    id: 'traffic-decision', kind: 'permission', broader: ['permission'],
    residents: [ 'verkeersbord', 'eenrichtingsverkeer', 'oversteken gevaarlijk', 'knip in de straat', 'vrachtwagens door het dorp', '30 km'],
    suppliers: ['verkeersbesluit', 'verkeersmaatregel', 'verkeersremmende maatregel', 'snelheidsverlaging', 'verkeerskundige', 'venstertijd', 'afwaarderen', 'verkeerscirculatieplan', 'verkeerskundig advies', 'erftoegangsweg', 'GOW30', 'wegcategorisering', 'versmalling', 'fietsstraat', 'verkeersadviseur', 'snelheidsremmend', 'verkeersontwerp', 'parkeerverordening'],
    related: ['traffic-measuring'],
  },
  {
    id: 'parking-permit', kind: 'permission', broader: ['permission'],
    residents: ['parkeervergunning', 'plek voor de deelauto aanvragen', 'parkeerontheffing', 'blauwe zone', 'parkeerkaart voor vrijwilligers', 'parkeren voor bezoekers', 'betaald parkeren voor vrijwilligers', 'vrijwilligers krijgen een parkeerbon'],
    suppliers: ['parkeerregeling', 'parkeerbeleid', 'autodatevergunning', 'deelautovergunning', 'bezoekersregeling', 'maatschappelijke parkeervergunning', 'deelautoparkeerplaats', 'mantelzorgvergunning', 'parkeervergunning vrijwilligers', 'parkeervergunning deelauto', 'vrijwilligersvergunning'],
  },
  {
    id: 'adoption-agreement', kind: 'permission', productType: 'green-upkeep', broader: ['permission'],
    residents: ['op papier zetten met de gemeente', 'afspraken met de gemeente over het groen', 'adoptiecontract', 'contract voor het plantsoen', 'afspraak op papier over het perkje', 'mogen we het veldje overnemen'],
    suppliers: ['adoptieovereenkomst', 'zelfbeheerovereenkomst', 'beheercontract', 'samenwerkingsovereenkomst groenbeheer', 'onderhoudsovereenkomst', 'groenadoptiecontract', 'zelfbeheercontract', 'beheerafspraak', 'adoptieregeling', 'convenant groen', 'intentieverklaring beheer', 'zelfbeheerregeling', 'adoptieaanvraag', 'aanvraag groenadoptie'],
  },
  {
    id: 'land-use-agreement', kind: 'permission', broader: ['permission'],
    residents: ['grond gebruiken', 'contract voor de grond', 'grond in gebruik nemen', 'stukje gemeentegrond gebruiken', 'zekerheid dat we mogen blijven', 'elk jaar opzegbaar', 'papieren voor het stukje land'],
    suppliers: ['gebruiksovereenkomst', 'ingebruikgeving', 'gebruiksovereenkomst grond', 'pachtovereenkomst', 'erfpachtcontract', 'bruikleen van grond', 'snippergroenverkoop', 'gebruikersovereenkomst', 'opstalrecht', 'ingebruikname gemeentegrond', 'huurovereenkomst grond', 'tijdelijke gebruiksovereenkomst', 'opzegtermijn', 'ingebruikneming', 'vestigen van een recht', 'ingebruikgevingsovereenkomst'],
    related: ['land-ownership'],
  },
  {
    id: 'right-to-challenge', kind: 'permission', productType: 'right-to-challenge', broader: ['permission'],
    residents: ['taak overnemen van de gemeente', 'zelf uitvoeren in plaats van de gemeente', 'uitdagen van de gemeente', 'gemeente uitdagen', 'zelf het onderhoud overnemen', 'budget van de gemeente zelf besteden', 'het geld dat de gemeente er nu aan uitgeeft', 'gemeentetaak', 'zelf het buurthuis runnen', 'beter en goedkoper dan de gemeente', 'onderhoud overnemen van de gemeente', 'budget erbij krijgen van de gemeente', 'gemeente doet het slecht'],
    suppliers: ['Right to Challenge', 'uitdaagrecht', 'buurtrechten', 'uitdaagverzoek', 'buurtrecht', 'overname van publieke taken', 'RtC', 'uitdaagverordening', 'participatieverordening', 'maatschappelijk aanbesteden', 'uitdaagregeling', 'overdracht van taak en budget', 'wet versterking participatie op decentraal niveau', 'taakoverdracht', 'wijkrechten', 'maatschappelijke aanbesteding', 'R2C', 'bewonersbod', 'uitdaagrechtverordening', 'overheidstaak', 'publieke taak'],
    related: ['procurement'],
  },
  {
    id: 'community-rights', kind: 'permission', broader: ['permission'],
    residents: [ 'zelf bepalen waar het geld heen gaat', 'baas in eigen dorp'],
    suppliers: ['bewonerszeggenschap', 'lokale democratie', 'right to plan', 'recht op overname', 'recht op samenwerking', 'burgerinitiatiefrecht', 'inwonersinitiatief', 'buurtraad', 'dorpsdemocratie', 'agenderend burgerinitiatief', 'initiatiefrecht', 'decentralisatie', 'kernendemocratie', 'burgermacht', 'democratische vernieuwing', 'nationaal burgerberaad', 'burgerraadpleging'],
    related: ['resident-participation', 'participatory-budget'],
  },
  {
    id: 'participatory-budget',
    residents: ['wijkbudget', 'zelf verdelen van het geld', 'stemmen over het geld', 'bewoners verdelen het potje', 'dorpsbudget', 'eigen budget voor het dorp'],
    suppliers: ['burgerbegroting', 'burgerbudget', 'participatief begroten', 'wijkbegroting', 'bewonersbudget', 'bewonersbegroting', 'buurtbegroting', 'overdracht van budget', 'gebiedsbudget', 'dorpenbudget', 'kernenbudget', 'e-begroten', 'vouchersysteem wijk'],
  },
  {
    id: 'policy-room', kind: 'permission', broader: ['permission'],
    residents: ['gekke regels', 'regels werken tegen', 'experimenteren', 'proef', 'uitzondering', 'uitproberen', 'bureaucratie', 'past in geen enkel hokje', 'tussen wal en schip bij de gemeente', 'vastlopen op regels', 'onmogelijke regels', 'van de ene afdeling naar de andere', 'past niet in de regels', 'rode lint'],
    suppliers: ['beleidsruimte', 'regelruimte', 'experimenteerruimte', 'regelvrije zone', 'pilot', 'proeftuin', 'experimenteerartikel', 'regelluw', 'kan-bepaling', 'hardheidsclausule', 'deregulering', 'living lab', 'vrije ruimte', 'city deal', 'pilotstatus', 'gedoogconstructie', 'regelarme pilot', 'bedoeling van de wet', 'greendeal', 'ambtelijke ruimte', 'experimenteerstatus', 'doorbraakmethode', 'afwijken van beleid', 'experiment'],
  },
  {
    id: 'municipal-contact', kind: 'people',
    residents: ['de gemeente luistert niet', 'gemeente geeft geen antwoord', 'gemeente werkt tegen', 'muur van ambtenaren', 'ambtenaren', 'afgescheept door de gemeente', 'ambtenaar wisselt', 'stadhuis', 'loket bij de gemeente', 'aan het lijntje gehouden', 'tegenwerking van de gemeente', 'contact met de gemeente', 'de juiste ambtenaar', 'gemeente reageert niet', 'van het kastje naar de muur', 'telkens een andere ambtenaar', 'vast aanspreekpunt', 'wethouder', 'ambtenaar', 'mail niet beantwoord', 'ingang bij de gemeente', 'wie belt er terug', 'geen antwoord van de gemeente', 'teruggebeld worden', 'steeds doorverbonden', 'wie gaat hierover bij de gemeente', 'gemeente neemt niet op', 'gemeente belt niet terug', 'iemand binnen de gemeente die ons kent', 'gemeente is een doolhof', 'verdwalen in het gemeentehuis'],
    suppliers: ['dorpscontactpersoon', 'wijkmakelaar', 'dorpenmakelaar', 'kernenmakelaar', 'initiatievenregisseur', 'gebiedsmedewerker', 'bestuurlijk overleg', 'wijkverbinder', 'belangenbehartiger', 'ambtelijke ondersteuning', 'dorpswethouder', 'wijkregisseur', 'gebiedsmanager', 'accountmanager initiatieven', 'initiatievenmakelaar', 'gebiedsregisseur', 'contactfunctionaris', 'wijkmanager', 'contactpersoon gemeente', 'initiatievenloket', 'aanspreekpunt', 'participatiemakelaar', 'wijkcoördinator', 'dorpscontactambtenaar', 'dorpencoördinator', 'wijkambtenaar', 'wijkwethouder', 'gebiedsmakelaar', 'gebiedsverbinder', 'één loket', 'wijkteam gemeente', 'kernencoördinator', 'casemanager initiatieven', 'initiatievencoach', 'gebiedsadviseur', 'wijkadviseur', 'doorverwijzen binnen de gemeente', 'initiatiefbegeleider', 'stadsdeel', 'dorpsmakelaar', 'stadsmakelaar', 'wijkcontactambtenaar', 'initiatiefmakelaar', 'gebiedsteam'],
  },
  {
    id: 'politics-lobby', kind: 'people',
    residents: ['gemeenteraad', 'raadslid', 'inspreken', 'politiek', 'raad overtuigen', 'de politiek wakker schudden', 'petitie', 'handtekeningenactie', 'naar de raadsvergadering', 'actie voeren', 'protesteren'],
    suppliers: ['raadscommissie', 'inspreekrecht', 'lobby', 'belangenbehartiging', 'volksvertegenwoordiger', 'college van B en W', 'provinciale staten', 'motie', 'public affairs', 'griffie', 'bewonersinitiatiefvoorstel', 'lobbyist', 'college van burgemeester en wethouders', 'statenlid', 'raadsfractie', 'griffier', 'burgemeester'],
  },
  {
    id: 'municipal-partnership',
    residents: ['gemeente als partner', 'gemeente werkt niet mee', 'gemeente neemt ons niet serieus', 'afspraken met de gemeente', 'gemeente komt afspraken niet na', 'meewerken van de gemeente', 'gelijkwaardig met de gemeente', 'serieus genomen worden'],
    suppliers: ['overheidsparticipatie', 'cocreatie', 'co-creatie', 'coproductie', 'publiek-civiele samenwerking', 'samenwerkingsafspraken', 'gelijkwaardig partnerschap', 'PCS', 'wijkakkoord', 'dorpsdeal', 'wijkdeal', 'convenant', 'samenwerkingsconvenant', 'civil society', 'publiek-burgerlijke samenwerking', 'partnerschap', 'publiek-private samenwerking', 'bestuurlijke afspraken', 'samenlevingsakkoord'],
    related: ['municipal-contact', 'public-servant-skills'],
  },
  {
    id: 'public-servant-skills', kind: 'skills',
    residents: ['ambtenaren die niet meedenken', 'ambtenaar snapt bewoners niet', 'ambtenaar die meedenkt', 'ambtenaren leren omgaan met initiatieven', 'ambtenaren die de wijk niet kennen'],
    suppliers: ['training voor ambtenaren', 'ambtelijk vakmanschap', 'ambtelijke houding', 'uitnodigend bestuur', 'faciliterende overheid', 'responsieve overheid', 'participatievaardigheden', 'leerkring ambtenaren'],
  },
  {
    id: 'procurement',
    residents: ['opdracht van de gemeente krijgen', 'offerte voor de gemeente', 'betaald krijgen van de gemeente voor ons werk', 'aanbesteden aan bewoners', 'meedoen aan een aanbesteding', 'inkoop door de gemeente bij ons'],
    suppliers: ['aanbesteding', 'inkoopbeleid', 'inkoopvoorwaarden', 'maatschappelijk verantwoord inkopen', 'enkelvoudig onderhands', 'MVI', 'opdrachtverlening', 'DAEB', 'staatssteun', 'de-minimis', 'opdrachtgever', 'inkooptraject', 'de-minimisverklaring', 'contractering', 'dienstverleningsovereenkomst', 'social return on investment'],
  },
  {
    id: 'corporation-contact', kind: 'people',
    residents: ['woningcorporatie', 'woningbouw', 'woningbouwvereniging', 'verhuurder reageert niet', 'huisbaas', 'corporatie werkt niet mee', 'contact met de corporatie', 'toestemming van de verhuurder', 'wooncorporatie', 'toestemming van de VvE', 'woonstichting', 'consulent van de woningbouw'],
    suppliers: ['wijkbeheerder', 'woonconsulent', 'leefbaarheidsconsulent', 'corporatie', 'gebiedsbeheerder', 'leefbaarheidsbudget', 'sociaal huismeester', 'huurdersorganisatie', 'prestatieafspraken', 'verhuurder', 'complexbeheerder', 'buurtbeheerder corporatie', 'leefbaarheidsfonds corporatie', 'bewonersconsulent', 'toegelaten instelling', 'woonbond'],
  },
  {
    id: 'broker-network', kind: 'people',
    residents: ['koppelen aan een bedrijf', 'bruggenbouwer naar bedrijven', 'tussenpersoon', 'iemand die partijen bij elkaar brengt', 'onderhandelen namens ons', 'voorspraak', 'contacten leggen', 'introduceren', 'bij wie moeten we aankloppen', 'kruiwagen bij bedrijven', 'lijntjes leggen'],
    suppliers: ['matchmaker', 'intermediair', 'buurtmakelaar', 'netwerkmakelaar', 'maatschappelijke matching', 'koppelaar', 'schakelfunctie', 'verbindingsofficier', 'maatschappelijk makelaar', 'liaison', 'bedrijvenmakelaar', 'matchmaking', 'verbinder', 'maatschappelijke makelaar', 'bemiddeling', 'maatschappelijke beursvloer', 'makelaar', 'doorverwijzing', 'kennismaking', 'relatienetwerk', 'matchbijeenkomst', 'stakeholder', 'makelpunt', 'ambassadeursnetwerk', 'service club'],
  },
]
