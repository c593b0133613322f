// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Money in all its shapes: given, lent, gathered, and accounted for. */
export const finance: Concept[] = [
  {
    id: 'money', kind: 'finance',
    residents: ['geld', 'geld nodig', 'centen', 'geld tekort', 'kom geld tekort', 'geen budget', 'potje', 'pot is leeg', 'bedrag'],
    suppliers: ['financiering', 'bekostiging', 'financieren', 'financiele middelen', 'budget', 'kapitaal', 'geldmiddelen', 'bekostigen', 'cofinanciering', 'investering', 'investeren'],
  },
  {
    id: 'grant', kind: 'finance', productType: 'grant', broader: ['money'],
    residents: ['subsidie', 'bijdrage van de gemeente', 'potje van de gemeente', 'geld van de gemeente', 'geld aanvragen', 'aanvraag indienen'],
    suppliers: ['subsidieregeling', 'subsidie aanvragen', 'subsidiabel', 'tegemoetkoming', 'bijdrageregeling', 'stimuleringsregeling', 'projectsubsidie', 'subsidieplafond', 'subsidieverordening', 'cofinancieringseis', 'bijdrage', 'stimuleringsbijdrage', 'vouchers', 'subsidiabele kosten'],
  },
  {
    id: 'fund', kind: 'finance', productType: 'grant', broader: ['money'],
    residents: ['fonds', 'stichting die geld geeft', 'fondsen'],
    suppliers: ['vermogensfonds', 'fondsbijdrage', 'donatiefonds', 'buurtfonds', 'wijkfonds', 'gemeenschapsfonds', 'projectbijdrage', 'fondsenaanvraag', 'oranjefonds', 'meerjarige bijdrage', 'ondersteuningsfonds', 'gift van een fonds'],
  },
  {
    id: 'neighbourhood-budget', kind: 'finance', productType: 'grant', broader: ['grant'],
    residents: [ 'bewonersgeld'],
    suppliers: ['buurtbudgetten', 'stimuleringsbudget', 'waardebon', 'bewonersinitiatievenregeling', 'kleine bijdrage bewonersinitiatieven', 'bewonersbijdrage', 'wijkbon', 'snelgeld', 'initiatievenbudget', 'leefbaarheidsbijdrage'],
    related: ['participatory-budget'],
  },
  {
    id: 'start-money', kind: 'finance', productType: 'grant', broader: ['grant'],
    residents: ['geld om te beginnen', 'beginkosten', 'aanloopkosten', 'startgeld'],
    suppliers: ['startsubsidie', 'startbijdrage', 'aanloopsubsidie', 'aanjaagbudget', 'opstartkosten', 'startkapitaal', 'seed', 'aanloopgeld', 'startfonds', 'haalbaarheidssubsidie', 'procesgeld', 'voorbereidingskosten', 'startvoucher', 'aanjaagsubsidie'],
    related: ['feasibility-study', 'founding'],
  },
  {
    id: 'loan', kind: 'finance', productType: 'community-loan', broader: ['money'],
    residents: ['lenen', 'geld lenen', 'lening', 'terugbetalen', 'voorschieten', 'wie leent ons', 'geld te leen', 'bank leent niet', 'krediet', 'geen krediet krijgen'],
    suppliers: ['geldlening', 'annuitair', 'annuitaire lening', 'looptijd', 'rente', 'aflossing', 'aflossingsvrij', 'kredietverstrekking', 'financieringslening', 'leningdeel', 'rentepercentage', 'revolverend fonds', 'lineaire lening', 'laagrentende lening', 'renteloze lening', 'hypotheek', 'kredietunie', 'borgstelling', 'kredietfaciliteit', 'energiebespaarlening', 'onderpand'],
  },
  {
    id: 'subordinated-loan', kind: 'finance', productType: 'community-loan', broader: ['loan'],
    residents: ['na de bank in de rij', 'laatste stuk van de bouwsom', 'gat in de financiering', 'langdurig uitlenen'],
    suppliers: ['achtergestelde lening', 'achtergesteld', 'risicodragend', 'mezzanine', 'eigen vermogen', 'garantiefonds', 'gat in de stapelfinanciering', 'risicokapitaal', 'impactlening', 'vreemd vermogen', 'sluitende financiering'],
  },
  {
    id: 'development-risk', kind: 'finance', productType: 'community-loan', broader: ['loan'],
    residents: ['kosten maken zonder dat het zeker doorgaat', 'geld kwijt als het niet doorgaat'],
    suppliers: ['ontwikkelkosten', 'voorfinanciering', 'ontwikkelfase', 'ontwikkellening', 'ontwikkelfonds', 'projectontwikkeling', 'kwijtschelding bij niet doorgaan', 'financial close', 'risicodragende voorbereiding'],
  },
  {
    id: 'crowdfunding', kind: 'finance', productType: 'crowdfunding', broader: ['money'],
    residents: [ 'inzameling', 'inzamelen bij de buurt', 'actie opzetten om geld op te halen', 'met de pet rond'],
    suppliers: ['crowdfunding', 'crowdfundingcampagne', 'crowdfundingplatform', 'matchfunding', 'verdubbelaar', 'verdubbeld', 'donatiecampagne', 'inzamelingsactie', 'crowdfundactie', 'donatieplatform', 'afm-geregistreerd', 'obligatielening', 'certificaten'],
    related: ['fundraising'],
  },
  {
    id: 'shares-members', kind: 'finance', broader: ['money'],
    residents: ['inleg van leden', 'leden leggen in', 'zelf meebetalen', 'ledengeld', 'aandeel kopen', 'uitkering aan de leden'],
    suppliers: ['ledenlening', 'buurtaandelen', 'burgerparticipatie financieel', 'obligatie', 'dividend', 'ledenparticipaties', 'coöperatief kapitaal'],
    related: ['member-administration'],
  },
  {
    id: 'sponsoring', kind: 'finance', broader: ['money'],
    residents: ['sponsors', 'winkelier die iets bijlegt', 'bedrijf dat meebetaalt'],
    suppliers: ['sponsorbijdrage', 'bedrijfssponsor', 'maatschappelijke bijdrage', 'mvo-bijdrage', 'gift'],
  },
  {
    id: 'cost-reimbursement', kind: 'finance', broader: ['money'],
    residents: ['onkosten terug', 'boodschappen zelf betaald', 'kosten vergoed', 'reiskosten'],
    suppliers: ['vergoeding van kosten', 'declaratie', 'materiaalkosten', 'vergoeding', 'zaalhuur vergoed', 'kostenvergoeding'],
  },
  {
    id: 'exploitation', kind: 'finance', broader: ['money'],
    residents: [ 'vaste lasten', 'huur en stroom betalen'],
    suppliers: ['exploitatie', 'exploitatiesubsidie', 'exploitatiekosten', 'sluitende begroting', 'investeringsmodel', 'rekenmodel'],
    related: ['grant-end'],
  },
  {
    id: 'guarantee', kind: 'finance', broader: ['loan'],
    residents: [ 'garant staan'],
    suppliers: ['garantie', 'garantstelling', 'waarborgfonds', 'gemeentegarantie', 'zekerheidstelling'],
  },
  {
    id: 'bookkeeping', kind: 'service', productType: 'advice',
    residents: [ 'btw', 'belasting', 'papierwinkel van geld'],
    suppliers: ['financiele administratie', 'samenstelverklaring', 'boekhoudkundig', 'btw-plicht', 'fiscale opgave'],
    related: ['treasurer'],
  },
]
