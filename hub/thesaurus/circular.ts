// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Waste and everything that is used again: sorting, compost, litter, repair, sharing, second-hand, materials. */
export const circular: Concept[] = [
  {
    id: 'circular-economy', theme: 'waste',
    residents: ['niets verspillen', 'minder weggooien', 'zonde om weg te gooien', 'verspilling', 'wegwerpmaatschappij', 'zuiniger met spullen', 'kringloop'],
    suppliers: ['circulaire economie', 'circulariteit', 'circulair', 'grondstof', 'grondstoffentransitie', 'ketensluiting', 'kringloopeconomie', 'levensduurverlenging', 'circulair ambachtscentrum', 'grondstoffenplan'],
  },
  {
    id: 'waste', theme: 'waste', broader: ['circular-economy'],
    residents: ['afval', 'rommel', 'troep', 'vuilnis', 'vuil', 'vuilniszak', 'huisvuil', 'vuilophaaldienst', 'vuilniswagen', 'vuilnisman'],
    suppliers: ['afvalstof', 'huishoudelijk afval', 'afvalbeheer', 'afvalinzameling', 'reiniging', 'reinigingsdienst', 'afvalinzamelaar', 'afvalbrengstation', 'inzameldienst', 'afvalverwerking', 'reinigingsbedrijf', 'afvalbeleid'],
  },
  {
    id: 'waste-separation', theme: 'waste', broader: ['waste'],
    residents: ['afval scheiden', 'verkeerde bak', 'afvalscheiding in de flat', 'gescheiden inleveren', 'bakken op de galerij', 'afval apart houden', 'sorteren van afval', 'vuilnis scheiden', 'hoe scheiden we beter', 'niemand scheidt zijn afval', 'alles belandt in de grijze bak'],
    suppliers: ['afvalscheiding', 'bronscheiding', 'nascheiding', 'gescheiden inzameling', 'scheidingspercentage', 'hoogbouw afvalscheiding', 'afvalcoach', 'inzamelvoorziening', 'fijne restafval', 'sorteerwijzer', 'deelstroom', 'grondstoffencoach'],
    related: ['behaviour-change'],
  },
  {
    id: 'residual-waste', theme: 'waste', broader: ['waste'],
    residents: ['restafval', 'grijze bak', 'grijze container', 'grijze kliko', 'afval verminderen', 'afvalvrij leven', 'volle grijze bak', 'afvalberg'],
    suppliers: ['afvalpreventie', 'restafvalreductie', 'zero waste', 'zerowaste', 'huishoudelijk restafval', 'afvalloos', 'omgekeerd inzamelen', 'afvalreductie', 'kilo restafval per inwoner'],
  },
  {
    id: 'waste-fees', theme: 'waste', broader: ['waste'],
    residents: ['afvalpas', 'betalen per zak', 'afvalkosten', 'container gaat niet open met pas', 'milieupas'],
    suppliers: ['diftar', 'afvalstoffenheffing', 'gedifferentieerd tarief', 'reinigingsrecht', 'volumefrequentiesysteem', 'toegangscontrole container'],
  },
  {
    id: 'waste-container', kind: 'service', theme: 'waste', broader: ['waste'], productType: 'waste-and-repair',
    residents: ['container', 'kliko', 'vuilcontainer', 'ondergrondse bak', 'container zit vol', 'container puilt uit', 'papierbak', 'glasbak', 'bak voor gft', 'vuilnisbak voor de flat', 'rolemmer', 'afvalbak aan huis'],
    suppliers: ['ondergrondse container', 'verzamelcontainer', 'minicontainer', 'inzamelcontainer', 'wijkcontainer', 'milieupark', 'milieueiland', 'brengvoorziening', 'vulgraadmeting', 'perscontainer', 'afzetcontainer', 'containerlocatie', 'semi-ondergrondse container'],
  },
  {
    id: 'container-adoption', theme: 'waste', broader: ['waste-container'],
    residents: ['container adopteren', 'zorgen voor de container', 'rond de container schoonhouden', 'container schoonmaken', 'sleutel van de container', 'containerplek netjes', 'oogje op de containers houden'],
    suppliers: ['containeradoptie', 'adoptie ondergrondse container', 'containeradoptant', 'adoptant', 'containercoach', 'containerbuddy', 'beheer containerlocatie'],
    related: ['dumped-waste', 'adoption-agreement'],
  },
  {
    id: 'dumped-waste', theme: 'waste', broader: ['waste'],
    residents: [ 'zakken naast de bak', 'matras op straat', 'bankstel op de stoep', 'rommel bij de containers', 'mensen dumpen hun spullen', 'afval dumpen', 'iedereen zet het ernaast', 'oude matras', 'zwerfmeubel', 'illegaal gestort', 'puinzak dumpen', 'rotzooi bij de bak'],
    suppliers: ['bijplaatsing', 'afvaldump', 'afvaldumping', 'illegale stort', 'illegale dump', 'foutief aangeboden afval', 'naastplaatsing', 'afvalhotspot', 'hotspotaanpak', 'dumpplek'],
    related: ['bulky-waste', 'behaviour-change'],
  },
  {
    id: 'bulky-waste', theme: 'waste', broader: ['waste'],
    residents: ['grofvuil', 'grof vuil', 'grof huisvuil', 'spullen wegbrengen zonder auto', 'oude bank kwijt', 'koelkast kwijt', 'vuilstort', 'oude meubels laten ophalen', 'spullen ophalen aan huis', 'grofvuildag', 'opruimdag'],
    suppliers: ['grof huishoudelijk afval', 'milieustraat', 'grofvuilinzameling', 'recyclestation', 'pop-up milieustraat', 'mobiele milieustraat', 'mobiel recyclepunt', 'wijkmilieustraat', 'bakfiets voor grofvuil', 'haalservice', 'milieupunt', 'afvalpunt', 'grondstoffenstation', 'ecopark', 'brengpunt'],
    related: ['second-hand'],
  },
  {
    id: 'organic-waste', theme: 'waste', broader: ['waste-separation'],
    residents: ['gft', 'groenbak', 'groene bak', 'groene kliko', 'schillen', 'koffiedik', 'etensresten', 'keukenafval', 'schillenboer', 'bakje voor schillen', 'stinkende groenbak', 'aardappelschil', 'tuinafval', 'snoeiafval', 'gft in de flat', 'bladafval', 'bladkorf'],
    suppliers: ['groente- fruit- en tuinafval', 'gft+e', 'GFE', 'swill', 'organische reststroom', 'organisch afval', 'keukenafvalbakje', 'gft-inzameling', 'gft-cocon', 'biomassa', 'groenafval', 'reststroom', 'gfte', 'gft-verzamelcontainer', 'groencontainer'],
  },
  {
    id: 'compost', kind: 'service', theme: 'waste', broader: ['organic-waste'], productType: 'waste-and-repair',
    residents: ['compost', 'composteren', 'composthoop', 'compostbak', 'compostvat', 'compostton', 'compost maken van schillen', 'bokashi', 'bokashi-emmer', 'mest van tuinafval', 'compost met de straat', 'humus'],
    suppliers: ['buurtcompost', 'buurtcompostering', 'wijkcompostering', 'decentrale compostering', 'lokaal composteren', 'thuiscomposteren', 'compostmeester', 'compostcoach', 'compostinstallatie', 'compostplaats', 'compostbox', 'composteerder', 'compostvoorziening', 'bodemverbeteraar', 'fermenteren van organisch afval', 'snelcomposteerder', 'vergister', 'vergisting'],
    related: ['worm-hotel', 'soil-health'],
  },
  {
    id: 'worm-hotel', kind: 'service', theme: 'waste', broader: ['compost'], productType: 'waste-and-repair',
    residents: ['wormenhotel', 'wormenbak', 'wormen', 'compostwormen', 'wormentoren', 'bak met wormen', 'wormen die schillen eten', 'buurtwormenbak'],
    suppliers: ['vermicompostering', 'vermicompost', 'wormencompost', 'tijgerworm', 'wormenhotelbeheerder', 'wormencompostbak', 'wormery'],
  },
  {
    id: 'litter', theme: 'waste', broader: ['waste'],
    residents: ['zwerfvuil', 'zwerfafval', 'troep opruimen', 'vuil prikken', 'blikje in de berm', 'peuk', 'peuken rapen', 'schone straat', 'straat schoonhouden', 'vuilprikker', 'grijper', 'opruimactie', 'schoonmaakactie', 'schoonmaakdag', 'straat vegen', 'rondslingerend afval', 'viezigheid op straat', 'rommel in het water', 'plastic rapen', 'wijk schoonhouden', 'lachgascilinder', 'kauwgom'],
    suppliers: ['zwerfvuilactie', 'zwerfafvalactie', 'zwerfafvalaanpak', 'zwerfafvalvergoeding', 'afvalprikker', 'landelijke opschoondag', 'opschoonactie', 'schoonmaakteam', 'clean-up', 'cleanup', 'plogging', 'ploggen', 'zwerfafvalambassadeur', 'schone buurt', 'prikstok', 'zwerfinator', 'adopteer een straat', 'handgrijper', 'vuilgrijper', 'schone leefomgeving', 'zwerfafvalraper', 'plandelen', 'schoonmaakpakket'],
    related: ['litter-kit', 'waste-bin'],
  },
  {
    id: 'litter-kit', theme: 'waste', kind: 'product', broader: ['litter'],
    residents: ['prikkers', 'afvalknijper', 'knijper en zakken', 'hesje en handschoenen', 'ring voor de vuilniszak', 'spullen om troep op te ruimen', 'knijpstok', 'zakken en handschoenen', 'geel hesje'],
    suppliers: ['zwerfvuilset', 'zwerfafvalset', 'afvalgrijper', 'grijpstok', 'afvalring', 'zakkenhouder', 'schoonmaakset', 'opruimset', 'veiligheidshesje', 'werkhandschoenen', 'opruimmateriaal', 'zwerfvuilkit', 'uitleenset zwerfafval'],
  },
  {
    id: 'waste-bin', theme: 'waste', kind: 'product', broader: ['litter'],
    residents: ['prullenbak', 'afvalbak op straat', 'overvolle prullenbak', 'hondenpoep', 'hondenpoepzakje', 'hondendrol', 'poepzakjes', 'hondenpoepbak', 'asbak buiten', 'vuilnisbak in het park', 'drollen op de stoep'],
    suppliers: ['afvalbak', 'straatprullenbak', 'blikvanger', 'peukenpaal', 'peukentegel', 'afvalbakkenplan', 'hondenbeleid', 'depodog', 'openbare afvalbak'],
    related: ['dogs'],
  },
  {
    id: 'behaviour-change', theme: 'waste', broader: ['waste'],
    residents: ['buren aanspreken op rommel', 'hoe krijg je mensen mee met scheiden', 'niemand houdt zich eraan', 'bordje bij de container', 'voorlichting over afval'],
    suppliers: ['gedragsverandering', 'gedragsinterventie', 'nudge', 'nudging', 'bewustwordingscampagne', 'bewustwording', 'gedragsaanpak', 'gedragsexperiment', 'afvalcampagne', 'afvalvoorlichting', 'bewonersvoorlichting', 'huis-aan-huisgesprek'],
  },
  {
    id: 'paper-glass', theme: 'waste', broader: ['waste-separation'],
    residents: [ 'papier ophalen', 'karton', 'dozen ophalen', 'glas inleveren', 'papierkraam', 'oudpapieractie', 'lege flessen'],
    suppliers: ['papierinzameling', 'OPK', 'oud papier en karton', 'glasinzameling', 'papiercontainer', 'inzamelvergoeding', 'oudpapierinzameling door verenigingen', 'glascontainer'],
  },
  {
    id: 'plastic', theme: 'waste', broader: ['waste-separation'],
    residents: ['plastic', 'plastic afval', 'plastic zak', 'plastic flesje', 'plastic inzamelen', 'plastic smelten', 'verpakking', 'wegwerpbeker', 'doppen sparen', 'dopjes', 'plastic soep', 'plastic scheiden', 'plastic tasjes'],
    suppliers: ['kunststof', 'pmd', 'PMD-inzameling', 'kunststofrecycling', 'plasticrecycling', 'verpakkingsafval', 'single use plastic', 'single-use', 'precious plastic', 'shredder', 'granulaat', 'microplastic', 'rivierplastic', 'drankenkarton', 'spuitgietmachine', 'herbruikbare verpakking', 'statiegeldbeker', 'hardcup', 'plasticsmelter'],
  },
  {
    id: 'deposit', theme: 'waste', broader: ['waste'],
    residents: ['statiegeld', 'statiegeldfles', 'blikjes inleveren', 'flesjes inleveren', 'lege blikjes', 'statiegeld sparen', 'statiegeld doneren', 'donatiering', 'bakje aan de prullenbak voor flesjes', 'kratten inleveren'],
    suppliers: ['statiegeldinzameling', 'statiegeldring', 'statiegeldautomaat', 'inzamelautomaat', 'inleverpunt statiegeld', 'statiegeldregeling', 'donatiebak statiegeld', 'retourpunt', 'statiegeldactie', 'retoursysteem'],
    related: ['fundraising'],
  },
  {
    id: 'hazardous-waste', theme: 'waste', broader: ['waste-separation'],
    residents: ['lege batterijen', 'verfblik', 'frituurvet', 'frituurvet inleveren', 'lampen inleveren', 'spaarlamp', 'chemisch afval', 'accu inleveren', 'medicijnen inleveren', 'asbest'],
    suppliers: ['KCA', 'klein chemisch afval', 'chemokar', 'batterijinzameling', 'inleverpunt batterijen', 'vetinzameling', 'gevaarlijk afval', 'asbestsanering', 'gebruikt frituurvet', 'lampeninzameling'],
  },
  {
    id: 'e-waste', theme: 'waste', broader: ['waste-separation', 'second-hand'],
    residents: [ 'kapotte apparaten', 'oude elektronica', 'oude laptop inleveren', 'elektrische apparaten', 'snoertjes', 'la vol snoeren', 'kapotte stofzuiger', 'oude tv', 'oude wasmachine'],
    suppliers: ['e-waste', 'elektronisch afval', 'AEEA', 'elektrisch afval', 'wecycle', 'stibat', 'e-waste-inzameling', 'jekko', 'elektronicarecycling', 'witgoed', 'bruingoed', 'refurbishen'],
    related: ['used-computers'],
  },
  {
    id: 'repair', kind: 'service', theme: 'waste', broader: ['circular-economy'], productType: 'waste-and-repair',
    residents: ['repareren', 'kapot', 'fiksen', 'spullen maken in plaats van weggooien', 'kapotte lamp', 'broodrooster stuk', 'naaimachine repareren', 'reparatie', 'herstellen', 'stekker vervangen', 'solderen'],
    suppliers: ['reparatiedienst', 'reparateur', 'hersteldienst', 'reparatieregister', 'recht op reparatie', 'right to repair', 'reparatievoucher', 'reparatiewerkplaats', 'refurbishment', 'apparaatkeuring', 'reparabel', 'herstelbedrijf'],
  },
  {
    id: 'repair-cafe', kind: 'service', theme: 'waste', broader: ['repair'], productType: 'waste-and-repair',
    residents: ['repair café', 'repaircafé', 'repair cafe', 'reparatiecafé', 'reparatiemiddag', 'middag waar je kapotte spullen kunt laten maken', 'knutselaar met twee rechterhanden', 'fikscafé', 'hersteltafel', 'handige vrijwilligers', 'reparatieochtend', 'klussers met verstand van elektra'],
    suppliers: ['repaircafestartpakket', 'repair café starten', 'repairvrijwilliger', 'stichting repair café', 'reparatiebijeenkomst', 'repair-event', 'repairmonitor', 'herstelcafé', 'reparatiepunt'],
    related: ['tools'],
  },
  {
    id: 'clothing-repair', theme: 'waste', broader: ['repair'],
    residents: ['naaimachine', 'kleding herstellen', 'sokken stoppen', 'kleren verstellen', 'rits vervangen', 'naaiclub', 'naaiatelier', 'gaten in kleren', 'naaien', 'broek korter maken', 'naaicafé', 'kleermaker'],
    suppliers: ['kledingreparatie', 'kledingherstel', 'lockmachine', 'verstelatelier', 'coupeuse', 'naaiwerkplaats', 'textielatelier', 'naaicoach', 'visible mending', 'textielreparatie'],
    related: ['textiles'],
  },
  {
    id: 'bicycle-repair', theme: 'waste', broader: ['repair'],
    residents: ['fiets repareren', 'lekke band', 'band plakken', 'fietsenmaker', 'oude fietsen opknappen', 'fiets opknappen', 'weesfiets', 'achtergelaten fiets', 'fietsen staan te roesten', 'fietspomp', 'kinderfiets'],
    suppliers: ['fietsreparatie', 'fietswerkplaats', 'fietsenwerkplaats', 'fietswrak', 'refurbished fiets', 'fietsdepot', 'fietsreparatiezuil', 'kinderfietsenplan', 'fietsenbank', 'fietsherstel', 'fietsmonteur', 'fietsendepot'],
  },
  {
    id: 'sharing', related: ['give-away'], theme: 'waste', broader: ['circular-economy'],
    residents: ['spullen delen', 'spullen lenen van elkaar', 'lenen van de buren', 'onderling uitlenen', 'delen in plaats van kopen', 'spullen uitlenen', 'elkaars spullen gebruiken', 'leenkast', 'deelkast'],
    suppliers: ['deeleconomie', 'deelplatform', 'peer-to-peer', 'gedeeld gebruik', 'collectief bezit', 'deelinitiatief', 'uitleensysteem', 'uitleenpunt', 'product als dienst', 'collaboratieve consumptie', 'deelconcept'],
  },
  {
    id: 'tool-library', kind: 'product', theme: 'waste', broader: ['sharing'], productType: 'shared-equipment',
    residents: ['gereedschap lenen', 'gereedschap delen', 'boormachine lenen', 'gereedschapskast', 'ladder lenen', 'schuurtje met gereedschap voor de straat', 'gereedschapsbieb', 'klopboor', 'gereedschap uitlenen', 'spullenbieb', 'leenwinkel', 'boor te leen'],
    suppliers: ['gereedschapsbibliotheek', 'gereedschapotheek', 'gereedschapsuitleen', 'tool library', 'deelgereedschap', 'bibliotheek van spullen', 'leenbibliotheek', 'spullenbibliotheek', 'leenotheek', 'instrumentheek', 'library of things', 'klusbibliotheek', 'uitleenbibliotheek', 'gereedschapsdepot'],
    related: ['tools', 'lending-software'],
  },
  {
    id: 'toy-library', kind: 'product', theme: 'waste', broader: ['sharing'], productType: 'shared-equipment',
    residents: ['speelgoed lenen', 'speelgoed ruilen', 'speelgoedbieb', 'speelgoed', 'bordspel lenen', 'speelgoed te duur', 'kinderspullen'],
    suppliers: ['speel-o-theek', 'speelotheek', 'speelgoeduitleen', 'speelgoedbibliotheek', 'speelgoedbank', 'spelotheek', 'speelgoedruil', 'ludotheek'],
  },
  {
    id: 'second-hand', theme: 'waste', broader: ['circular-economy'],
    residents: ['tweedehands', 'kringloopwinkel', 'gebruikte spullen', 'rommelmarkt', 'vlooienmarkt', 'kofferbakverkoop', 'garagesale', 'ruilbeurs', 'spullen verkopen', 'marktplaats', 'ruilmarkt', 'zolderopruiming', 'inboedel', 'spullen overdoen', 'rommelroute', 'vrijmarkt'],
    suppliers: ['hergebruik', 'kringloopbedrijf', 'kringloopcentrum', 'tweedehandswinkel', 'kringlooporganisatie', 'producthergebruik', 'doneren van goederen', 'upcyclingwinkel', 'hergebruikpunt', 'ruilwinkel', 'BKN', 'inboedelopruiming', 'retourgoed', 'restpartij'],
  },
  {
    id: 'give-away', kind: 'service', theme: 'waste', broader: ['second-hand'], productType: 'waste-and-repair',
    residents: ['ruilen', 'spullen ruilen', 'kleding ruilen', 'gratis weggeven', 'spullen weggeven', 'weggeefkast', 'weggeefwinkel', 'geefkast', 'weggeven', 'kastje met gratis spullen', 'ruilkast', 'minibieb', 'straatbieb', 'boekenkastje', 'kast waar je iets in kunt zetten', 'babyspullen weggeven', 'weggeefhoek', 'weggeeftafel', 'stekjeskast', 'plankje met gratis boeken'],
    suppliers: ['letssysteem', 'ruilnetwerk', 'ruilsysteem', 'geefwinkel', 'weggeefpunt', 'geefplein', 'boekenruilkast', 'buurtkast', 'give-away', 'ruilpunt', 'ruilbibliotheek', 'ruilvoorziening', 'minibibliotheek', 'weggeefplatform', 'buurtbieb', 'solidariteitskast'],
  },
  {
    id: 'textiles', theme: 'waste', broader: ['second-hand'],
    residents: ['oude kleren', 'kleding', 'kledingruil', 'kleren ruilen', 'kledingbank', 'babykleertjes', 'tweedehands kleding', 'zak kleren', 'kleren wegdoen', 'kledingcontainer', 'gordijn', 'lap stof', 'lappen', 'winterjas', 'schoenen inzamelen'],
    suppliers: ['textiel', 'textielinzameling', 'textielcontainer', 'kledinginzameling', 'kledingruilbeurs', 'swap', 'swapshop', 'clothing swap', 'textielsortering', 'textielrecycling', 'UPV textiel', 'kledingbibliotheek', 'reststof', 'vezelrecycling', 'circulaire mode', 'fast fashion'],
  },
  {
    id: 'upcycling', theme: 'waste', broader: ['circular-economy'],
    residents: ['knutselen met afval', 'meubels opknappen', 'oude pallets', 'pallet', 'kunst van afval', 'tassen van oude banners', 'meubels van sloophout', 'spandoek hergebruiken'],
    suppliers: ['upcycling', 'upcyclen', 'upcycle', 'upcyclecentrum', 'circulair ontwerp', 'pallethout', 'restmateriaal', 'circulair product', 'restmaterialenbank', 'afvalkunst'],
  },
  {
    id: 'material-reuse', theme: 'waste', broader: ['circular-economy'],
    residents: [ 'sloophout', 'gebruikte tegels', 'tweedehands bouwmateriaal', 'oude bakstenen', 'materiaal uit sloop', 'oude kozijnen', 'bouwmateriaal', 'gebruikte stoeptegel', 'resthout', 'goedkoop hout', 'materiaal om iets te bouwen'],
    suppliers: ['bouwmaterialenbank', 'materialenbank', 'bouwhub', 'hergebruik van bouwmateriaal', 'oogsten van materiaal', 'materialendepot', 'bouwmateriaaldepot', 'circulaire sloop', 'donorgebouw', 'materialenpaspoort', 'secundair materiaal', 'gebruikte bouwmaterialen', 'materialenmarktplaats', 'circulair bouwmateriaal', 'urban mining', 'demontage', 'gemeentewerf', 'tegeldepot', 'sloopbedrijf', 'bouwkringloop', 'grondstoffenbank', 'vrijkomend materiaal'],
  },
  {
    id: 'circular-workshop', theme: 'waste', broader: ['circular-economy'],
    residents: ['werkplaats om te knutselen', 'timmeren', 'hout bewerken', 'figuurzagen', 'lassen', 'meubelmaken', 'timmerclub', 'werkplaats', 'houtwerkplaats', 'werkbank', 'klusruimte', 'knutselschuur', 'plek om te timmeren', 'klusplek', 'ruimte met machines', 'werkschuur', 'timmerwerkplaats', 'zagen en timmeren', 'draaibank'],
    suppliers: ['textielwerkplaats', 'maakonderwijs', '3d-printer', 'ambachtelijke werkplaats', 'naaiworkshop', 'naailes', 'buurtwerkplaats', 'wijkwerkplaats', 'circulaire werkplaats', 'makerspace', 'fablab', 'open werkplaats', 'maakplaats', 'ambachtscentrum', 'sociale werkplaats', 'metaalwerkplaats', 'hobbywerkplaats', 'werkplaatsruimte', 'maaklab', 'atelier met machines', 'deelwerkplaats'],
    related: ['shed-storage', 'machines'],
  },
  {
    id: 'furniture', theme: 'waste', kind: 'product',
    residents: ['zaal inrichten', 'lokaal inrichten', 'inrichting van de zaal', 'stoelen lenen', 'tweedehands meubels', 'bank en tafels voor de buurtkamer', 'stoelen voor de zaal', 'kale ruimte', 'aankleding van de zaal', 'kopjes en schotels', 'ouwe meuk', 'gordijnen voor het buurthuis', 'klaptafel', 'koffiezetapparaat', 'koffiemachine', 'tafels en stoelen', 'stoel', 'bankstel', 'meubels', 'meubel', 'klapstoel', 'kaal lokaal', 'lokaal aankleden', 'keukentafel', 'vloerkleed', 'kantoormeubels over'],
    suppliers: ['zaalinrichting', 'afgeschreven kantoormeubilair', 'kantoormeubelen', 'stoelen en tafels', 'koffieautomaat', 'akoestische panelen', 'interieurbouwer', 'meubelverhuur', 'tweedehands kantoorinrichting', 'horeca-inventaris', 'meubilair', 'kantoormeubilair', 'kantoorinrichting', 'projectinrichting', 'circulair meubilair', 'vergadertafel', 'bureaustoel', 'refurbished meubilair', 'inventaris', 'interieur', 'stapelstoel', 'overtollig meubilair', 'afgeschreven meubilair', 'horecameubilair', 'schoolmeubilair'],
    related: ['second-hand'],
  },
  {
    id: 'reusable-tableware', theme: 'waste', kind: 'product', broader: ['sharing'],
    residents: ['servies lenen', 'borden en bestek', 'herbruikbare bekers', 'geen wegwerpbordjes', 'bekers voor een feest', 'bestek', 'koffiekopjes', 'pannen lenen', 'afwas'],
    suppliers: ['serviesverhuur', 'feestpakket', 'herbruikbaar servies', 'bekersysteem', 'ecobeker', 'eventservies', 'afwasstraat', 'herbruikbare beker', 'verhuur van servies'],
  },
  {
    id: 'diapers', theme: 'waste', broader: ['residual-waste'],
    residents: ['luiers', 'luier', 'wasbare luier', 'luiercontainer', 'incontinentiemateriaal', 'luierbak'],
    suppliers: ['luierinzameling', 'luierrecycling', 'wasbare luiers', 'luierbank', 'babyverzorgingsproduct', 'incontinentieafval'],
  },
  {
    id: 'prunings-reuse', theme: 'waste', broader: ['organic-waste'],
    residents: ['snoeihout', 'takken kwijt', 'snoeisel', 'takkenril', 'bladeren opruimen', 'houtsnippers', 'takken versnipperen', 'kerstboom ophalen', 'boomstam', 'hakselaar', 'blad ruimen', 'bladeren op de stoep', 'gevallen blad'],
    suppliers: ['houtversnipperaar', 'versnipperaar', 'groenreststroom', 'stamhout', 'houtchip', 'dood hout', 'takkeninzameling', 'stadshout', 'kerstboominzameling', 'bladruimen', 'mulchen', 'mulch', 'maaisel', 'hakselhout'],
  },
  {
    id: 'ecobrick-art', theme: 'waste', broader: ['upcycling'],
    residents: ['bankje van plastic', 'kunstwerk van zwerfvuil', 'kapstok van oude ski', 'speelgoed van afval', 'iets bouwen van flessen'],
    suppliers: ['ecobrick', '3D-printen met plastic', 'gerecycled plastic', 'recyclaat', 'plastic straatmeubilair'],
  },
  {
    id: 'circular-business', theme: 'waste', broader: ['circular-economy'],
    residents: ['winkeltje met gemaakte spullen', 'geld verdienen met afval', 'ondernemers in de straat minder afval', 'afval van winkels', 'winkelstraat vol dozen'],
    suppliers: ['bedrijfsafval', 'circulaire ondernemer', 'circulair businessmodel', 'circulair ondernemen', 'ketensamenwerking', 'milieuzorg', 'grondstoffenhub', 'circulaire hub', 'afvalcontract', 'gezamenlijke afvalinzameling bedrijven'],
  },
  {
    id: 'water-litter', theme: 'waste', broader: ['litter'],
    residents: ['vuil in de sloot', 'vuil in de gracht', 'plastic in het water', 'gracht schoonvaren', 'vissen naar plastic', 'rommel op de oever', 'troep in de vijver', 'suppend opruimen', 'strand opruimen', 'strandopruiming'],
    suppliers: ['plasticvisser', 'plastic whale', 'beach clean-up', 'rivierafval', 'schone rivieren', 'drijfvuil', 'oeveropruiming', 'drijfvuilvanger', 'bubble barrier'],
  },
]
