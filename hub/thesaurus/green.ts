// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** What grows and lives outdoors: plants, trees, gardens, upkeep by residents, animals, soil. */
export const green: Concept[] = [
  {
    id: 'green-space', theme: 'public-space',
    residents: ['park in de wijk', 'park om de hoek', 'groen in de straat', 'plantsoen', 'perk', 'perkje', 'groenstrook', 'stukje groen', 'strook gras', 'grasveld', 'kale straat', 'dorre strook', 'groen in de wijk', 'groenere straat', 'kaal stuk', 'stenige wijk', 'postzegelpark', 'berm', 'rand langs de sloot', 'hofje', 'binnenplaats', 'binnentuin'],
    suppliers: ['openbaar groen', 'groenvoorziening', 'groenareaal', 'buurtgroen', 'vergroening', 'vergroenen', 'wijkgroen', 'groenstructuur', 'buurtpark', 'groenplan', 'groene leefomgeving', 'natuurinclusief', 'groenblauw', 'snippergroen', 'restgroen', 'stadspark', 'groennorm', 'binnenterrein', 'tiny park', 'pocketpark', 'plantvak', 'groene infrastructuur', 'stadsgroen', 'groenfonds', 'woongroen'],
  },
  {
    id: 'green-self-management', kind: 'permission', theme: 'public-space', productType: 'green-upkeep', broader: ['green-space'],
    residents: ['plantsoen zelf bijhouden', 'perk adopteren', 'plantsoen adopteren', 'opknappen van het plantsoen', 'groen zelf beheren', 'zelf zorgen voor het plantsoen', 'het perk van de gemeente onderhouden', 'verwilderd perk', 'stukje grond van de gemeente verzorgen', 'verwaarloosd plantsoen', 'overwoekerd', 'strookje voor de deur bijhouden', 'plantsoen verloedert', 'groen om het huis zelf bijhouden', 'zelf het plantsoen onderhouden', 'plantsoentje voor de deur', 'groenstrook zelf bijhouden'],
    suppliers: ['groenbeheer in zelfbeheer', 'zelfbeheer', 'groenadoptie', 'groen adopteren', 'bewonersbeheer', 'adoptiegroen', 'zelfbeheer openbaar groen', 'medebeheer', 'burgerbeheer', 'groenzelfbeheer', 'beheerbudget per vierkante meter', 'onderhoudsbudget groen', 'zelfbeheerproject', 'buurtbeheer', 'wijkbeheer'],
    related: ['adoption-agreement', 'right-to-challenge', 'garden-tools', 'garden-maintenance'],
  },
  {
    id: 'garden-maintenance', theme: 'public-space', broader: ['green-space'],
    residents: ['onkruid', 'onkruid wieden', 'wieden', 'maaien', 'gras maaien', 'snoeien', 'heg knippen', 'heg', 'haag', 'tuin bijhouden', 'tuin onderhouden', 'tuinonderhoud', 'planten water geven', 'wie geeft er water in de vakantie', 'struiken terugsnoeien', 'bosjes knippen', 'begieten', 'struik', 'onderhoud van de tuin', 'zevenblad', 'brandnetel', 'bramen'],
    suppliers: ['groenonderhoud', 'groenbeheer', 'plantsoenonderhoud', 'beplantingsonderhoud', 'onkruidbestrijding', 'maaibeheer', 'snoeiwerk', 'onderhoudsbestek', 'groenbestek', 'schoffelwerk', 'beeldkwaliteit', 'haagonderhoud', 'groenploeg', 'gazononderhoud', 'onderhoudsronde', 'bewatering', 'onkruidbeheersing', 'hagen knippen', 'groenverzorging'],
    related: ['gardener', 'volunteer-workday'],
  },
  {
    id: 'volunteer-workday', theme: 'public-space', broader: ['garden-maintenance'],
    residents: ['werkdag', 'klusdag', 'tuindag', 'handen uit de mouwen', 'werkochtend', 'schoffelochtend', 'met zijn allen in het groen werken', 'plantdag', 'helpende handen in de tuin', 'snoeidag', 'zaterdag met scheppen', 'sterke armen', 'scheppen en kruien'],
    suppliers: ['natuurwerkdag', 'groenwerkdag', 'teamuitje', 'bedrijfsvrijwilligers', 'vrijwilligersdag', 'werkploeg', 'groene werkdag', 'collega een dag inzetten', 'buitendag', 'natuurwerkgroep', 'landschapsbeheer werkgroep', 'inzet van medewerkers', 'maatschappelijk verlof'],
    related: ['company-volunteers'],
  },
  {
    id: 'gardener', kind: 'service', theme: 'public-space', broader: ['garden-maintenance'],
    residents: ['tuinman', 'iemand met groene vingers', 'verstand van planten', 'hovenier die voordoet', 'hulp van een tuinman', 'welke planten doen het in de schaduw'],
    suppliers: ['hovenier', 'hoveniersbedrijf', 'groenbedrijf', 'groenaannemer', 'groenvoorziener', 'tuincoach', 'tuinbaas', 'groencoach', 'groenadviseur', 'vakspecialist groen', 'groenspecialist', 'beplantingsadvies', 'groenadvies', 'gildehovenier', 'tuinadvies', 'snoeicursus', 'ecologisch hovenier', 'groenmedewerker', 'begeleiding groen'],
  },
  {
    id: 'garden-design', kind: 'service', theme: 'public-space', broader: ['green-space', 'public-space-design'],
    residents: ['tuinontwerp', 'tekening voor de tuin', 'schets van het park', 'hoe delen we de tuin in', 'iemand die een tuin kan tekenen', 'tuin opnieuw inrichten', 'beplanting kiezen', 'plattegrond van de tuin'],
    suppliers: ['tuinarchitect', 'beplantingsplan', 'tuinontwerper', 'landschapsarchitect', 'groenontwerp', 'inrichtingsplan groen', 'tuinaanleg', 'beplantingsschema', 'hovenier ontwerp', 'landschapsontwerp', 'permacultuurontwerp', 'aanleg van groen'],
  },
  {
    id: 'plants', kind: 'product', theme: 'public-space', broader: ['green-space'],
    residents: ['planten', 'plant', 'plantje', 'vaste planten', 'stekje', 'stekken', 'plantgoed', 'bloembol', 'bollen', 'tulpenbol', 'zaadje', 'zaad', 'gratis planten', 'stekjes ruilen', 'plantenruil', 'plantjesmarkt', 'planten kopen voor de straat', 'struiken planten', 'plantenmarkt', 'klimplant', 'kruiden planten'],
    suppliers: ['beplanting', 'kweker', 'kwekerij', 'tuincentrum', 'inheemse beplanting', 'plantmateriaal', 'stinsenplant', 'biologische bloembol', 'inheems zaad', 'plantpakket', 'zaadbibliotheek', 'plantenasiel', 'plantenbieb', 'zaaigoed', 'heester', 'bosplantsoen', 'plantenbibliotheek', 'overtollige planten', 'biologische planten', 'vasteplantenkwekerij', 'autochtoon plantmateriaal'],
  },
  {
    id: 'soil-materials', kind: 'product', theme: 'public-space', broader: ['green-space'],
    residents: ['tuinaarde', 'potgrond', 'zwarte grond', 'zand', 'lading aarde', 'teelaarde', 'grond om in te planten', 'zak aarde', 'kuub grond', 'vruchtbare aarde', 'gratis aarde'],
    suppliers: ['teelgrond', 'bomengrond', 'tuingrond', 'substraat', 'levering van grond', 'grondleverantie', 'daksubstraat', 'grond per kuub', 'bigbag', 'schone grond'],
    related: ['compost'],
  },
  {
    id: 'planters', kind: 'product', theme: 'public-space', broader: ['green-space'],
    residents: ['bloembak', 'plantenbak', 'bakken met bloemen', 'bloempot', 'hangende bakken aan de lantaarn', 'bakken op de stoep', 'moestuinbak', 'verhoogde bak', 'bak op tafelhoogte', 'bloemen in de straat', 'hanging basket', 'bak om plantjes in te zetten', 'fleurige straat'],
    suppliers: ['plantbak', 'boombak', 'mobiele plantenbak', 'mobiel groen', 'kweekbak', 'lantaarnpaalbak', 'bloemenmast', 'verplaatsbaar groen', 'tuinbak', 'bloemenpiramide', 'boom in bak', 'opbouwbak'],
  },
  {
    id: 'garden-tools', kind: 'product', productType: 'shared-equipment', theme: 'public-space', broader: ['tools'],
    residents: ['tuingereedschap', 'schoffel', 'kruiwagen', 'schep', 'spade', 'hark', 'grasmaaier', 'heggenschaar', 'snoeischaar', 'tuinslang', 'gieter', 'bladblazer', 'takkenschaar', 'tuinhandschoenen', 'bosmaaier lenen', 'bezem', 'grondboor', 'scheppen en harken', 'schoffels'],
    suppliers: ['zitmaaier', 'bosmaaier', 'gereedschapspakket', 'tuinpakket', 'uitleen tuingereedschap', 'groengereedschap', 'handgereedschap', 'onkruidborstel', 'accugereedschap', 'zeis', 'kettingzaag', 'gereedschapskar', 'gereedschapskist', 'heteluchtbrander', 'bladruimer', 'tuinmachine', 'gereedschapscontainer', 'tuinfrees'],
    related: ['tool-library'],
  },
  {
    id: 'trees', theme: 'public-space', broader: ['green-space'],
    residents: ['boom', 'bomen planten', 'boompje', 'bomen gekapt', 'bomen redden', 'fruitboom', 'schaduw van bomen', 'zieke boom', 'boomplantdag', 'bomen behouden', 'grote boom', 'gratis bomen', 'wortels duwen de stoep omhoog', 'lege boomspiegel', 'bosje', 'bos planten', 'plek voor een boom', 'kroon van de boom'],
    suppliers: ['laanboom', 'boombeheer', 'boomverzorger', 'boombeplanting', 'boomkwekerij', 'boomstructuur', 'boomplan', 'boomadoptie', 'monumentale boom', 'boomeffectanalyse', 'aanplant', 'boomtechnisch onderzoek', 'hoogstam', 'kroonbedekking', 'bosaanplant', 'boomdeskundige', 'stadsboom', 'boomfonds', 'bosuitbreiding', 'bomenhub', 'groeiplaats', 'bomenstichting', 'zaailing', 'bomenbank'],
    related: ['tree-felling'],
  },
  {
    id: 'mini-forest', theme: 'public-space', broader: ['trees'],
    residents: ['minibos', 'bosje met de school planten', 'bos zo groot als een tennisbaan', 'bos met eetbare planten', 'tiny bos'],
    suppliers: ['tiny forest', 'tinyforest', 'miyawaki', 'buurtbos', 'stadsbos', 'buurtvoedselbos', 'minibosje'],
  },
  {
    id: 'tree-felling', kind: 'permission', theme: 'public-space', broader: ['trees'],
    residents: ['boom kappen', 'bomenkap', 'kap van bomen', 'kappen', 'bomen omhakken', 'ze willen de bomen omzagen', 'boom omzagen'],
    suppliers: ['kapvergunning', 'omgevingsvergunning kappen', 'herplantplicht', 'bomenverordening', 'velvergunning', 'kapaanvraag', 'boomcompensatie', 'kapmelding', 'noodkap', 'rooien'],
  },
  {
    id: 'tree-pit', kind: 'permission', theme: 'public-space', productType: 'green-upkeep', broader: ['trees', 'green-self-management'],
    residents: ['boomspiegel', 'plantjes rond de boom', 'tuintje om de boom', 'vak om de boom', 'perkje rond de boom', 'boomtuintje', 'voet van de boom'],
    suppliers: ['boomspiegeladoptie', 'boomspiegelbeplanting', 'onderbeplanting', 'boomspiegeltuin', 'boomvak', 'adoptie boomspiegel', 'boomkrans', 'boomspiegelpakket', 'boomtuin'],
  },
  {
    id: 'facade-garden', theme: 'public-space', broader: ['green-space', 'depaving'],
    residents: ['geveltuin', 'geveltuintje', 'stoeptuin', 'tuintje langs de gevel', 'plantjes tegen de muur', 'tegels bij de voordeur eruit', 'stokroos', 'stoeptuintje', 'stoeptegel lichten langs het huis', 'groen tegen de gevel', 'klimop tegen het huis', 'rij tegels bij de muur'],
    suppliers: ['geveltuinactie', 'geveltuinpakket', 'geveltuinbrigade', 'gevelgroen', 'verticaal groen', 'gevelbeplanting', 'geveltuindag', 'geveltuinregeling', 'groene gevel', 'groene wand', 'geveltuinset', 'tegeltuin', 'gevelbak'],
  },
  {
    id: 'depaving', theme: 'public-space', broader: ['green-space'],
    residents: ['tegels eruit', 'tegels lichten', 'tegel eruit plant erin', 'tuin vol tegels', 'stenen eruit', 'stenen tuin', 'betegelde tuin', 'tegels wippen', 'tegels weghalen', 'tegels ophalen', 'schoolplein van tegels', 'versteende tuin', 'tegels kwijt', 'alles bestraat', 'straatstenen weg', 'van grijs naar groen'],
    suppliers: ['ontstenen', 'onttegelen', 'ontharden', 'onthardingsactie', 'tegelservice', 'tegeltaxi', 'NK tegelwippen', 'steenbreek', 'operatie steenbreek', 'verharding verwijderen', 'tegelwippen', 'onttegelactie', 'tuinvergroening', 'tegelophaaldienst', 'ontharding', 'tegeltaxidienst', 'verstening', 'onttegelsubsidie', 'opbreken van verharding', 'afkoppelen en vergroenen'],
    related: ['stormwater', 'heat-stress', 'garden-greening'],
  },
  {
    id: 'garden-greening', theme: 'public-space', broader: ['green-space'],
    residents: ['voortuin', 'achtertuin', 'groene tuin', 'buren met een kale tuin', 'tuin groener maken', 'tuinen van de huurders', 'verwaarloosde tuin', 'oudere die de tuin niet meer bij kan houden', 'levende tuin'],
    suppliers: ['particuliere tuin', 'klimaattuin', 'tuinambassadeur', 'tuinranger', 'tuinadviseur', 'tuinenaanpak', 'tuinsubsidie', 'privaat terrein', 'klimaatbestendige tuin', 'tuinmaatje'],
  },
  {
    id: 'green-roof', theme: 'public-space', broader: ['green-space'],
    residents: ['groen dak', 'plantjes op het dak', 'sedumdak', 'dak met mos', 'tuin op het dak', 'schuurdak met planten', 'dak van de bushalte groen', 'dakterras met groen'],
    suppliers: ['sedum', 'dakvergroening', 'daktuin', 'polderdak', 'natuurdak', 'groendak', 'extensief groendak', 'begroeid dak', 'multifunctioneel dak', 'blauwgroen dak', 'waterbergend dak', 'dakbeplanting'],
    related: ['stormwater', 'roof-space'],
  },
  {
    id: 'biodiversity', theme: 'public-space', broader: ['green-space'],
    residents: ['natuur in de wijk', 'beestjes', 'insecten', 'insect', 'vlinder', 'vlinders', 'minder dieren dan vroeger', 'bloemen en bijen', 'natuur', 'wilde bloemen', 'dieren in de stad', 'plantjes en dieren kennen', 'niet alles wegmaaien', 'bloemetjes weggemaaid', 'leven in de tuin'],
    suppliers: ['biodiversiteit', 'ecologie', 'ecoloog', 'ecologisch beheer', 'stadsnatuur', 'stadsecoloog', 'flora en fauna', 'soortenrijkdom', 'natuurwaarde', 'ecologische verbinding', 'natuurherstel', 'natuurvereniging', 'soortenbescherming', 'groene verbinding', 'basiskwaliteit natuur', 'stapsteen', 'habitat', 'insectenrijk', 'landschapsbeheer', 'natuurinclusief beheer', 'biodivers', 'IVN', 'KNNV'],
  },
  {
    id: 'flower-strip', theme: 'public-space', broader: ['biodiversity'],
    residents: ['bloemenweide', 'bloemenstrook', 'veldbloemen', 'bloemenmengsel zaaien', 'bloemenrand', 'berm met bloemen', 'klaprozen', 'bloemen inzaaien', 'bermen niet maaien'],
    suppliers: ['bloemenlint', 'inheems bloemenmengsel', 'bijenlint', 'bijenmengsel', 'ecologisch maaien', 'sinusmaaien', 'bermbeheer', 'bloemrijk grasland', 'kruidenrijk', 'inzaaien', 'gefaseerd maaien', 'bloemenzaad', 'akkerrand', 'maaischema', 'maaien en afvoeren', 'honey highway'],
  },
  {
    id: 'bees', theme: 'public-space', broader: ['biodiversity'],
    residents: ['bijen', 'bijenkast', 'honing', 'bijenhotel', 'insectenhotel', 'hommel', 'hotelletje voor bijtjes', 'huisje voor insecten', 'bijenvolk', 'bijensterfte', 'bijtjes'],
    suppliers: ['imker', 'wilde bijen', 'bestuiver', 'bijenvriendelijk', 'bijenstal', 'bijenvereniging', 'bijenhouder', 'drachtplant', 'nestgelegenheid bijen', 'bee deal', 'nationale bijenstrategie', 'bijenoase', 'bijentelling', 'imkerij', 'imkervereniging', 'bestuiving'],
  },
  {
    id: 'hedgehogs-birds', theme: 'public-space', broader: ['biodiversity'],
    residents: ['egel', 'egels', 'egelhuis', 'vogelhuisje', 'nestkastje', 'mussen', 'mus', 'gierzwaluw', 'vleermuis', 'gat in de schutting voor egels', 'huiszwaluw', 'vogels voeren', 'merel', 'eekhoorn', 'kikker', 'padden overzetten', 'ooievaar', 'uil', 'vogel'],
    suppliers: ['nestkast', 'vleermuiskast', 'egelpoort', 'egelsnelweg', 'egelvriendelijk', 'neststeen', 'inbouwkast', 'huismus', 'faunapassage', 'gierzwaluwkast', 'vogelbescherming', 'egelopvang', 'amfibie', 'faunavoorziening', 'vogelwerkgroep', 'paddenwerkgroep', 'zwaluwtil', 'ecoduct', 'zoogdiervereniging'],
  },
  {
    id: 'pest-animals', theme: 'public-space', broader: ['green-space'],
    residents: ['muizen', 'hondenbeet', 'tijgermug', 'wolf', 'overlast van dieren', 'teek', 'ratten', 'rat', 'muizenplaag', 'processierups', 'jeukrups', 'rupsen in de eik', 'duivenoverlast', 'duiven', 'meeuwen', 'wespennest', 'ganzen', 'duizendknoop', 'plant die alles overwoekert', 'muggen', 'jeuk van rupsen'],
    suppliers: ['plaagdierbestrijding', 'rattenbestrijding', 'rattenpreventie', 'muggenbestrijding', 'bestrijding eikenprocessierups', 'exoot', 'aziatische hoornaar', 'rattenvanger', 'nestkastjes koolmees', 'duivenbestrijding', 'faunabeheer', 'plaagdierbeheersing', 'ongediertebestrijding', 'eikenprocessierups', 'rattenoverlast', 'invasieve exoot', 'japanse duizendknoop', 'exotenbestrijding', 'plaagdier', 'ongedierte', 'rattenbeheersing', 'reuzenberenklauw', 'natuurlijke vijand', 'plaagdierpreventie', 'ambrosia'],
  },
  {
    id: 'animals-neighbourhood', theme: 'public-space',
    residents: ['kinderboerderij', 'kippen', 'kippenhok', 'geit', 'geiten', 'schaap', 'schapen', 'hertenkamp', 'dierenweide', 'kip', 'konijn', 'paard', 'pony', 'varken', 'zwerfkat', 'kat', 'hooi'],
    suppliers: ['buurtkippen', 'schaapskudde', 'schapenbegrazing', 'dierenverblijf', 'begrazing', 'dierenwelzijn', 'kudde', 'herder', 'stadsherder', 'dierenambulance', 'veehouder', 'UBN-nummer'],
  },
  {
    id: 'dogs', theme: 'public-space',
    residents: ['hond', 'hondenveld', 'hondenuitlaatplek', 'loslopende hond', 'honden los', 'hondenspeelplaats', 'hondeneigenaar'],
    suppliers: ['hondenlosloopgebied', 'losloopveld', 'hondenlosloopveld', 'aanlijnplicht', 'hondenroute', 'hondenbezitter', 'hondenspeelweide', 'hondenuitlaatgebied'],
  },
  {
    id: 'neighbourhood-garden', theme: 'public-space', broader: ['green-space'],
    residents: ['buurttuin', 'tuinieren', 'tuin met de straat', 'gezamenlijke tuin', 'plek om te tuinieren', 'stadstuin', 'wijktuin', 'tuintje', 'bloementuin', 'schooltuin', 'tuinhuisje', 'beschutte tuin', 'lapje grond'],
    suppliers: ['belevingstuin', 'gemeenschappelijke tuin', 'gemeenschapstuin', 'sociale tuin', 'tuincomplex', 'pluk- en zorgtuin', 'heemtuin', 'plukroute', 'urban farming', 'educatieve tuin', 'groene ontmoetingsplek', 'beweegtuin', 'tuinpark', 'geneeskrachtige kruidentuin'],
    related: ['land-plot', 'soil-pollution', 'food-garden'],
  },
  {
    id: 'greenhouse', kind: 'product', theme: 'public-space', broader: ['neighbourhood-garden'],
    residents: ['kas in de tuin', 'kas bouwen', 'kas van glas', 'broeikas', 'kweekkas', 'plek om voor te zaaien', 'plantenkas', 'zaailingen opkweken'],
    suppliers: ['buurtkas', 'tunnelkas', 'foliekas', 'tuinkas', 'koude bak', 'kasconstructie', 'kasbouwer', 'foliedraagkas'],
  },
  {
    id: 'fence', kind: 'product', theme: 'public-space',
    residents: ['hek', 'schutting', 'hekje om de tuin', 'omheining', 'poort', 'slot op het hek', 'hek omheen', 'afrastering', 'paaltjes', 'tuinhek', 'levende schutting'],
    suppliers: ['hekwerk', 'hekwerkleverancier', 'poorthekwerk', 'hekwerkbedrijf', 'houtwal', 'wilgentenen scherm', 'leilinde', 'erfafscheiding', 'spijlenhek'],
  },
  {
    id: 'soil-health', theme: 'public-space',
    residents: ['slechte grond', 'harde grond', 'arme grond', 'zandgrond', 'kleigrond', 'grond verbeteren', 'bodemleven'],
    suppliers: ['bodemverbetering', 'gezonde bodem', 'bodemkwaliteit', 'bodemvruchtbaarheid', 'bodembiologie', 'grondverbetering', 'bodemanalyse', 'bodemvoedselweb', 'organische stof'],
  },
  {
    id: 'soil-pollution', theme: 'public-space', broader: ['soil-health'],
    residents: ['is de grond wel schoon', 'mag je eten uit de grond', 'vervuilde grond', 'vieze grond', 'lood in de grond', 'gif in de grond', 'kunnen we hier veilig groente eten', 'grond laten onderzoeken', 'vroeger stond hier een fabriek', 'grondmonster', 'pfas'],
    suppliers: ['loodverontreiniging', 'bodemverontreiniging', 'bodemonderzoek', 'bodemsanering', 'diffuus lood', 'grondonderzoek', 'bodemloket', 'schonegrondverklaring', 'verontreiniging', 'sanering', 'bodemmonster', 'milieukundig onderzoek', 'zware metalen', 'bodemkwaliteitskaart', 'verkennend bodemonderzoek', 'gewasonderzoek', 'loodonderzoek', 'omgevingsdienst', 'bodemdeskundige'],
    related: ['soil-measuring'],
  },
  {
    id: 'nature-lessons', theme: 'public-space', broader: ['biodiversity'],
    residents: ['natuur uitleggen aan kinderen', 'kinderen in de natuur', 'kabouterpad', 'slootjesdag', 'kriebelbeestje', 'insectenhotel bouwen', 'les in het bos', 'vogels kijken', 'kinderen de natuur laten zien', 'natuurles', 'blotevoetenpad', 'waterdiertjes', 'slootjes', 'natuurwandeling', 'natuurgids', 'kinderen met laarzen in de modder', 'paddenstoelen', 'insecten tellen', 'planten herkennen'],
    suppliers: ['nme', 'natuur- en milieueducatie', 'duurzaamheidseducatie', 'milieueducatie', 'kinderboerderij educatie', 'excursieleider', 'groene educatie', 'milieucentrum', 'veldwerkplaats', 'gastles', 'natuurexcursie', 'nme-centrum', 'buitenlesdag', 'leskist', 'natuurclub', 'natuur- en duurzaamheidseducatie', 'natuureducatie', 'NDE', 'natuureducatiecentrum', 'natuurouder', 'groene les', 'buitenles', 'jeugdnatuurwacht', 'natuurgidsencursus', 'buitenlokaal', 'natuurmuseum'],
  },
  {
    id: 'citizen-science-nature', theme: 'public-space', broader: ['biodiversity', 'citizen-science'],
    residents: ['vogels tellen', 'bijen tellen', 'planten inventariseren', 'dieren tellen'],
    suppliers: ['vogeltelling', 'natuurmonitoring', 'flora-inventarisatie', 'soortentelling', 'quickscan flora', 'BioBlitz', 'waarneming', 'biodiversiteitsmeting', 'natuurkalender', 'ecologische quickscan', 'nulmeting natuur'],
  },
  {
    id: 'cemetery-estate', theme: 'public-space', broader: ['green-space'],
    residents: ['begraafplaats', 'oude begraafplaats', 'kerkhof', 'landgoed', 'heide', 'wandelbos', 'natuurgebied', 'uiterwaard', 'landschap'],
    suppliers: ['natuurbegraafplaats', 'landgoedbeheer', 'terreinbeherende organisatie', 'TBO', 'natuurorganisatie', 'landschapsfonds', 'staatsbosbeheer', 'natuurmonumenten', 'buitengebied', 'agrarisch natuurbeheer', 'rentmeester', 'landschapselement', 'boswachter'],
  },
  {
    id: 'heat-stress', theme: 'public-space',
    residents: ['te warm in huis', 'ouderen en hitte', 'slapen in de hitte', 'heet op het plein', 'koele ruimte', 'hitte', 'te heet in de straat', 'snikheet', 'bloedheet', 'hete zomer', 'schaduwplek', 'verkoeling', 'schaduwdoek', 'afkoelen', 'hittegolf', 'plein is een bakoven', 'bomen voor schaduw', 'straat zonder schaduw', 'speelplek zonder schaduw'],
    suppliers: ['hitteplan lokaal', 'nationaal hitteplan', 'hittebestendig', 'opwarming stad', 'zonwering', 'lokaal hitteplan', 'schaduwplekken', 'zonnescherm', 'verkoelingscentrum', 'koelteroute', 'hittestress', 'klimaatadaptatie', 'hitte-eiland', 'hitteplan', 'klimaatbestendig', 'klimaatadaptief', 'klimaatrobuust', 'gevoelstemperatuur', 'coolspot', 'koelteplek', 'verkoelingsplek', 'hittekaart', 'stresstest klimaat', 'DPRA', 'schaduwvoorziening'],
  },
]
