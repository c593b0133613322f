// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Things that are lent or given, and work that professionals do for an initiative. */
export const goodsAndServices: Concept[] = [
  // Things
  {
    id: 'goods', kind: 'product',
    residents: ['materiaal', 'spullen nodig', 'spullen gezocht', 'spulletjes', 'benodigdheden', 'waar haal je die spullen', 'materialen voor de werkgroep', 'spullen aanschaffen', 'spullen lenen voor een activiteit', 'spullen te leen', 'materiaal lenen', 'materiaal te leen'],
    suppliers: ['uitrusting', 'levering van materiaal', 'materieel', 'productdonatie', 'sponsoring in natura', 'donatie in natura', 'goederen', 'materiaalpakket', 'materialen ter beschikking', 'gratis materialen', 'giften in natura', 'materiaalbudget', 'natura'],
  },
  {
    id: 'starter-kit', kind: 'product', broader: ['goods'],
    residents: ['startpakket', 'koffer met spullen om te beginnen', 'pakket om te starten', 'kistje met materiaal', 'handig pakketje'],
    suppliers: ['starterspakket', 'starterskit', 'basispakket', 'startset', 'gereedschapskoffer', 'actiepakket', 'pakket voor initiatiefnemers', 'doe-pakket', 'buurtpakket', 'start-up kit', 'activiteitenkist'],
  },
  {
    id: 'tools', kind: 'product', productType: 'shared-equipment', broader: ['goods'],
    residents: ['gereedschap', 'boormachine', 'zaag', 'hamer', 'schroevendraaier', 'ladder', 'accuboor', 'klusspullen', 'schuurmachine', 'zaagmachine', 'spijkers en schroeven', 'kruk en ladder', 'waterpas'],
    suppliers: ['elektrisch gereedschap', 'bouwgereedschap', 'gereedschapset', 'gereedschapsverhuur', 'gekeurd gereedschap', 'machineverhuur', 'steiger huren', 'meetgereedschap', 'gereedschap in bruikleen', 'soldeerstation', 'rolsteiger', 'gereedschapsfabrikant', 'schroefmachine', 'klusgereedschap', 'gereedschapsset'],
    related: ['garden-tools'],
  },
  {
    id: 'machines', kind: 'product', productType: 'shared-equipment', broader: ['goods'],
    residents: ['machine', 'apparaat huren', 'graafmachine', 'minigraver', 'aanhanger', 'aanhangwagen lenen', 'hogedrukspuit', 'aggregaat', 'kettingzaag huren', 'bakfiets lenen', 'busje huren', 'bestelbus', 'zware klus', 'trilplaat', 'grondfrees', 'shovel'],
    suppliers: ['machines', 'lasersnijder', 'freesmachine', 'verhuurbedrijf', 'materieelverhuur', 'materieeldienst', 'graafwerk', 'grondwerk', 'kraan met machinist', 'loonbedrijf', 'loonwerker', 'stroomaggregaat', 'houtklover', 'kiepwagen', 'CNC-frees', 'lasapparaat', 'hoogwerker', 'tractor', 'grondverzet', 'vrachtwagen met kraan', 'CNC', 'vacuümvormer', 'machinepark', 'machine-uitleen'],
  },
  {
    id: 'event-equipment', kind: 'product', productType: 'shared-equipment', broader: ['goods'],
    residents: ['partytent', 'tent', 'statafel', 'kraam', 'kraampje', 'springkussen', 'barbecue lenen', 'podium huren', 'stroom op het veld', 'biertafel', 'banken en tafels lenen', 'koffiekan', 'terrasverwarmer', 'haspel', 'stroomkabel', 'verlengsnoer', 'spelletjeskist', 'vlaggenlijn', 'marktkraam lenen', 'popcornmachine', 'spullen voor een straatfeest', 'tafels lenen'],
    suppliers: ['evenementenmateriaal', 'biertafelset', 'marktkraam', 'podiumdeel', 'buurtfeestpakket', 'evenementenuitleen', 'partyverhuur', 'feestaanhanger', 'stroomvoorziening', 'evenementenpakket', 'krachtstroom', 'straatfeestkar', 'speelwagen', 'eventmateriaal', 'tentverhuur', 'speluitleen', 'stroomkast', 'buurtaanhanger', 'feestkar', 'uitleen evenementenmateriaal', 'straatfeestpakket', 'speelcontainer'],
  },
  {
    id: 'measuring-sets', kind: 'product', productType: 'shared-equipment', broader: ['goods', 'measuring'],
    residents: ['meetkoffer', 'meetset', 'meter lenen', 'warmtecamera lenen', 'geluidsmeter', 'telslang', 'meetapparaat', 'luchtmeter', 'kastje om fijnstof te meten', 'energiemeter lenen', 'snelheidsmeter'],
    suppliers: ['meetinstrument', 'decibelmeter', 'CO2-meter', 'uitleen van meetapparatuur', 'fijnstofmeter', 'verkeersteller', 'palmesbuis', 'palmesbuisje', 'bodemtestkit', 'telapparaat', 'meetpakket', 'snelheidsdisplay', 'smiley-bord', 'matrixbord', 'telcamera', 'watertestkit', 'infraroodcamera', 'telraam', 'geluidslogger'],
  },
  {
    id: 'office-equipment', kind: 'product', broader: ['goods'],
    residents: ['kopieerapparaat', 'kantoorspullen', 'papier en pennen', 'telefoonabonnement', 'whiteboard', 'flipover', 'stiften'],
    suppliers: ['kantoorartikelen', 'printfaciliteit', 'multifunctional', 'kantoormateriaal', 'kantoorbenodigdheden', 'flip-over', 'printer in bruikleen', 'relatiegeschenk', 'presentatiebord'],
  },
  {
    id: 'craft-materials', kind: 'product', broader: ['goods'],
    residents: ['knutselspullen', 'kwasten en verf', 'handwerkspullen', 'wol', 'garen', 'knutselmateriaal', 'verf voor kinderen', 'papier om te knutselen', 'haken en breien'],
    suppliers: ['creatief materiaal', 'hobbymateriaal', 'knutselpakket', 'restmateriaal voor scholen', 'handwerkmateriaal', 'textielrest', 'tekenmateriaal', 'creatieve materialen', 'handvaardigheid'],
  },
  {
    id: 'workwear', kind: 'product', broader: ['goods'],
    residents: ['regenpak', 'laarzen', 'werkschoenen', 'shirt met logo', 'jas met logo', 'handschoenen', 'herkenbare kleding', 'petjes', 'reflecterend hesje'],
    suppliers: ['werkkleding', 'vrijwilligerskleding', 'bedrijfskleding', 'PBM', 'persoonlijke beschermingsmiddelen', 'veiligheidsschoenen', 'bedrukte shirts', 'textieldruk', 'reflectiehesje', 'borduren van kleding'],
  },
  {
    id: 'transport-goods', kind: 'service',
    residents: ['iets zwaars verplaatsen', 'busje om spullen te halen', 'spullen vervoeren', 'verhuizen', 'spullen ophalen met een bus', 'sjouwen', 'materiaal ophalen', 'busje met chauffeur', 'aanhanger met chauffeur', 'spullen verplaatsen'],
    suppliers: ['transport van goederen', 'bezorgdienst', 'logistiek', 'transportbedrijf', 'vrachtvervoer', 'verhuisbedrijf', 'bezorgfiets', 'cargobike', 'koeriersdienst', 'fietskoerier', 'verhuisbus', 'goederenvervoer', 'ophaaldienst'],
  },
  // Work that is done for an initiative
  {
    id: 'process-support', kind: 'service', productType: 'advice',
    residents: ['procesbegeleider', 'duwtje in de rug', 'geen idee waar te beginnen', 'zetje', 'iemand die het proces leidt', 'van idee naar uitvoering', 'iemand met ervaring die met ons meeloopt', 'vleugje advies', 'iemand om mee te sparren'],
    suppliers: ['procesbegeleiding', 'ondersteuning bewonersinitiatieven', 'procesregisseur', 'initiatiefbegeleiding', 'dorpsondersteuning', 'initiatiefondersteuning', 'kwartiermaker', 'procesmanagement', 'trajectbegeleiding', 'procescoach', 'bewonersondersteuning', 'procesondersteuning', 'begeleidingstraject', 'sociaal ontwerper', 'bewonersondersteuner', 'procesadviseur', 'adviseur bewonersinitiatieven', 'initiatievenondersteuning', 'LVKK', 'dorpsadviseur', 'vereniging kleine kernen'],
    related: ['coaching-initiatives', 'facilitator', 'mentor'],
  },
  {
    id: 'project-management', kind: 'service', productType: 'advice',
    residents: ['coördineren', 'iemand die het overzicht houdt', 'betaalde kracht', 'projectleider', 'overzicht kwijt', 'iemand die de planning bewaakt', 'regelen en organiseren', 'wie houdt het overzicht', 'iemand die de touwtjes in handen houdt', 'veel losse eindjes', 'regelaar'],
    suppliers: ['zzp-projectleider', 'procesmanager', 'programmaleider', 'interim', 'coördinerend medewerker', 'projectmedewerker', 'detachering', 'freelance projectleider', 'bewonersbegeleider', 'projecttrekker', 'projectmanagement', 'projectcoördinatie', 'projectmanager', 'coördinator', 'projectleiding', 'projectcoördinator', 'bouwbegeleiding', 'programmamanager', 'projectsecretaris', 'directievoering', 'uitvoeringsplan', 'projectorganisatie', 'planning en control', 'projectbegeleiding', 'projectbeheersing', 'projectondersteuning', 'interim-projectleider', 'bouwcoördinator', 'risicoanalyse', 'programmamanagement', 'projectmatig werken'],
  },
  {
    id: 'feasibility-study', kind: 'service', productType: 'advice',
    residents: ['laten uitrekenen', 'rekensom', 'lonend', 'rendabel', 'eerst laten doorrekenen', 'wat kost zoiets', 'doorrekenen', 'kosten en baten', 'haalbaar', 'wat kost dat allemaal', 'klopt ons sommetje', 'iemand die het doorrekent', 'rekensom klopt niet', 'kostenplaatje', 'kosten en opbrengsten op een rij'],
    suppliers: ['haalbaarheid', 'businesscaseberekening', 'maatschappelijke kosten-batenanalyse', 'mkba', 'vooronderzoek', 'rendementsberekening', 'verkennend onderzoek', 'exploitatiebegroting', 'marktonderzoek', 'businesscase-toets', 'meerjarenexploitatie', 'haalbaarheidsanalyse', 'scenarioanalyse', 'financiële doorrekening', 'kosten-batenanalyse', 'terugverdientijd', 'planuitwerking', 'voorverkenning', 'haalbaarheidsonderzoek', 'haalbaarheidsstudie', 'businesscase', 'doorrekening', 'exploitatieplan', 'ondernemingsplan', 'business case', 'exploitatieberekening', 'bedrijfsplan', 'verkenning', 'kostenraming', 'locatieonderzoek', 'exploitatieopzet', 'haalbaarheidsscan', 'kostenberekening', 'verdienmodel', 'financiële onderbouwing', 'scenarioberekening', 'haalbaarheidsadvies', 'haalbaarheidstoets', 'calculatie', 'kostencalculatie'],
  },
  {
    id: 'communication', kind: 'service',
    residents: ['stukje in de krant', 'dorpsomroep', 'buurtnieuws', 'affiche', 'krant bezorgen', 'bekendheid in het dorp vergroten', 'ons verhaal naar buiten brengen', 'pers halen', 'communicatie', 'ons verhaal vertellen', 'logo', 'folder', 'teksten schrijven', 'fotograaf', 'mooie foto\'s', 'aandacht trekken', 'reclame maken', 'slogan', 'huisstijl', 'iemand die flyers kan ontwerpen', 'duidelijke folder'],
    suppliers: ['lokale omroep', 'lokale media', 'streekomroep', 'wijkmedia', 'nieuwsplatform', 'wijkjournalist', 'buurtjournalistiek', 'grafisch ontwerper', 'logo ontwerpen', 'promotie', 'lokale journalistiek', 'promotiemateriaal', 'spandoek', 'beeldmateriaal', 'promofilmpje', 'eindredacteur', 'publiciteit', 'communicatieadvies', 'communicatieplan', 'pr', 'vormgeving', 'grafisch ontwerp', 'persbericht', 'campagne', 'copywriter', 'tekstschrijver', 'communicatiebureau', 'communicatiestrategie', 'naamsbekendheid', 'vormgever', 'branding', 'marketing', 'communicatieadviseur', 'communicatiemiddelen', 'fotografie', 'persaandacht', 'communicatiespecialist', 'zichtbaarheid', 'reclamebureau', 'ontwerpstudio', 'mediatraining', 'public relations', 'infographic', 'pers', 'doelgroepcommunicatie', 'merkverhaal', 'communicatieondersteuning', 'communicatiemedewerker', 'video-opname', 'campagnebureau'],
    related: ['recruiting-residents'],
  },
  {
    id: 'plain-language', kind: 'service', broader: ['communication'],
    residents: ['moeilijke brieven', 'ambtelijke taal', 'brief die niemand begrijpt', 'in gewone taal', 'begrijpelijk schrijven', 'te moeilijk geschreven', 'plaatjes in plaats van tekst'],
    suppliers: ['begrijpelijke taal', 'taalniveau B1', 'toegankelijke communicatie', 'B1', 'heldere taal', 'eenvoudige taal', 'taaltoets', 'pictogram', 'klare taal', 'direct duidelijk', 'herschrijven in eenvoudig nederlands', 'testpanel laaggeletterden'],
  },
  {
    id: 'translation', kind: 'service', broader: ['communication'],
    residents: ['tolk', 'iemand die turks spreekt', 'woord voor woord vertalen', 'iemand die pools spreekt', 'folder in andere talen', 'we verstaan elkaar niet', 'marokkaans', 'berbers', 'iemand die oekraïens spreekt', 'vreemde taal', 'vertalen', 'buren die geen nederlands spreken', 'turks', 'arabisch', 'oekraïens', 'pools', 'iemand die arabisch spreekt', 'taalbarrière', 'tigrinya', 'anderstalige bewoners', 'engels', 'vertaler', 'gebarentaal'],
    suppliers: ['tolkenvoorziening', 'informele tolk', 'tolkvoorziening', 'tolk- en vertaaldienst', 'telefonische tolk', 'tolkencentrum', 'vertaalapp', 'anderstalig', 'anderstalige', 'cultuurtolk', 'meertalige vrijwilliger', 'vertaling', 'vertaaldienst', 'vertaalbureau', 'meertalig', 'tolkdienst', 'meertalige voorlichting', 'tolkentelefoon', 'beëdigd vertaler', 'vertaalwerk', 'sleutelpersoon', 'meertalige communicatie', 'cultuursensitieve communicatie', 'schrijftolk', 'telefonisch tolken'],
  },
  {
    id: 'legal-help', kind: 'service', productType: 'advice',
    residents: ['jurist', 'advocaat', 'verstand van contracten', 'juridisch', 'contract nakijken', 'ruzie met de verhuurder', 'juridische hulp', 'verstand van de wet', 'wat staat er in het contract', 'iemand die rechten heeft gestudeerd', 'aangeklaagd', 'mee naar de rechter', 'handtekening zetten durven we niet'],
    suppliers: ['juridisch advies', 'juridische ondersteuning', 'rechtswinkel', 'juridisch loket', 'contract opstellen', 'bestuursrecht', 'advocatenkantoor', 'rechtsbijstand', 'verenigingsrecht', 'juridische check', 'overeenkomst opstellen', 'contractrecht', 'huurrecht', 'omgevingsrecht', 'vastgoedrecht', 'pro deo', 'juridisch spreekuur', 'legal', 'juridisch adviseur', 'samenwerkingsovereenkomst', 'model overeenkomst', 'rechtsvorm advies', 'juridische toets', 'pro bono jurist', 'rechtenstudent', 'rechtshulp', 'sociaal raadslieden', 'arbeidsrecht', 'juridische expertise', 'law clinic'],
    related: ['notary', 'liability'],
  },
  {
    id: 'objection', kind: 'service', broader: ['legal-help'],
    residents: ['bezwaar', 'klacht', 'klagen bij de gemeente', 'tegenhouden', 'naar de raad van state', 'flat voor onze neus', 'bezwaarbrief', 'afgewezen vergunning', 'het besluit aanvechten', 'bezwaar tegen de bouwplannen', 'besluit van de gemeente aanvechten'],
    suppliers: ['bezwaarschrift', 'beroepschrift', 'zienswijze', 'klachtenprocedure', 'bestuursrechtelijke procedure', 'awb', 'woo-verzoek', 'rechtsbescherming', 'voorlopige voorziening', 'bezwarencommissie', 'hoger beroep', 'inspraakprocedure', 'ombudsman', 'planschade', 'zienswijze indienen', 'beroepsprocedure', 'nadeelcompensatie', 'nationale ombudsman', 'bezwaarprocedure', 'wet open overheid', 'belanghebbende', 'informatieverzoek', 'hoorzitting', 'gemeentelijke ombudsman'],
  },
  {
    id: 'mediation', kind: 'service',
    residents: ['burenruzie', 'hooglopende ruzie', 'mot met de bovenburen', 'overlast van bovenburen', 'niet meer met elkaar praten', 'ruzie in de vereniging', 'ruzie in het bestuur', 'gedoe onderling', 'botsende karakters', 'kampen tegenover elkaar', 'scheve gezichten', 'bemiddelaar', 'ruzie met de buren', 'bemiddelen', 'buren klagen over geluid', 'praten loopt vast', 'onenigheid', 'onenigheid tussen bewoners', 'ruzie met de corporatie', 'conflict met de verhuurder', 'twist'],
    suppliers: ['conflict', 'conflictcoach', 'conflictoplossing', 'buurtbemiddelaar', 'geschillenregeling', 'mediation', 'buurtbemiddeling', 'mediator', 'conflictbemiddeling', 'conflicthantering', 'geschil', 'geschillencommissie', 'huurcommissie', 'burenbemiddeling', 'geschiloplossing', 'bemiddelingsgesprek', 'onafhankelijk bemiddelaar', 'MfN-mediator', 'meerzijdige partijdigheid', 'herstelgesprek', 'dialoogbegeleiding', 'socratisch gesprek'],
    related: ['internal-conflict'],
  },
  {
    id: 'tenant-support', kind: 'service', broader: ['legal-help'],
    residents: ['bewonerscommissie', 'huurder', 'huurdersclub', 'achterstallig onderhoud', 'schimmel', 'sloopplannen', 'onze flat wordt gesloopt', 'renovatie van de flat', 'gedwongen verhuizen', 'huurders verenigen', 'klachten over de huisbaas', 'lekkage'],
    suppliers: ['huurdersondersteuning', 'huurdersvereniging', 'huurdersbelangen', 'huurteam', 'participatie bij sloop', 'bewonersadviseur', 'overlegwet', 'huurdersrechten', 'bewonersparticipatie renovatie', 'huurrechtadvies', 'woonbondlidmaatschap', 'huurdersraad', 'wooncoöperatie advies', 'onafhankelijk bewonersadvies', 'huurdersadviseur'],
    related: ['corporation-contact'],
  },
  {
    id: 'measuring', kind: 'service',
    residents: ['metingen laten doen', 'meten', 'laten meten', 'bewijs verzamelen', 'gemeente gelooft ons niet', 'kunnen aantonen', 'met cijfers aantonen'],
    suppliers: ['monitoring', 'nulmeting', 'meetcampagne', 'meetplan', 'meetgegevens', 'veldonderzoek', 'meetbureau', 'onafhankelijk onderzoek', 'meetrapport', 'meetresultaat', 'meetproject'],
  },
  {
    id: 'citizen-science', kind: 'knowledge', broader: ['measuring'],
    residents: [ 'metingen door buren', 'met zijn allen meten'],
    suppliers: ['burgerwetenschap', 'citizen science', 'burgermeetnet', 'meetburger', 'burgermeetproject', 'citizen sensing', 'luchtmeetnet', 'burgeronderzoek', 'meet je stad', 'hollandse luchten', 'participatief meten'],
  },
  {
    id: 'traffic-measuring', kind: 'service', broader: ['measuring'],
    residents: ['auto\'s tellen', 'hoeveel auto\'s rijden er', 'snelheid meten', 'verkeer tellen', 'drukte tellen'],
    suppliers: ['verkeerstelling', 'snelheidsmeting', 'verkeersonderzoek', 'mobiliteitsonderzoek', 'kentekenonderzoek', 'telpunt', 'parkeeronderzoek', 'parkeerdrukmeting', 'verkeersmeting', 'v85', 'verkeersmodel'],
    related: ['speeding'],
  },
  {
    id: 'air-measuring', kind: 'service', broader: ['measuring'],
    residents: ['luchtkwaliteit', 'vieze lucht', 'fijnstof', 'roet', 'houtrook', 'uitlaatgassen', 'rook van de buren', 'stank van de fabriek', 'lucht meten', 'benauwd van de houtkachel', 'zwarte aanslag op de vensterbank', 'rooklucht'],
    suppliers: ['luchtmeting', 'stikstofdioxide', 'ultrafijnstof', 'NO2', 'emissie', 'PM2,5', 'luchtverontreiniging', 'GGD-milieugezondheid', 'geurhinder', 'geuroverlast', 'fijnstofsensor', 'PM10', 'schone lucht akkoord', 'RIVM', 'geuronderzoek', 'luchtkwaliteitsmeting', 'elektronische neus', 'milieugezondheidskunde', 'houtstook', 'luchtvervuiling'],
  },
  {
    id: 'noise-measuring', kind: 'service', broader: ['measuring'],
    residents: ['snelweg ruist', 'vliegtuigen', 'gebrom', 'laagfrequent geluid', 'treinen langs het huis', 'dreunen', 'geluid meten', 'niet slapen van het verkeer', 'brommend geluid', 'trillingen', 'windmolengeluid'],
    suppliers: ['geluidmeting', 'geluidhinder', 'geluidsmeting', 'geluidsscherm', 'decibel', 'akoestisch onderzoek', 'geluidbelasting', 'geluidsbelasting', 'geluidsonderzoek', 'geluidswal', 'geluidwal', 'akoesticus', 'stil asfalt', 'geluidadvies', 'trillingsonderzoek', 'saneringswoning', 'geluidwering', 'vlieghinder', 'bewonersaanspreekpunt schiphol'],
  },
  {
    id: 'soil-measuring', kind: 'service', broader: ['measuring'],
    residents: ['grond laten testen', 'grondboring', 'moestuin testen', 'monster van de grond'],
    suppliers: ['bodemtest', 'grondwatermeting', 'peilbuis', 'laboratoriumonderzoek', 'laboratorium', 'bodemscan', 'peilbuismeting', 'XRF-meting', 'bodemanalyserapport', 'bodemmeting', 'grondbank'],
  },
  {
    id: 'survey-research', kind: 'service', broader: ['measuring'],
    residents: ['mening peilen', 'peilen wie belangstelling heeft', 'buren naar wensen vragen', 'rondvraag', 'wensen van bewoners ophalen', 'enquête', 'enquête onder bewoners', 'vragenlijst', 'rondvragen', 'onderzoek van studenten', 'behoefte peilen', 'langs de deuren vragen'],
    suppliers: ['bewonersenquête', 'enquêteur', 'enquêtetool', 'interesseanalyse', 'behoefteanalyse', 'straatinterview', 'dorpspeiling', 'wijkpeiling', 'inventarisatie', 'tevredenheidsonderzoek', 'interessepeiling', 'belangstellingspeiling', 'bewonerswensen', 'woonwensenonderzoek', 'belevingsonderzoek', 'bewonersonderzoek', 'behoefteonderzoek', 'behoeftepeiling', 'wijkonderzoek', 'student-onderzoeker', 'afstudeeronderzoek', 'sociaal onderzoek', 'inwonersenquête', 'leefbaarheidsonderzoek', 'stageonderzoek', 'draagvlakpeiling', 'wijkscan', 'interviews', 'hogeschoolonderzoek', 'onderzoeksopzet', 'participatief onderzoek', 'dorpsenquête', 'burgerpanel', 'inwonerspanel', 'studentenonderzoek', 'learning community', 'vragenlijstonderzoek', 'focusgroep', 'doelgroepanalyse'],
    related: ['students'],
  },
  {
    id: 'audit', kind: 'service', productType: 'advice', broader: ['measuring'],
    residents: ['keuring', 'veiligheid nakijken', 'iemand die meekijkt of het klopt', 'kritisch laten bekijken', 'laten controleren', 'kascontrole'],
    suppliers: ['audit', 'certificering', 'keurmerk', 'doorlichting', 'risico-inventarisatie', 'RI&E', 'accountantscontrole', 'kwaliteitstoets', 'accountantsverklaring', 'keuringsrapport', 'kascommissie', 'beoordelingsrapport', 'asbestinventarisatie', 'conditiemeting', 'CBF-keurmerk', 'kwaliteitskeurmerk', 'elektrakeuring'],
  },
  {
    id: 'cleaning', kind: 'service',
    residents: ['schoonmaken', 'schoonmaker', 'poetsen', 'de boel schoonhouden', 'ramen lappen', 'wc schoonmaken', 'dweilen'],
    suppliers: ['schoonmaakbedrijf', 'schoonmaakdienst', 'facilitair', 'schoonmaakonderhoud', 'schoonmaakmiddelen', 'interieurverzorging', 'facilitaire dienst', 'glazenwasser', 'dieptereiniging'],
  },
  {
    id: 'architect-design', kind: 'service',
    residents: ['architect', 'bouwtekening', 'tekening van het gebouw', 'iemand die een verbouwing kan tekenen', 'schets voor ons gebouw', '3D-plaatje'],
    suppliers: ['architectenbureau', 'bouwkundig advies', 'interieurarchitect', 'constructeur', 'bouwkundige', 'constructieberekening', 'architectuur', 'interieurontwerp', 'bouwkundig tekenaar', 'schetsplan', 'programma van eisen', 'interieurontwerper', 'bouwadvies', 'bouwadviseur', 'ruimtelijk ontwerp', 'definitief bouwplan'],
  },
  {
    id: 'contractor-work', kind: 'service',
    residents: ['aannemer', 'timmerman', 'elektricien', 'loodgieter', 'straatje leggen', 'metselaar', 'iemand die kan metselen', 'stroom aanleggen', 'hulp van een echte vakman', 'installateur', 'lasser'],
    suppliers: ['aannemersbedrijf', 'bouwbedrijf', 'installatiebedrijf', 'uitvoerder', 'timmerbedrijf', 'elektrotechnisch installateur', 'klussenbedrijf', 'stratenmakersbedrijf', 'bouwteam', 'onderhoudsbedrijf', 'schildersbedrijf', 'oplevering', 'uitvoerende partij', 'technische dienst', 'elektra-aanleg', 'metaalbewerker', 'kleinschalige bouw', 'bouwplaats', 'praktijkopdracht bouw'],
  },
  {
    id: 'insurance-advice', kind: 'knowledge', productType: 'advice', related: ['liability'],
    residents: [ 'dubbel verzekerd', 'zijn we via de gemeente verzekerd'],
    suppliers: ['verzekeringsadvies', 'verzekeringscheck', 'assurantietussenpersoon', 'verzekeringsadviseur', 'risicoscan verzekeringen'],
  },
  {
    id: 'liability', kind: 'knowledge',
    residents: ['als er iets misgaat', 'bang voor schadeclaims', 'wie betaalt de schade', 'privé aansprakelijk', 'met je eigen huis aansprakelijk', 'ongeluk bij de activiteit', 'iemand raakt gewond bij onze activiteit', 'durven het risico niet aan'],
    suppliers: ['wet bestuur en toezicht rechtspersonen', 'decharge', 'vrijwaring', 'WBTR-stappenplan', 'risicobeheersing', 'zorgplicht'],
  },
]
