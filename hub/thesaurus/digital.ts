// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Everything on a screen: how an initiative shows itself, plans, keeps its members, measures and stays within the law. */
export const digital: Concept[] = [
  {
    id: 'digital-tools', theme: 'digital',
    residents: ['computerprogramma', 'programmaatje', 'digitaal', 'ict', 'computerdingen', 'iemand die verstand heeft van computers', 'gedoe met excel', 'techneut', 'nerd', 'computer', 'inlogcode'],
    suppliers: ['software', 'digitalisering', 'IT', 'ICT-ondersteuning', 'SaaS', 'applicatie', 'digitale infrastructuur', 'digitale dienst', 'digitale transformatie', 'it-vrijwilliger', 'softwarebedrijf', 'ict-bedrijf', 'digitale oplossing', 'systeembeheer', 'helpdesk', 'IT-beheer', 'digitale tool', 'tooling'],
  },
  {
    id: 'website', theme: 'digital', broader: ['digital-tools'],
    residents: ['website', 'site', 'webpagina', 'eigen pagina op internet', 'website bijhouden', 'site ligt eruit', 'verouderde website', 'webmaster', 'op internet vindbaar', 'internetpagina', 'homepage', 'websitebouwer', 'oude site'],
    suppliers: ['webdesign', 'webhosting', 'hosting', 'domeinnaam', 'wijkwebsite', 'buurtwebsite', 'WordPress', 'CMS', 'webbouwer', 'webontwikkelaar', 'contentmanagementsysteem', 'onepager', 'websitebeheer', 'webdeveloper', 'websitetemplate', 'SEO', 'vindbaarheid', 'landingspagina', 'webbureau', 'internetbureau', 'dorpswebsite', 'SSL-certificaat', 'dorpssite'],
  },
  {
    id: 'digital-accessibility', theme: 'digital', broader: ['website'],
    residents: ['website voor blinden', 'site die iedereen kan lezen', 'slechtziende die de site niet kan lezen', 'voorleesknop', 'ondertiteling'],
    suppliers: ['digitale toegankelijkheid', 'WCAG', 'toegankelijke website', 'toegankelijkheidsverklaring', 'NL design system', 'webtoegankelijkheid', 'digitoegankelijk', 'schermlezer', 'gebruiksvriendelijkheid', 'UX', 'toegankelijkheidsaudit'],
  },
  {
    id: 'neighbourhood-platform', theme: 'digital', broader: ['digital-tools'],
    residents: ['buurtapp', 'app voor de straat', 'groepsapp', 'whatsappgroep', 'appgroep', 'app', 'forum', 'appje', 'buurtgroep op facebook', 'digitaal prikbord', 'berichtjes verdwijnen in de app', 'whatsapp', 'signal', 'telegram'],
    suppliers: ['buurtplatform', 'wijkplatform', 'communityplatform', 'dorpsapp', 'digitaal dorpsplein', 'digitaal platform', 'bewonersplatform', 'wijkapp', 'digitaal dorpshuis', 'online community', 'communitytool', 'app-ontwikkelaar', 'appbouwer', 'mobiele app', 'gebiedsplatform', 'dorpsplatform', 'nextdoor', 'hoplr', 'intranet', 'digitaal buurtplein', 'online buurtnetwerk', 'app-ontwikkeling'],
  },
  {
    id: 'newsletter', theme: 'digital', broader: ['communication'],
    residents: ['nieuwsbrief', 'mail naar alle bewoners', 'mailtje rondsturen', 'adressenlijst', 'nieuwtjes', 'e-mailadressen verzamelen', 'mail komt in de spam', 'rondmailen', 'brief in de bus', 'maillijst'],
    suppliers: ['e-mailnieuwsbrief', 'mailinglijst', 'nieuwsbriefsysteem', 'mailing', 'e-mailmarketing', 'mailprogramma', 'abonneelijst', 'digitale nieuwsbrief', 'mailinglist', 'nieuwsbrieftool', 'mailtool', 'CRM'],
  },
  {
    id: 'neighbourhood-paper', theme: 'digital', broader: ['communication'],
    residents: ['wijkkrant', 'buurtkrant', 'dorpskrant', 'krantje', 'folder rondbrengen', 'flyer', 'drukwerk', 'poster', 'flyers bezorgen', 'foldertjes in de bus', 'krant rondbrengen', 'huis aan huis blad', 'buurtblad', 'blaadje', 'plotter'],
    suppliers: ['wijkblad', 'drukkerij', 'dorpsblad', 'flyeren', 'huis-aan-huisblad', 'grafisch vormgever', 'opmaak', 'bezorging', 'printservice', 'redactie', 'folderverspreiding', 'copyshop', 'printwerk', 'drukker', 'printen en kopiëren', 'wijkmagazine', 'huis-aan-huisverspreiding', 'risograph', 'drukkosten'],
  },
  {
    id: 'social-media', theme: 'digital', broader: ['communication'],
    residents: ['facebook', 'instagram', 'facebookpagina', 'filmpjes', 'jongeren bereiken online', 'berichten plaatsen', 'foto\'s op internet', 'tiktok', 'volgers', 'youtube', 'facebookgroep', 'reels'],
    suppliers: ['sociale media', 'social media', 'contentkalender', 'online communicatie', 'socialmediabeheer', 'online campagne', 'contentcreatie', 'linkedin', 'social media training', 'videoproductie', 'mastodon', 'videomaker', 'promotievideo', 'online zichtbaarheid'],
  },
  {
    id: 'help-matching', theme: 'digital', broader: ['digital-tools'],
    residents: ['vragers en helpers bij elkaar brengen', 'hulpvragen bijhouden', 'briefjes met hulpvragen', 'hulpvraag koppelen', 'helper zoeken bij een vraag', 'hulpvragen komen bij een persoon binnen', 'systeem voor hulpvragen', 'klusjes verdelen', 'hulpvragers en vrijwilligers koppelen', 'vraag van een buur doorzetten', 'klusjes in de app zetten'],
    suppliers: ['hulpvragen koppelen', 'matching van vraag en aanbod', 'matchingtool', 'hulpplatform', 'burenhulpplatform', 'vrijwilligersmatching', 'zorgplatform', 'matchingssysteem', 'coördinatietool', 'hulpvraagregistratie', 'burenhulpapp', 'intakesysteem', 'koppelsysteem', 'noaberhulpapp', 'maatjesplatform', 'hulpmakelaar'],
  },
  {
    id: 'scheduling-booking', theme: 'digital', broader: ['digital-tools'],
    residents: ['rooster', 'agenda bijhouden', 'reserveren', 'lokaal reserveren', 'dubbel geboekt', 'inplannen', 'lijst op de deur', 'aanmelden voor activiteiten', 'wie draait bardienst', 'intekenlijst', 'agenda', 'inschrijflijst', 'kaartje kopen online', 'kaartverkoop'],
    suppliers: ['reserveringssysteem', 'boekingssysteem', 'planningssoftware', 'roosterprogramma', 'zaalreservering', 'online agenda', 'vrijwilligersplanning', 'inschrijfformulier', 'ticketing', 'activiteitenkalender', 'aanmeldsysteem', 'planningstool', 'boekingstool', 'resource booking', 'evenementenkalender', 'ruimtereservering', 'reserveringsmodule', 'dienstrooster', 'datumprikker', 'ticketsysteem', 'agendasysteem', 'roosterapp'],
  },
  {
    id: 'lending-software', theme: 'digital', broader: ['scheduling-booking'],
    residents: ['bijhouden wie wat geleend heeft', 'lijst van uitgeleende spullen', 'spullen komen niet terug'],
    suppliers: ['uitleensoftware', 'uitleenregistratie', 'bibliotheeksysteem', 'deelsoftware', 'inventarisbeheer', 'verhuursoftware', 'leenbeheer', 'uitleenmodule', 'slim slot', 'sleutelkluis', 'voorraadbeheer', 'smartlocker', 'lockersysteem'],
  },
  {
    id: 'member-administration', theme: 'digital', broader: ['digital-tools'],
    residents: ['ledenlijst', 'lijst met leden', 'leden bijhouden', 'wie heeft contributie betaald', 'contributie innen', 'lidmaatschap', 'excelletje met namen', 'adressen bijhouden', 'leden inschrijven', 'machtiging voor contributie'],
    suppliers: ['ledenadministratie', 'ledensysteem', 'ledenbeheer', 'incasso', 'contributie-inning', 'automatische incasso', 'ledenadministratiesysteem', 'verenigingssoftware', 'ledenregister', 'contactbeheer', 'verenigingspakket', 'CRM-systeem', 'leden- en deelnemersadministratie', 'vrijwilligersadministratie', 'donateursadministratie', 'incassocontract', 'betaalverzoek'],
  },
  {
    id: 'digital-collaboration', theme: 'digital', broader: ['digital-tools'],
    residents: ['documenten delen', 'bestanden kwijt', 'alles staat op de laptop van de voorzitter', 'gezamenlijke map', 'foto\'s bewaren', 'wie heeft de laatste versie', 'mailadres van de groep', 'gedeelde mailbox'],
    suppliers: ['cloudopslag', 'samenwerkingsomgeving', 'Microsoft 365', 'Google Workspace', 'Nextcloud', 'documentbeheer', 'projecttool', 'samenwerkingstool', 'online opslag', 'gedeelde mappen', 'digitaal archief', 'digitale werkplek', 'wachtwoordmanager', 'non-profitlicentie', 'techsoup', 'bestandsdeling'],
  },
  {
    id: 'online-meeting', theme: 'digital', broader: ['digital-tools'],
    residents: ['beeldbellen', 'vergaderen via de computer', 'online bij elkaar komen', 'vergadering online volgen', 'thuis meekijken', 'livestream'],
    suppliers: ['videovergaderen', 'online vergaderen', 'hybride vergaderen', 'videobellen', 'jitsi', 'hybride bijeenkomst', 'videoconferentie', 'streamen', 'vergadercamera', 'online bijeenkomst'],
  },
  {
    id: 'online-participation', theme: 'digital', broader: ['digital-tools', 'resident-participation'],
    residents: ['online stemmen', 'peiling', 'iedereen mee laten stemmen', 'poll', 'enquête op internet', 'mening vragen via internet', 'digitaal stemmen', 'online enquête'],
    suppliers: ['digitale participatie', 'participatieplatform', 'online participatie', 'stemtool', 'consul', 'openstad', 'digitale democratie', 'burgerbegrotingplatform', 'decidim', 'go vocal', 'digitaal inwonerspanel', 'stemsysteem', 'inspraakplatform', 'digipanel', 'online burgerpanel', 'argumentenkaart', 'online raadpleging'],
  },
  {
    id: 'privacy', theme: 'digital', kind: 'knowledge',
    residents: ['mag je gegevens bewaren', 'lijst met telefoonnummers', "foto's van kinderen op de site", 'gegevens van leden', 'ledenlijst bewaren', "foto's van deelnemers plaatsen", 'privacy', 'mogen we adressen bewaren', 'mag je foto\'s plaatsen', 'persoonsgegevens', 'mogen we zomaar telefoonnummers delen', 'toestemming voor foto\'s', 'gevoelige informatie over buren', 'mag je camerabeelden bewaren', 'namen en adressen in een lijst', 'gegevens van leden bewaren', 'lijst met telefoonnummers van buren'],
    suppliers: ['avg', 'privacywetgeving', 'gdpr', 'avg-proof', 'avg-check', 'avg-training', 'gegevensbeheer', 'privacyverklaring', 'algemene verordening gegevensbescherming', 'verwerkersovereenkomst', 'gegevensbescherming', 'verwerkingsregister', 'privacyadvies', 'FG', 'functionaris gegevensbescherming', 'privacyjurist', 'DPIA', 'datalek', 'privacybeleid', 'privacyreglement', 'privacy by design', 'privacyscan', 'privacystatement', 'wettelijke grondslag', 'bewaartermijn', 'autoriteit persoonsgegevens', 'toestemmingsformulier', 'privacycheck', 'verwerker'],
  },
  {
    id: 'digital-security', theme: 'digital', broader: ['digital-tools'],
    residents: ['oplichting', 'oplichter', 'nepmailtje', 'valse sms', 'opgelicht via de computer', 'bankhelpdesk', 'rekening geplunderd', 'nepberichtje', 'in de maling genomen', 'gehackt', 'hacker', 'virus op de computer', 'wachtwoord', 'wachtwoorden', 'phishing', 'oplichting via internet', 'nepmail', 'veilig internetten', 'whatsappfraude', 'iemand had onze pagina overgenomen', 'nep-sms'],
    suppliers: ['identiteitsfraude', 'spoofing', 'bankhelpdeskfraude', 'vriend-in-noodfraude', 'online veiligheid', 'fraudehelpdesk', 'hackshield', 'veilig internetbankieren', 'ransomware', 'sextortion', 'informatiebeveiliging', 'cybersecurity', 'digitale veiligheid', 'cyberveiligheid', 'tweefactorauthenticatie', 'cybercrime', 'beveiligingsscan', 'phishingtest', 'digitale weerbaarheid', 'back-up', 'backup', 'pentest', 'hack-oefening', 'cyberweerbaarheid', 'gedigitaliseerde criminaliteit'],
  },
  {
    id: 'open-source', theme: 'digital', broader: ['digital-tools'],
    residents: ['geen amerikaanse software', 'vrije software', 'los van google', 'niet afhankelijk van grote techbedrijven', 'linux', 'programma zonder licentiekosten', 'zelf aanpassen software'],
    suppliers: ['open source', 'opensource', 'publieke waarden', 'common ground', 'public code', 'publiccode', 'open standaarden', 'broncode', 'opensourcesoftware', 'digitale soevereiniteit', 'EUPL', 'github', 'publicspaces', 'licentievrij', 'fediverse', 'waag'],
  },
  {
    id: 'wifi-internet', theme: 'digital',
    residents: ['wifi', 'internet', 'internet in de zaal', 'slecht bereik', 'trage verbinding', 'wifi in het lokaal', 'internet te duur', 'buitengebied zonder glasvezel', 'wifi-punt', 'router', 'gratis internet', 'internetverbinding'],
    suppliers: ['glasvezel', 'hotspot', 'internetaansluiting', 'provider', 'netwerkbekabeling', 'wifinetwerk', 'breedband', 'publieke wifi', 'LoRaWAN', 'internetabonnement', 'connectiviteit', 'wifi-installatie', 'openbaar wifi', 'netwerkbeheer', 'access point', 'glasvezelcoöperatie', 'mesh-netwerk', 'lora gateway', 'gateway'],
  },
  {
    id: 'used-computers', theme: 'digital', kind: 'product',
    residents: ['laptop voor kinderen', 'geen computer thuis', 'oude laptop over', 'tweedehands laptop', 'afgedankte computer', 'computer voor de buurtkamer', 'laptop lenen', 'laptop', 'oude laptops', 'tablet', 'ipad', 'tweedehands computer', 'computer te duur', 'geen laptop thuis', 'laptop voor school', 'chromebook', 'kind zonder laptop', 'afgedankte computers', 'printer', 'telefoontoestel', 'beeldscherm'],
    suppliers: ['ict-afschrijving', 'laptopbank', 'digitale apparaten doneren', 'laptopinzameling', 'computerinzameling', 'hergebruikte computer', 'bedrijfslaptop', 'afgeschreven laptops', 'refurbishing', 'refurbished laptop', 'afgeschreven laptop', 'tweedehands tablets', 'apparatuur', 'computerbank', 'hardware', 'refurbished computers', 'afgeschreven computers', 'refurbished', 'laptopdonatie', 'allemaal digitaal', 'leenlaptop', 'afgeschreven hardware', 'ict-apparatuur', 'databeveiligd gewist', 'refurbished apparatuur', 'uitleenlaptop', 'ict-hardware', 'leentablet'],
    related: ['digital-inclusion'],
  },
  {
    id: 'digital-inclusion', theme: 'digital', broader: ['digital-tools'],
    residents: ['leren omgaan met de telefoon', 'digid snappen', 'oudere snapt telefoon niet', 'internet snappen', 'tablet leren', 'alles online regelen', 'wachtwoord kwijt', 'computer voor beginners', 'appen leren', 'ipad uitleggen', 'overheidswebsite niet snappen', 'kleinkind legt telefoon uit', 'mobiele telefoon', 'bellen met beeld leren', 'computerhulp', 'niet handig met computer', 'ouderen met de computer', 'digid', 'oma en de tablet', 'alles moet tegenwoordig via internet', 'snapt niets van computers', 'computerles', 'telefoonles', 'niet meekomen met internet', 'ouderen leren appen', 'bankieren op de telefoon', 'bankkantoor weg', 'formulieren op internet', 'inloggen lukt niet', 'digibeet', 'smartphone', 'spreekuur voor telefoonvragen', 'opa leren appen', 'afspraak maken via internet', 'kleinkind moet het doen op de computer', 'internetbankieren', 'smartphoneles'],
    suppliers: ['digitale vaardigheid', 'ido', 'digitaalhulplijn', 'klik & tik', 'internetspreekuur', 'digitale ondersteuning', 'digitale zelfredzaamheid', 'digivitaler', 'mediawijsheid', 'online veiligheid leren', 'helpdesk digitaal', 'digitale basisvaardigheid', 'digimaatje', 'digitaal burgerschap', 'programmeren voor kinderen', 'codeerles', 'coderdojo', 'digitaal coach', 'digitale vaardigheden', 'digitale inclusie', 'digitale geletterdheid', 'digihulp', 'digitaal inloopspreekuur', 'informatiepunt digitale overheid', 'digitaalhuis', 'digicafé', 'seniorweb', 'klik en tik', 'digicoach', 'digitale kloof', 'digitaal zelfredzaam', 'digitaal meedoen', 'digitale buddy', 'digitaal café', 'computercursus', 'digitale ambassadeur', 'digivaardigheid', 'digitaal vaardig', 'digitaal spreekuur', 'digitaal maatje', 'cursus smartphone', 'digi-taalhuis', 'alliantie digitaal samenleven', 'digitaal buurtpunt', 'digivrijwilliger', 'tabletcursus', 'digipunt', 'digisterker', 'digitaalmaatje'],
  },
  {
    id: 'data', theme: 'digital', kind: 'knowledge',
    residents: ['cijfers over de wijk', 'hoeveel ouderen wonen hier', 'cijfers', 'feiten en cijfers', 'cijfers over het dorp', 'bewijs met cijfers', 'statistiek'],
    suppliers: ['open data', 'wijkdata', 'data-analyse', 'dashboard', 'data-analist', 'GIS', 'wijkprofiel', 'datacoöperatie', 'datagedreven', 'kerncijfer', 'buurtmonitor', 'leefbaarheidsmonitor', 'leefbaarometer', 'datacommons', 'wijkanalyse', 'waarstaatjegemeente', 'geodata', 'dataset', 'datavisualisatie', 'kaartlaag', 'dorpsspiegel', 'datascience', 'buurtcijfers'],
  },
  {
    id: 'sensors', theme: 'digital', kind: 'product', broader: ['measuring'],
    residents: ['meetkastje', 'kastje dat meet', 'sensor', 'slim kastje', 'meter ophangen', 'app die meet', 'weerstation'],
    suppliers: ['sensornetwerk', 'internet of things', 'IoT', 'slimme sensor', 'sensorkit', 'meetapparatuur', 'smart city', 'meetkit', 'slimme stad', 'meetboei', 'arduino', 'raspberry pi', 'sensordata', 'telsysteem', 'meetsensor', 'meetnetwerk'],
  },
  {
    id: 'software-development', theme: 'digital', kind: 'service', broader: ['digital-tools'],
    residents: ['iemand die kan programmeren', 'app laten bouwen', 'programmeur', 'student die een app bouwt', 'programma laten schrijven', 'digitaal idee uitwerken'],
    suppliers: ['softwareontwikkeling', 'softwareontwikkelaar', 'developer', 'maatwerksoftware', 'prototype', 'hackathon', 'API', 'koppeling tussen systemen', 'app development', 'code for nl', 'ict-studenten', 'UX-ontwerp', 'no-code', 'front-end', 'afstudeeropdracht informatica', 'lowcode', 'softwareontwikkelaars als vrijwilliger', 'MVP', 'programmeerwerk'],
  },
  {
    id: 'artificial-intelligence', theme: 'digital',
    residents: ['chatgpt', 'kunstmatige intelligentie', 'chatbot', 'AI', 'tekst laten schrijven door de computer'],
    suppliers: ['generatieve AI', 'taalmodel', 'algoritme', 'machine learning', 'AI-assistent', 'AI-tool', 'automatisering'],
  },
  {
    id: 'bookkeeping-software', theme: 'digital', broader: ['digital-tools'],
    residents: ['kasboek in excel', 'betalingen bijhouden', 'programma voor de boekhouding', 'pinnen bij onze activiteiten', 'pinapparaat', 'tikkie', 'betalen met de telefoon'],
    suppliers: ['boekhoudpakket', 'boekhoudprogramma', 'boekhoudsoftware', 'betaalsysteem', 'kassasysteem', 'e-boekhouden', 'facturatieprogramma', 'pinterminal', 'betaalautomaat', 'payment service provider', 'QR-betaling', 'donatiemodule', 'iDEAL', 'donatieknop', 'betaallink'],
  },
  {
    id: 'audiovisual', theme: 'digital', kind: 'product',
    residents: ['galmt in de zaal', 'elkaar niet verstaan', 'echo in de zaal', 'scherm en beamer', 'films draaien', 'holle ruimte', 'filmavond', 'film kijken', 'beamer', 'microfoon', 'geluidsinstallatie', 'boxen', 'geluid voor de zaal', 'projector', 'camera lenen', 'koptelefoon', 'filmdoek', 'speaker', 'presentatiescherm'],
    suppliers: ['akoestiek', 'akoestisch advies', 'geluidsdemping', 'buurtbioscoop', 'filmhuis', 'buitenbioscoop', 'filmvertoning', 'videum', 'filmlicentie', 'av-apparatuur', 'openluchtbioscoop', 'audiovisueel', 'geluidstechniek', 'digibord', 'geluidsset', 'ringleiding', 'touchscreen', 'presentatieapparatuur', 'smartboard', 'videoapparatuur', 'mengpaneel', 'podcastset', 'podcaststudio', 'livestreamset', 'projectiescherm', 'tovertafel', 'PA-systeem'],
  },
  {
    id: 'currency-timebank', theme: 'digital',
    residents: ['punten verdienen voor klusjes', 'uren ruilen', 'iets voor elkaar doen met punten', 'ruilkring', 'tegoedbon voor vrijwilligers', 'spaarpunten'],
    suppliers: ['timebank', 'tijdbank', 'lokale munt', 'lokale valuta', 'community currency', 'LETS', 'complementaire munt', 'waarderingssysteem', 'stadsmunt', 'buurtmunt', 'urenbank', 'noppes', 'gemeenschapsmunt'],
  },
]
