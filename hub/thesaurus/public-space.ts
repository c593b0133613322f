// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** The street and the square: rain, play, sport, benches, paths, light, and who decides what it looks like. */
export const publicSpace: Concept[] = [
  {
    id: 'public-space', theme: 'public-space',
    residents: ['plein', 'pleintje', 'straatbeeld', 'buitenruimte', 'de straat mooier maken', 'verwaarloosde plek', 'lelijke plek', 'rommelig pleintje', 'rotplek', 'dood hoekje', 'hoekje opfleuren', 'saaie straat', 'opfleuren', 'stoep', 'trottoir', 'troosteloos', 'plein opknappen'],
    suppliers: ['openbare ruimte', 'leefomgeving', 'wijkbeheer openbare ruimte', 'IBOR', 'buitenruimtebeheer', 'pleinaanpak', 'verblijfskwaliteit', 'verblijfsruimte', 'openbaar gebied', 'stadsbeheer', 'beheer openbare ruimte', 'BOR', 'fysieke leefomgeving', 'verblijfsgebied'],
  },
  {
    id: 'stormwater', theme: 'public-space', broader: ['public-space'],
    residents: ['natte voeten', 'regenwater in de kelder', 'water in de kelder', 'plas', 'plassen op straat', 'hoosbui', 'put loopt over', 'riool kan het niet aan', 'kelder onder water', 'putten verstopt', 'het water loopt naar binnen', 'zware regen', 'water op het pad', 'regen', 'overlast van regen', 'stortbui', 'regenwater', 'drassig veld', 'zompig'],
    suppliers: ['wateroverlast', 'hemelwater', 'waterberging', 'hemelwaterafvoer', 'afkoppelen', 'infiltratie', 'regenwaterafvoer', 'waterrobuust', 'piekbui', 'hemelwaterverordening', 'waterbergend', 'rioolbeheer', 'rioleringsplan', 'stresstest wateroverlast', 'waterbergingsopgave', 'waterschap', 'hoogheemraadschap', 'afkoppelcoach', 'afkoppelsubsidie', 'drainage', 'waterdoorlatende verharding', 'extreme neerslag', 'neerslag', 'waterbestendig', 'waterklaar', 'overstort', 'waterpasserende bestrating'],
    related: ['heat-stress', 'green-space'],
  },
  {
    id: 'wadi', theme: 'public-space', broader: ['stormwater'],
    residents: ['wadi', 'greppel', 'regentuin', 'kuil waar het water in kan', 'geul voor regenwater', 'laag stukje voor water', 'waterspeelplek', 'water laten zakken', 'vijver', 'grindkoffer', 'sloot graven'],
    suppliers: ['infiltratievoorziening', 'infiltratiekrat', 'bioswale', 'waterplein', 'waterbergingskelder', 'bergingsvijver', 'infiltratiegreppel', 'regenwatertuin', 'waterinfiltratie', 'infiltreren', 'IT-riool', 'waterretentie', 'raingarden', 'grindstrook', 'molgoot'],
  },
  {
    id: 'rain-barrel', theme: 'public-space', kind: 'product', broader: ['stormwater'],
    residents: ['regenton', 'regenwater opvangen', 'regenpijp doorzagen', 'water opsparen', 'waterton', 'regenpijp', 'regenwater voor de planten', 'waterput', 'tank voor regenwater', 'waterzak', 'dakgoot'],
    suppliers: ['regentonactie', 'regenwaterschutting', 'regenwateropvang', 'regenwatertank', 'hemelwaterbenutting', 'regenzuil', 'waterzuil', 'IBC-vat', 'bladscheider', 'regenwatergebruik', 'IBC-container', 'slimme regenton', 'regenwaterput'],
  },
  {
    id: 'drought', theme: 'public-space', related: ['garden-water'], broader: ['stormwater'],
    residents: ['droogte', 'planten verdrogen', 'verdord gras', 'droge zomer', 'waterpunt', 'pomp op de tuin', 'buitenkraan', 'jonge bomen verdrogen'],
    suppliers: ['grondwaterpomp', 'waterpomp', 'wateraansluiting', 'watertappunt', 'grondwater', 'waterbesparing', 'standpijp', 'irrigatie', 'druppelirrigatie', 'bronpomp', 'verdroging', 'grondwaterstand', 'watervoorziening', 'gietwater', 'waterleidingbedrijf', 'watermeter', 'putboring'],
  },
  {
    id: 'surface-water', theme: 'public-space',
    residents: ['kanaal langs de wijk', 'sloot', 'gracht', 'stinkend water', 'blauwalg', 'zwemmen in de plas', 'zwemwater', 'dode vissen', 'steiger', 'oever', 'waterkant', 'kroos', 'bootje', 'natuurlijke oever', 'zwemplek', 'rietkraag', 'vies water'],
    suppliers: ['waterkwaliteit', 'oppervlaktewater', 'natuurvriendelijke oever', 'watergang', 'waterplanten', 'beschoeiing', 'baggeren', 'waterbeheer', 'oeverbeheer', 'keur van het waterschap', 'drijvend groen', 'vlonder', 'waterschapsvergunning', 'KRW', 'watermonster', 'schouw', 'drijftuin', 'vaarweg', 'watervergunning'],
  },
  {
    id: 'playground', theme: 'public-space', broader: ['public-space'],
    residents: ['speeltuin', 'speelplek', 'speelplaats', 'speeltuintje', 'wipkip', 'glijbaan', 'schommel', 'zandbak', 'speeltoestel', 'kapotte wipkip', 'klimrek', 'speelveldje', 'speeltuin opknappen', 'verouderde speeltoestellen', 'buitenspelen', 'klimmen en klauteren', 'speelbos', 'trapveldje', 'voetbalveldje', 'kabelbaan', 'bouwspeelplaats', 'huttendorp'],
    suppliers: ['speelvoorziening', 'natuurspeelplaats', 'natuurspeeltuin', 'natuurlijk spelen', 'speelruimte', 'speelruimtebeleid', 'speelaanleiding', 'speelruimteplan', 'speelnatuur', 'speeltuinvereniging', 'speeltuinwerk', 'speeltoestellenleverancier', 'speelterrein', 'samenspeelplek', 'speelplekontwerp', 'NUSO', 'inclusief speeltoestel', 'jantje beton', 'speelbeleid', 'avontuurlijk spelen', 'waterspeelplaats', 'buitenspeelbond', 'samenspeelakkoord', 'speelschouw', 'speeltuinbeheer'],
    related: ['play-safety', 'schoolyard', 'play-street'],
  },
  {
    id: 'inclusive-play', theme: 'public-space', broader: ['playground'],
    residents: ['kind in rolstoel wil ook schommelen', 'speeltuin voor kinderen met een beperking', 'rolstoelschommel', 'speelplek waar iedereen mee kan doen', 'toegankelijk speeltoestel'],
    suppliers: ['inclusief spelen', 'inclusieve speelplek', 'rolstoelvriendelijk speeltoestel', 'nestschommel', 'toegankelijke speelplek', 'integraal toegankelijk', 'samen spelen fonds'],
  },
  {
    id: 'play-safety', theme: 'public-space', kind: 'service', broader: ['playground'],
    residents: ['is het speeltoestel veilig', 'toestel afgekeurd', 'speeltuin keuren', 'rubber tegels', 'zachte ondergrond', 'valondergrond', 'zelf een toestel bouwen', 'wie is aansprakelijk als een kind valt', 'gevaarlijk toestel'],
    suppliers: ['speeltoestelkeuring', 'attractiebesluit', 'WAS-inspectie', 'valdemping', 'speelveiligheid', 'warenwetbesluit attractie- en speeltoestellen', 'certificaat speeltoestel', 'logboek speeltoestel', 'veiligheidsinspectie', 'valdempende ondergrond', 'kunstgras', 'speelplekinspectie', 'houtsnipperbodem', 'gecertificeerd toestel'],
  },
  {
    id: 'schoolyard', theme: 'public-space', broader: ['playground'],
    residents: ['schoolplein', 'plein van de school', 'schoolplein na schooltijd', 'groen schoolplein', 'hek van de school dicht', 'speelplein'],
    suppliers: ['groenblauw schoolplein', 'openbaar schoolplein', 'schoolpleinvergroening', 'buurtplein school', 'schoolpleinontwerp', 'buitenlesplein', 'schoolpleinregeling', 'openstelling schoolplein'],
    related: ['school-building', 'depaving'],
  },
  {
    id: 'sports-spot', theme: 'public-space', broader: ['public-space'],
    residents: ['basketbalpaal', 'voetbalkooi', 'jeu de boules', 'pingpongtafel', 'tafeltennistafel buiten', 'skatebaan', 'trapveld', 'fitnesstoestel buiten', 'goal', 'goaltje', 'jeu de boulesbaan', 'pannakooi', 'sportveldje', 'schaaktafel', 'skaters', 'pumptrack', 'hardlopen', 'tennisbaan', 'petanque', 'ijsbaan', 'basketbalveldje'],
    suppliers: ['beweegplek', 'calisthenics', 'multisportveld', 'cruyff court', 'krajicek playground', 'outdoor fitness', 'beweegvriendelijke omgeving', 'sportcontainer', 'beweegroute', 'skatepark', 'beweegtoestel', 'playground', 'openbare sportplek', 'sportvoorziening', 'streetworkout', 'buitensportlocatie', 'johan cruyff foundation', 'beweegtuin voor ouderen', 'beachvolleybalveld', 'fitnesstuin', 'urban sports', 'sportkooi', 'sport- en spelkist', 'sportkist'],
  },
  {
    id: 'youth-place', theme: 'public-space', broader: ['public-space'],
    residents: ['hangplek', 'jongeren hangen rond', 'jongeren weggestuurd', 'plek om te chillen', 'chillplek', 'jeugd op het bankje', 'nergens heen als tiener', 'tieners'],
    suppliers: ['jongerenontmoetingsplek', 'jongerenplek', 'jeugdplek', 'overdekte ontmoetingsplek', 'jongeren in de openbare ruimte', 'jongerenhangplek', 'meidenplek'],
  },
  {
    id: 'benches', theme: 'public-space', kind: 'product', broader: ['public-space'],
    residents: ['bankje', 'zitbank', 'picknicktafel', 'bank in het park', 'bankje voor de deur', 'zitplek buiten', 'kletsbank', 'kletsbankje', 'praatbankje', 'bankjes voor ouderen', 'ouderen die even willen uitpuffen', 'sociaal bankje', 'rustplek', 'uitpuffen', 'oudere die halverwege moet uitrusten', 'zitplekken voor ouderen'],
    suppliers: ['straatmeubilair', 'parkbank', 'ontmoetingsbank', 'bankenplan', 'buurtbankje', 'parkmeubilair', 'buitenmeubilair', 'zitmeubel', 'rolstoelvriendelijke picknicktafel', 'zitelement', 'bankjescollectief', 'zitgelegenheid', 'rustbank', 'seniorenbank', 'betonbank', 'picknickset'],
  },
  {
    id: 'noticeboard', theme: 'public-space', kind: 'product',
    residents: ['prikbord', 'mededelingenbord', 'bord in de straat', 'welkomstbord', 'bordje plaatsen', 'informatiebord', 'naambordje', 'wegwijzer', 'bordje bij de boom', 'aanplakbord'],
    suppliers: ['publicatiebord', 'informatiepaneel', 'buitenvitrine', 'bewegwijzering', 'stoepbord', 'informatiezuil', 'signing', 'belettering', 'straatvitrine', 'routebord'],
  },
  {
    id: 'paths', theme: 'public-space', broader: ['public-space'],
    residents: ['pad', 'paadje', 'wandelpad', 'olifantenpaadje', 'modderig pad', 'losse stoeptegels', 'stoep scheef', 'struikelen over tegels', 'rollator op de stoep', 'niet met de rolstoel langs', 'ommetje', 'wandelroute', 'achterpad', 'brandgang', 'niemand weet van wie het pad is', 'kerkenpad', 'hobbelige stoep', 'steegje', 'rondje lopen', 'laarzenpad', 'gat in het wegdek', 'bruggetje', 'scheve tegel', 'drempel met rollator', 'kinderwagen niet over de stoep'],
    suppliers: ['voetpad', 'klompenpad', 'bestrating', 'verharding', 'halfverharding', 'toegankelijkheid openbare ruimte', 'wandelnetwerk', 'onderhoud verharding', 'stratenmaker', 'straatwerk', 'achterpadverlichting', 'achterpaden', 'recreatief pad', 'wegbeheerder', 'trottoirherstel', 'schelpenpad', 'recreatieroute', 'wandelommetje', 'landschapspad', 'stichting wandelnet', 'struinpad', 'toegankelijkheidsschouw', 'brug', 'padverharding', 'blindegeleidelijn', 'obstakelvrije route', 'straatmaker', 'mandelig', 'mandeligheid'],
    related: ['land-ownership', 'accessibility-outdoor'],
  },
  {
    id: 'accessibility-outdoor', theme: 'public-space', broader: ['public-space'],
    residents: ['blinde buurman', 'hoge stoeprand', 'stoeprand', 'drempelvrij', 'overal fietsen op de stoep', 'met de rollator naar de winkel'],
    suppliers: ['toegankelijkheid', 'fysieke toegankelijkheid', 'rolstoeltoegankelijk', 'toegankelijkheidsonderzoek', 'lokale inclusie agenda', 'ervaringsdeskundige toegankelijkheid', 'gehandicaptenplatform', 'drempelhulp', 'verlaagde stoeprand', 'inclusieve openbare ruimte', 'geleidelijn'],
  },
  {
    id: 'street-lighting', theme: 'public-space', broader: ['public-space'],
    residents: ['kapotte lantaarn', 'eng tunneltje', 'geen licht op het pad', 'aardedonker', 'eng om te fietsen in het donker', 'donkere poort', 'licht in de steeg', 'donker fietspad', 'in het donker naar huis', 'donker parkje', 'licht in het donker', 'licht is kapot', 'verlichting ontbreekt', 'enge steeg', 'lantaarnpaal', 'straatlantaarn', 'donker pad', 'te donker', 'lamp kapot op straat', 'donkere hoek', 'eng in het donker', 'onveilig in het donker', 'verlichting van het fietspad', 'buitenlamp', 'straatlamp', 'pikdonker', 'donkere steeg', 'lampje achterom', 'onverlicht', 'donkere plek', 'fietspad zonder licht'],
    suppliers: ['bewegingsverlichting', 'verlichtingsplan', 'slimme verlichting', 'ledarmatuur', 'poortverlichting', 'brandgangverlichting', 'verlichtingsarmatuur', 'lantaarnpaal op zonne-energie', 'bewegingssensor', 'terreinverlichting', 'verlichtingsadvies', 'lichtarchitect', 'oplichtend fietspad', 'zonne-lantaarn', 'tunnelverlichting', 'openbare verlichting', 'straatverlichting', 'padverlichting', 'led-armatuur', 'lichtplan', 'lichtmast', 'bewegingssensor verlichting', 'solarlamp', 'solarverlichting', 'dynamische verlichting', 'buitenverlichting', 'zonnelamp', 'zonnelantaarn', 'lichthinder', 'schemerschakelaar', 'armatuur', 'lichtontwerp', 'vleermuisvriendelijke verlichting', 'lichtadvies', 'natuurvriendelijke verlichting'],
    related: ['paths'],
  },
  {
    id: 'public-space-design', theme: 'public-space', kind: 'service', broader: ['public-space'],
    residents: ['tekening van het plein', 'ontwerp van het plein', 'hoe moet het plein eruit zien', 'schets', 'maquette', 'herinrichting van onze straat', 'nieuwe riolering', 'plan van de gemeente voor het plein', 'plein indelen', 'plattegrond', 'speelplek ontwerpen', 'ideeën uitwerken in een tekening'],
    suppliers: ['herinrichting', 'inrichtingsplan', 'stedenbouwkundige', 'landschapsontwerper', 'ontwerpbureau', 'schetsontwerp', 'ontwerpatelier', 'voorlopig ontwerp', 'definitief ontwerp', 'stedenbouw', 'placemaking', 'placemaker', 'ontwerper openbare ruimte', 'inrichtingsvoorstel', 'ontwerpsessie', 'stedenbouwkundig ontwerp', 'wijkreconstructie', 'werk met werk maken', 'visualisatie', 'impressie', 'ontwerptekening', 'rioolvervanging', 'co-creatief ontwerp', 'buitenruimteontwerp'],
    related: ['resident-participation'],
  },
  {
    id: 'temporary-use', theme: 'public-space', kind: 'space',
    residents: ['braakliggend terrein', 'stuk grond ligt leeg', 'ligt al jaren braak', 'leeg stuk land', 'tijdelijk gebruiken', 'zolang er niet gebouwd wordt', 'bouwgrond die leeg ligt', 'tijdelijke tuin', 'kale vlakte', 'modderveld'],
    suppliers: ['tijdelijk gebruik', 'braakliggende grond', 'tijdelijke invulling', 'braakliggend', 'tussentijds gebruik', 'pauzelandschap', 'tijdelijke inrichting', 'braakliggende kavel', 'pop-up park', 'tijdelijke bestemming', 'tijdelijk anders bestemmen', 'ontwikkellocatie', 'kwartiermaken'],
    related: ['land-plot', 'vacant-building', 'land-use-agreement'],
  },
  {
    id: 'street-art', theme: 'public-space',
    residents: ['kale muur opfleuren', 'muur beschilderen', 'grijze muur', 'tekening op de muur', 'verf op de muur', 'saaie tunnel opfleuren', 'transformatorhuisje beschilderen', 'elektriciteitskastje opfleuren', 'grauwe gevel', 'kleurrijke muur', 'onderdoorgang opvrolijken', 'muurschildering', 'graffiti', 'mozaïek', 'elektriciteitskastje beschilderen', 'saaie muur', 'blinde muur', 'kale muur', 'tunnel beschilderen', 'beschilderen', 'stoepkrijt', 'tunneltje opvrolijken', 'zebrapad met kleuren', 'lelijke muur', 'beeld op het plein'],
    suppliers: ['wandschildering', 'gevelkunst', 'muurgedicht', 'muralkunstenaar', 'streetart-kunstenaar', 'mozaïekbank', 'kunstzinnige gevel', 'trafohuisje beschilderen', 'graffitiworkshop', 'straatkunst', 'street-art', 'streetart', 'kunst in de openbare ruimte', 'muurkunst', 'kunstenaar openbare ruimte', 'street art', 'graffitikunstenaar', 'communityart muur', 'kunstobject', 'spuitkunst', 'gevelschildering', 'nutskast', 'anti-graffiti coating'],
  },
  {
    id: 'public-toilet-tap', theme: 'public-space',
    residents: ['openbaar toilet', 'wc in het park', 'drinkwater op het plein', 'plaskruis', 'plassen onderweg', 'kraantje op het plein', 'fonteintje', 'fontein'],
    suppliers: ['watertap', 'drinkwatertappunt', 'toiletvoorziening', 'hogenood', 'openstelling toilet', 'toiletunit', 'ecotoilet', 'composttoilet', 'mobiel toilet', 'dixi', 'toiletwagen', 'invalidentoilet'],
  },
  {
    id: 'parking-to-green', theme: 'public-space', broader: ['public-space'],
    residents: ['parkeerplek vergroenen', 'terras op een parkeerplek', 'zomerstraat', 'leefplek in plaats van parkeerplek', 'autovrije straat', 'auto\'s op de stoep'],
    suppliers: ['parklet', 'leefstraat', 'autoluw', 'autoluwe straat', 'vlonderterras', 'parkeernorm', 'tijdelijk parkje', 'woonerf', 'autovrij', 'vergroening parkeervak', 'groene parkeerplaats', 'grasbetontegel', 'straatparkje', 'autoluwe wijk'],
    related: ['play-street', 'parking-space'],
  },
  {
    id: 'play-street', theme: 'public-space', kind: 'permission',
    residents: ['speelstraat', 'straat afsluiten voor spelende kinderen', 'straatspeeldag', 'buitenspeeldag', 'straat dicht om te spelen'],
    suppliers: ['buitenspeelstraat', 'speelstraatontheffing', 'tijdelijke speelstraat', 'schoolstraat', 'speelstraatregeling', 'regeling speelstraat'],
    related: ['street-closure'],
  },
  {
    id: 'outdoor-meeting-furniture', theme: 'public-space', kind: 'product', broader: ['public-space'],
    residents: ['overkapping', 'afdak', 'schuilplek', 'pergola', 'prieel', 'vuurplaats', 'kampvuur', 'muziekkoepel'],
    suppliers: ['buitenpodium', 'muziektent', 'schuilhut', 'paviljoen', 'buitenkeuken', 'vuurkorf', 'abri', 'schaduwpergola', 'amfitheater', 'schanskorf'],
  },
  {
    id: 'flags-decoration', theme: 'public-space', kind: 'product',
    residents: ['kerstverlichting', 'vlaggetjes', 'slingers', 'kerstboom in de straat', 'feestverlichting', 'straat versieren', 'versiering'],
    suppliers: ['sfeerverlichting', 'gevelverlichting', 'straatversiering', 'banier', 'decoratie', 'eventaankleding', 'vlaggenmast', 'kerstdecoratie'],
  },
  {
    id: 'subsidence', theme: 'public-space',
    residents: ['verzakking', 'verzakte stoep', 'verzakte tuin', 'grond zakt weg', 'straat ligt lager dan de huizen', 'zakkende grond', 'tuin ophogen'],
    suppliers: ['bodemdaling', 'ophoogwerk', 'ophogen', 'zettingsgevoelig', 'veengrond', 'lichtgewicht ophoogmateriaal', 'veenweide'],
  },
  {
    id: 'heritage-outdoor', theme: 'public-space',
    residents: [ 'historische plek', 'dorpspomp', 'muurtje opknappen', 'oud kerkhofmuurtje'],
    suppliers: ['buitenerfgoed', 'cultuurlandschap', 'monumentaal object', 'historische buitenruimte', 'forteiland', 'cultuurhistorische wandeling', 'erfgoedlandschap'],
  },
]
