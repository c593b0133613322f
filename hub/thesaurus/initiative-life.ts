// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** How an initiative comes about, takes a form, is led, keeps its people, works with others, shows what it brings and ends. */
export const initiativeLife: Concept[] = [
  // Taking a form
  {
    id: 'legal-form', kind: 'knowledge', productType: 'advice',
    residents: ['stichting of vereniging', 'welke vorm past bij ons', 'een los clubje', 'juridische vorm', 'iets officieels oprichten', 'op papier bestaan we niet', 'officieel op papier', 'zonder rechtspersoon geen subsidie'],
    suppliers: ['rechtsvorm', 'rechtspersoon', 'rechtspersoonlijkheid', 'rechtsvormkeuze', 'keuze van rechtsvorm', 'informele vereniging', 'juridische structuur', 'besloten vennootschap', 'BVm', 'juridische entiteit', 'oprichting van een rechtspersoon', 'rechtsvormadvies', 'kerkelijke rechtspersoon', 'maatschap', 'feitelijke vereniging', 'rechtsbevoegdheid'],
    related: ['legal-help'],
  },
  {
    id: 'founding', kind: 'service', productType: 'advice', broader: ['legal-form'],
    residents: ['oprichten', 'beginnen met een club', 'inschrijven', 'kosten van het oprichten', 'een clubje beginnen', 'uit de startblokken', 'club oprichten hoe', 'eerste stappen bij het oprichten'],
    suppliers: ['oprichting', 'oprichter', 'oprichtingsakte', 'initiatiefgroep', 'oprichtingskosten', 'oprichtingsbijeenkomst', 'pioniersfase', 'oprichtingsvergadering', 'planvormingsfase'],
  },
  {
    id: 'foundation', broader: ['legal-form'],
    residents: ['stichting', 'stichting oprichten', 'stichtinkje', 'een stichting beginnen'],
    suppliers: ['stichtingsvorm', 'stichtingsakte', 'stichtingsbestuur', 'stichtingsrecht'],
  },
  {
    id: 'association', broader: ['legal-form'],
    residents: ['vereniging', 'vereniging oprichten', 'een vereniging beginnen'],
    suppliers: ['verenigingsvorm', 'ledenvergadering', 'vereniging met volledige rechtsbevoegdheid', 'verenigingsbestuur', 'belangenvereniging', 'ledendemocratie'],
  },
  {
    id: 'cooperative-form', broader: ['legal-form'],
    residents: ['coöperatie', 'coöperatie oprichten', 'mede-eigenaar worden', 'met leden die meebeslissen en meeprofiteren', 'cooperatie'],
    suppliers: ['coöperatieve vereniging', 'wijkcoöperatie', 'dorpscoöperatie', 'bewonerscoöperatie', 'coöperatie U.A.', 'coöperatief', 'burgercoöperatie', 'coöperatierecht', 'uitgesloten aansprakelijkheid', 'ledenkapitaal', 'ledencertificaat', 'NCR', 'coöperatie W.A.', 'buurtcoöperatie', 'coop', 'stadscoöperatie', 'streekcoöperatie', 'coöperatieontwikkeling', 'coöperatiestatuten', 'ledenparticipatie', 'multi-stakeholdercoöperatie'],
  },
  {
    id: 'owners-association', theme: 'building', broader: ['legal-form'],
    residents: ['VvE', 'vereniging van eigenaren', 'slapende VvE', 'eigenaren in de flat', 'vergadering van eigenaars', 'splitsingsakte', 'eigenaren in het portiek', 'VvE zonder geld'],
    suppliers: ['vereniging van eigenaars', 'VvE-beheerder', 'meerjarenonderhoudsplan', 'VvE-bestuur', 'appartementseigenaar', 'appartementsrecht', 'VvE-beheer', 'VvE-loket', 'VvE-begeleiding', 'appartementencomplex', 'reservefonds', 'VvE-balie', 'VvE-procesbegeleiding', 'duurzaam meerjarenonderhoudsplan', 'VvE belang', 'gemengd complex'],
  },
  {
    id: 'notary', kind: 'service', productType: 'advice', broader: ['legal-help'],
    residents: ['notaris', 'notaris te duur', 'korting bij de notaris', 'handtekening bij de notaris', 'notariskosten'],
    suppliers: ['notariskantoor', 'notarieel', 'notariële akte', 'kandidaat-notaris', 'passeren van de akte', 'akte van oprichting', 'notariële statuten', 'notariaat', 'notaristarief', 'notariële diensten', 'akte', 'statutenwijziging bij de notaris'],
    related: ['founding', 'statutes'],
  },
  {
    id: 'statutes', kind: 'service', productType: 'advice', broader: ['legal-form'],
    residents: ['statuten', 'huishoudelijk reglement', 'regels van onze club', 'spelregels op papier', 'statuten wijzigen', 'oude statuten', 'wie mag beslissen op papier'],
    suppliers: ['statutenwijziging', 'reglement', 'bestuursreglement', 'statutair', 'statutencheck', 'statutair doel', 'doelomschrijving', 'statutenscan', 'statuten opstellen', 'conceptstatuten'],
  },
  {
    id: 'chamber-of-commerce', broader: ['founding'],
    residents: ['KvK', 'inschrijven bij de kamer', 'kvk-nummer', 'inschrijven bij de kamer van koophandel', 'bestuurder doorgeven'],
    suppliers: ['kamer van koophandel', 'handelsregister', 'inschrijving handelsregister', 'UBO', 'UBO-register', 'handelsregisterinschrijving', 'kvk-uittreksel', 'RSIN', 'bestuurswijziging doorgeven', 'uittreksel'],
  },
  {
    id: 'anbi', kind: 'knowledge', productType: 'advice',
    residents: ['ANBI', 'giften aftrekbaar', 'belastingvrij schenken', 'schenking', 'erfenis', 'aftrekken van de belasting', 'gift van de belasting aftrekken', 'nalatenschap'],
    suppliers: ['ANBI-status', 'algemeen nut beogende instelling', 'SBBI', 'culturele ANBI', 'belastingdienst', 'ANBI-aanvraag', 'fiscaal', 'belastingadvies', 'omzetbelasting', 'vennootschapsbelasting', 'giftenaftrek', 'sociaal belang behartigende instelling', 'publicatieplicht', 'ANBI-beschikking', 'btw-vrijstelling', 'fiscalist', 'fiscaal advies', 'publicatieplicht ANBI', 'schenkbelasting', 'fiscale regeling', 'belastingadviseur', 'schenkingsovereenkomst'],
  },
  {
    id: 'bank-account', kind: 'service',
    residents: ['bankrekening', 'rekening openen', 'rekening op naam van de club', 'geld staat op een privérekening', 'bank weigert', 'zakelijke rekening', 'bankpas', 'bank vraagt ons van alles', 'geld op mijn eigen rekening', 'bankrekening aanvragen'],
    suppliers: ['betaalrekening', 'verenigingsrekening', 'rekeninghouder', 'kassiersfunctie', 'kassier', 'budgethouder', 'penvoerderschap', 'bankrekening voor verenigingen', 'stichtingsrekening', 'IBAN', 'zakelijke betaalrekening', 'bankrekeningnummer', 'kassiersrol', 'fiscal host', 'fiscal sponsor', 'Wwft'],
  },
  {
    id: 'umbrella-host',
    residents: ['onder de vlucht van een andere stichting', 'meeliften op een bestaande stichting', 'iemand die het geld beheert voor ons', 'paraplu', 'onder een bestaande club hangen', 'werkgroep onder een stichting'],
    suppliers: ['koepelstichting', 'moederstichting', 'paraplustichting', 'fondsbeheer', 'gastorganisatie', 'onderbrengen bij een stichting', 'paraplu-organisatie', 'formele aanvrager', 'beheer van gelden', 'rechtspersoon als penvoerder', 'aanvrager namens een bewonersgroep', 'wijkstichting'],
    related: ['bank-account'],
  },
  // Leading it
  {
    id: 'accounting', kind: 'service', productType: 'advice',
    residents: ['boekhouding', 'boekhouder', 'jaarcijfers', 'belastingaangifte', 'administratie loopt achter', 'hulp met de administratie', 'financiële rommel', 'jaarafsluiting', 'de cijfers kloppend krijgen'],
    suppliers: ['jaarrekening', 'accountant', 'administratiekantoor', 'boekhoudkantoor', 'financieel jaarverslag', 'samenstellingsverklaring', 'accountantskantoor', 'btw-aangifte', 'bookkeeping', 'financiële verantwoording', 'administrateur', 'boekhoudhulp', 'jaarstukken', 'boekhouddienst', 'controller', 'loonadministratie', 'salarisadministratie'],
    related: ['treasurer', 'bookkeeping-software'],
  },
  {
    id: 'ending-merging',
    residents: ['stoppen met de stichting', 'opheffen', 'fuseren', 'fusie met een andere club', 'ermee kappen', 'samengaan met een andere vereniging', 'stekker eruit', 'restant in de kas'],
    suppliers: ['ontbinding', 'liquidatie', 'fusie', 'vereffening', 'batig saldo', 'opheffing', 'beëindiging', 'fusiebegeleiding', 'turboliquidatie', 'afwikkeling', 'stopzetting', 'samenvoeging'],
    related: ['succession'],
  },
  {
    id: 'organisation-development', kind: 'skills', productType: 'advice',
    residents: [ 'rommelig georganiseerd', 'doorgroeien', 'volgende stap', 'groeipijn'],
    suppliers: ['opschaling', 'opschalen', 'organisatiekracht', 'groeifase', 'organisatiestructuur', 'holacratie', 'bestuursmodel', 'consent', 'organisatiescan', 'doorontwikkeling', 'bestuurskundig advies', 'organisatiemodel', 'governancecode', 'werkgroepenstructuur', 'besluitvormingsmodel'],
    related: ['board-training', 'coaching-initiatives'],
  },
  {
    id: 'internal-conflict', kind: 'service',
    residents: ['ruzie in de groep', 'het botst', 'mensen lopen weg door ruzie', 'gedoe in de groep', 'verkeerde toon in de app', 'spanning in de werkgroep', 'iedereen praat langs elkaar heen', 'onderlinge wrijving', 'slechte sfeer', 'nare sfeer', 'iemand die de baas speelt', 'bestuur ligt overhoop', 'vrijwilligers met ruzie', 'grensoverschrijdend gedrag in de club', 'vertrouwen kwijt'],
    suppliers: ['samenwerkingsproblemen', 'teamconflict', 'bestuurscrisis', 'intern conflict', 'teamcoaching', 'bestuursconflict', 'geweldloze communicatie', 'groepsconflict', 'conflictcoaching', 'omgangsvormen', 'verbindende communicatie', 'feedback geven'],
    related: ['teamwork-skills'],
  },
  {
    id: 'paid-coordinator', kind: 'finance',
    residents: ['geld voor een coördinator', 'betaalde uren', 'salaris', 'zzp\'er inhuren'],
    suppliers: ['loonkosten', 'werkgeverschap', 'personeelskosten', 'organisatiekosten', 'overheadkosten', 'structurele financiering', 'dienstverband', 'uren van een beroepskracht', 'beroepskracht', 'payroll', 'arbeidscontract', 'instellingssubsidie', 'coördinatie-uren', 'coördinatiekosten', 'basisfinanciering', 'meerjarige subsidie', 'dekking van organisatiekosten'],
  },
  // With all residents
  {
    id: 'decision-making',
    residents: ['meerderheid', 'beslissen', 'oneens', 'wie mag meestemmen', 'geen knopen doorhakken', 'stemmen of praten', 'besluiten die blijven liggen'],
    suppliers: ['consensus', 'quorum', 'stemrecht', 'stemprocedure', 'volmacht', 'besluitvormingsproces', 'besluitenlijst', 'referendum', 'dorpsreferendum'],
  },
  {
    id: 'recruiting-residents', kind: 'people',
    residents: ['werving van bewoners', 'buren warm maken', 'huis aan huis', 'opkomst valt tegen', 'hoe krijg je mensen mee', 'langs de deuren gaan', 'aanbellen', 'er komt niemand opdagen', 'lage opkomst', 'jonge gezinnen erbij krijgen', 'buren enthousiast krijgen', 'mensen over de streep trekken', 'aanmeldingen vallen tegen', 'ouderen bereiken', 'moeilijk te bereiken bewoners', 'briefje teruggekregen', 'ledenaantal loopt terug', 'jongeren bereiken', 'meer buren mee laten doen', 'op zoek naar buren die meedoen'],
    suppliers: ['activeren van bewoners', 'bewoners werven', 'deur-aan-deurgesprek', 'communitybuilder', 'communitymanager', 'ledenbinding', 'activering', 'communitymanagement', 'deur-aan-deur', 'huis-aan-huisactie', 'wervingsstrategie', 'ABCD', 'asset based community development', 'mobiliseren', 'bewoners activeren', 'community organizing', 'werving van deelnemers', 'ambassadeursaanpak'],
    related: ['volunteer-recruitment', 'resident-participation'],
  },
  {
    id: 'village-council',
    residents: ['bewonersgroep', 'buurtcomité', 'straatcomité', 'actiegroep', 'dorpsbelangen', 'buurtgroep', 'werkgroep', 'denktank'],
    suppliers: ['wijkpanel', 'burgercollectief', 'burgerinitiatief', 'bewonersinitiatief', 'wijkorganisatie', 'dorpsontwikkelingsplan', 'wijkagenda', 'wijkvisie', 'bewonerscollectief', 'buurtplan', 'gemeenschapsinitiatief', 'dorpsagenda', 'commons', 'klankbordgroep', 'burgerinitiatieven', 'wijkcomité', 'dorpsontwikkelingsplan', 'kernraad', 'bewonersberaad'],
  },
  // Money, plans, accounts
  {
    id: 'fundraising', kind: 'finance',
    residents: ['geld bij elkaar krijgen', 'sponsorloop', 'inzamelactie', 'collecte', 'loterij voor het goede doel', 'lootjes', 'heitje voor een karweitje', 'donaties', 'donatie', 'geld ophalen', 'actie voor geld', 'potjes bij elkaar schrapen', 'statiegeldactie voor de club', 'vaste gevers', 'donateur', 'benefiet', 'geld inzamelen', 'sponsoractie', 'wijnactie'],
    suppliers: ['sponsoring', 'sponsorplan', 'donatieactie', 'fondswervingsplan', 'financieringsplan', 'fondswerving', 'sponsorwerving', 'donateurswerving', 'fundraiser', 'geefkring', 'financieringsmix', 'fondsenwervingsplan', 'geldwerving', 'dekkingsplan', 'sponsorpakket', 'fondsenadviseur', 'fondsadvies', 'filantropie', 'vriendenstichting', 'bedrijfssponsoring', 'benefietdiner', 'fondsenloket', 'legaat', 'fondsenboek', 'mecenaat', 'inkomstenwerving', 'clubactie', 'financieringsadvies', 'periodieke gift', 'fondsendesk'],
  },
  {
    id: 'grant-accountability', kind: 'skills',
    residents: ['verantwoorden aan de gemeente', 'bonnetjes inleveren', 'eindverslag', 'laten zien waar het geld heen ging', 'subsidie terugbetalen', 'wat is er met het geld gebeurd'],
    suppliers: ['eindverantwoording', 'inhoudelijk verslag', 'subsidievaststelling', 'rapportage', 'tussenrapportage', 'voortgangsrapportage', 'verantwoordingsplicht', 'vaststelling', 'jaarverslag', 'lumpsum', 'verantwoordingslast', 'controleprotocol', 'verantwoordingsdocument', 'licht verantwoorden'],
    related: ['accounting', 'impact-measurement'],
  },
  {
    id: 'membership-income', kind: 'finance',
    residents: [ 'ledenbijdrage', 'geld van de leden', 'lidgeld', 'bar-inkomsten', 'verdienen aan de verhuur', 'zelf geld verdienen', 'bijdrage per huishouden', 'inleg'],
    suppliers: ['contributie-inkomsten', 'lidmaatschapsgeld', 'exploitatie-inkomsten', 'verhuurinkomsten', 'eigen verdiencapaciteit', 'inkomstenmodel', 'sociaal ondernemen', 'verdienvermogen', 'financiële zelfstandigheid', 'inkomstenbron', 'lidmaatschapsbijdrage', 'participatiegeld'],
    related: ['member-administration', 'fundraising'],
  },
  {
    id: 'grant-end', kind: 'finance',
    residents: ['tekort op de begroting', 'subsidie stopt', 'subsidie valt weg', 'potje leeg', 'gat in de begroting', 'de geldkraan gaat dicht', 'bezuinigingen', 'kas is leeg', 'de kas raakt leeg', 'subsidie loopt af', 'financieel zwaar weer', 'moeten sluiten door geldgebrek', 'gemeente draait de kraan dicht'],
    suppliers: ['financiële continuïteit', 'exploitatietekort', 'overbruggingskrediet', 'subsidieafbouw', 'bezuiniging', 'overbruggingsfinanciering', 'liquiditeitsprobleem', 'begrotingstekort', 'financiële gezondheid', 'aflopende subsidie', 'dekkingstekort', 'overbrugging', 'overbruggingssubsidie'],
  },
  // With others
  {
    id: 'company-involvement', kind: 'people',
    residents: [ 'ondernemers erbij betrekken', 'winkeliers', 'bedrijf dat iets terug wil doen', 'de middenstand', 'bedrijventerrein naast de wijk', 'lokale ondernemers'],
    suppliers: ['maatschappelijke betrokkenheid', 'betrokken ondernemer', 'MBO-beleid bedrijf', 'winkeliersvereniging', 'BIZ', 'bedrijveninvesteringszone', 'parkmanagement', 'ondernemersfonds', 'gebiedsfonds', 'ESG', 'omgevingsfonds', 'regiobank', 'lokaal bedrijfsleven', 'ondernemerskring', 'maatschappelijk partner'],
    related: ['company-volunteers', 'pro-bono'],
  },
  {
    id: 'developer-negotiation', kind: 'skills',
    residents: ['projectontwikkelaar', 'onderhandelen met de projectontwikkelaar', 'meepraten over nieuwbouw', 'bouwplannen in onze straat', 'windmolens bij het dorp', 'datacenter', 'wat krijgt het dorp ervoor terug'],
    suppliers: ['gebiedsontwikkeling', 'omgevingsovereenkomst', 'community benefit agreement', 'batenverdeling', 'procesparticipatie', 'anterieure overeenkomst', 'onderhandelingsondersteuning', 'gebiedsontwikkelaar', 'sociaal contract', 'onafhankelijke deskundige bewoners', 'onderhandelingstraining', 'maatschappelijke meerwaarde bij gebiedsontwikkeling'],
    related: ['resident-participation'],
  },
  {
    id: 'awards-visibility',
    residents: ['prijs winnen', 'in het zonnetje zetten', 'prijsvraag'],
    suppliers: ['verkiezing', 'award', 'prijsuitreiking', 'appeltje van oranje', 'kern met pit', 'initiatievenprijs', 'juryprijs', 'innovatieprijs', 'dorpsvernieuwingsprijs', 'duurzaamheidsprijs'],
  },
  {
    id: 'time-and-permanence',
    residents: ['het initiatief bloedt dood', 'lang volhouden', 'na de start zakt het in', 'enthousiasme zakt weg', 'weer nieuw leven inblazen', 'op een laag pitje', 'het duurt en duurt', 'de vaart is eruit', 'doorstart'],
    suppliers: ['duurzaam voortbestaan', 'inbedding', 'levensvatbaarheid', 'bestendigen', 'revitalisering', 'doorstart van een initiatief', 'lange termijn borging', 'nazorg', 'consolidatie', 'bestendige initiatieven', 'vastgelopen initiatieven'],
    related: ['succession', 'overburdened-leaders', 'organisation-development'],
  },
  {
    id: 'inclusion-diversity', kind: 'skills',
    residents: ['alleen witte hoogopgeleiden', 'niet iedereen voelt zich welkom', 'andere culturen erbij', 'ook jongeren en nieuwkomers', 'mensen met weinig geld erbij', 'een afspiegeling van de wijk'],
    suppliers: ['inclusief werken', 'afspiegeling', 'diversiteit en inclusie', 'drempels verlagen', 'inclusietraining'],
    related: ['resident-participation', 'intercultural'],
  },
]
