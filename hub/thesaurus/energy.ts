// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Power and warmth: making, sharing, storing and saving them together. */
export const energy: Concept[] = [
  {
    id: 'local-energy', theme: 'energy',
    residents: [ 'eigen energie', 'energie uit de buurt', 'stroom van dichtbij', 'van de dure energie af', 'duurzame energie', 'groene stroom', 'onafhankelijk van de energieboer', 'stroom opwekken', 'energie opwekken', 'zelfvoorzienend', 'energieneutraal', 'samen energie opwekken'],
    suppliers: ['lokale opwek', 'hernieuwbare energie', 'energietransitie', 'decentrale opwekking', 'duurzame opwek', 'collectieve opwek', 'energiegemeenschap', 'energy community', 'opwekproject', 'energieproject', 'energie-initiatief', 'lokale energie', 'participatie in energie'],
  },
  {
    id: 'pv', theme: 'energy', broader: ['local-energy'],
    residents: ['zonnepaneel', 'paneel op het dak', 'panelen op het dak', 'zon op dak', 'zonnecel', 'stroom van de zon', 'zonne-energie', 'zon op school', 'zon op de flat', 'zonnedak', 'stroom uit de zon'],
    suppliers: ['pv-installatie', 'pv-systeem', 'zonnestroom', 'fotovoltaisch', 'zonnestroominstallatie', 'zonnepark', 'zonneweide', 'zon-op-dakproject', 'zonne-installatie', 'omvormer', 'wattpiek', 'kwp', 'pv-panelen', 'zonnedakproject'],
    related: ['roof-space'],
  },
  {
    id: 'power-sharing', theme: 'energy', kind: 'product', productType: 'shared-solar', broader: ['pv'],
    residents: ['stroom eerlijk verdelen', 'stroom verdelen', 'opbrengst verdelen', 'eerlijk verdelen', 'op eigen rekening terugzien', 'stroom delen met de buren', 'zon delen', 'panelen delen', 'samen een dak delen', 'op ieders rekening'],
    suppliers: ['stroomverdeler', 'zonnestroomverdeler', 'verdeelunit', 'verdeelkast', 'energiedelen', 'energie delen', 'saldering achter de meter', 'gelijktijdig verbruik', 'toedelen van opbrengst', 'allocatie van stroom', 'verdeelsleutel', 'onderbemetering', 'zon delen in appartementencomplex'],
    related: ['owners-association', 'energy-cooperative-form'],
  },
  {
    id: 'energy-cooperative-form', kind: 'service', theme: 'energy', productType: 'energy-cooperative', broader: ['local-energy'],
    residents: ['energiecooperatie', 'samen een energieclub', 'buurtstroom', 'cooperatie voor stroom', 'meedoen met panelen op een ander dak'],
    suppliers: ['cooperatieve energieopwekking', 'subsidieregeling cooperatieve energieopwekking', 'sce', 'sce-aanvraag', 'postcoderoos', 'postcoderoosregeling', 'rvo', 'omliggende postcodes', 'cooperatieve opwek', 'zonnecooperatie', 'windcooperatie', 'energiecorporatie'],
    related: ['cooperative-form', 'pv'],
  },
  {
    id: 'wind', theme: 'energy', broader: ['local-energy'],
    residents: ['windmolen', 'molens op zee', 'een molen met het dorp'],
    suppliers: ['windturbine', 'windenergie', 'dorpsmolen', 'windpark', 'windproject', 'omgevingsfonds wind'],
  },
  {
    id: 'energy-storage', theme: 'energy', kind: 'product',
    residents: ['stroom bewaren', 'stroom opslaan', 'overdag te veel stroom', 'accu', 'buurtbatterij', 'batterij', 'wijkbatterij', 'eigen stroom bewaren', 'stroom voor de avond'],
    suppliers: ['energieopslag', 'batterijsysteem', 'thuisbatterij', 'opslagsysteem', 'accusysteem', 'buurtaccu', 'wijkaccu', 'opslag op wijkniveau', 'flexibiliteit', 'balancering', 'opslagvoorziening', 'batterijopslag'],
    related: ['grid-congestion'],
  },
  {
    id: 'grid-congestion', theme: 'energy',
    residents: [ 'stroomnet vol', 'wachten op een aansluiting'],
    suppliers: ['netcongestie', 'netbeheerder', 'netaansluiting', 'transportindicatie', 'grootverbruikaansluiting', 'terugleveren', 'teruglevering', 'transportcapaciteit', 'trafostation', 'congestiemanagement', 'cable pooling'],
  },
  {
    id: 'heat-network', theme: 'energy',
    residents: ['van het gas af', 'aardgasvrij', 'gasloos', 'zonder gas', 'warmte van het water', 'warmte uit het kanaal', 'warmte van de fabriek', 'samen verwarmen', 'buurtwarmte'],
    suppliers: ['warmtenet', 'aquathermie', 'restwarmte', 'bodemwarmte', 'geothermie', 'collectieve warmte', 'warmtevoorziening', 'warmtebron', 'warmtebedrijf', 'warmtetransitie', 'wijkuitvoeringsplan', 'transitievisie warmte', 'bronnet', 'zeer lage temperatuur', 'zonthermie', 'warmtecooperatie', 'warmteopslag'],
    related: ['heat-pump'],
  },
  {
    id: 'heat-pump', theme: 'energy',
    residents: ['pomp voor de warmte', 'warmtepomp', 'hybride pomp', 'ketel vervangen', 'cv-ketel kapot', 'gasketel'],
    suppliers: ['hybride warmtepomp', 'lucht-waterwarmtepomp', 'bodemwarmtepomp', 'hybride installatie', 'ketelvervanging', 'warmtepompinstallatie', 'collectieve warmtepomp'],
  },
  {
    id: 'insulation', theme: 'energy',
    residents: ['isoleren', 'spouwmuur', 'dikke isolatie', 'beter glas', 'dubbel glas', 'dak isoleren', 'muur isoleren', 'vloer isoleren', 'warm gebouw', 'koude vloer', 'kou door de muren', 'warmte lekt weg'],
    suppliers: ['isolatie', 'na-isolatie', 'gevelisolatie', 'dakisolatie', 'vloerisolatie', 'spouwmuurisolatie', 'bodemisolatie', 'hr++-glas', 'triple glas', 'isolatiemaatregel', 'schilisolatie', 'isolatieactie', 'lokale aanpak isolatie', 'biobased isolatie', 'vleermuisvriendelijk isoleren', 'isolatiebedrijf'],
    related: ['energy-poverty', 'draught-proofing', 'collective-purchase'],
  },
  {
    id: 'draught-proofing', theme: 'energy', kind: 'service',
    residents: ['tocht', 'het tocht', 'kier', 'kieren dicht', 'wind door de kozijnen', 'kou in huis', 'deken op de bank', 'tochtstrip', 'radiatorfolie', 'brievenbus dicht'],
    suppliers: ['tochtwering', 'kierdichting', 'kleine energiebesparende maatregel', 'fixteam', 'fixbrigade', 'energieklusser', 'energiebox', 'bespaarpakket', 'witgoedregeling', 'naisolatie van kieren', 'tochtlek'],
    related: ['energy-poverty'],
  },
  {
    id: 'energy-poverty', theme: 'energy',
    residents: [ 'hoge energierekening', 'hoge rekening', 'verwarming niet aan durven', 'energie te duur', 'gas te duur', 'geen geld voor de verwarming', 'kou lijden', 'energieschuld'],
    suppliers: ['energiearmoede', 'energietoeslag', 'kwetsbare huishoudens', 'laag inkomen energie', 'energiefonds', 'tijdelijk noodfonds energie', 'betaalrisico', 'energiehulp'],
    related: ['money-worries', 'energy-coach'],
  },
  {
    id: 'energy-coach', theme: 'energy', kind: 'people',
    residents: ['energierekening snappen', 'meekijken naar de meter', 'minder stroom gebruiken', 'besparen', 'energie besparen', 'zuinig', 'langs bij de buren over energie', 'buren helpen met hun energierekening'],
    suppliers: ['energiecoach', 'energieadvies', 'energieambassadeur', 'bespaarcoach', 'bespaaradvies', 'energieadviseur', 'huisbezoek energie', 'energieloket', 'energieverbruik', 'energiebesparing', 'bespaarplan', 'energieteam', 'wooncoach energie', 'energiescan'],
  },
  {
    id: 'thermal-imaging', theme: 'energy', kind: 'product',
    residents: ['warmtecamera', 'waar de warmte weglekt', 'zien waar het lekt', 'camera die warmte ziet'],
    suppliers: ['thermografische camera', 'thermografie', 'warmtescan', 'warmtebeeld', 'warmtebeeldcamera', 'thermisch'],
    related: ['insulation'],
  },
  {
    id: 'collective-purchase', theme: 'energy', kind: 'service',
    residents: ['samen inkopen', 'korting met zijn allen', 'met meer buren goedkoper'],
    suppliers: ['collectieve inkoop', 'inkoopactie', 'gezamenlijke inkoop', 'groepsaankoop', 'collectieve actie', 'inkoopcollectief', 'bulkinkoop'],
  },
  {
    id: 'energy-data', theme: 'energy',
    residents: ['slimme meter', 'verbruik bekijken', 'meterstand', 'hoeveel stroom gebruiken we'],
    suppliers: ['energiemonitoring', 'energiemanagement', 'p1-meter', 'energiemanagementsysteem', 'kwartierdata', 'opbrengstdata', 'verbruiksdata', 'ems'],
  },
  {
    id: 'netting-end', theme: 'energy',
    residents: ['salderen stopt', 'salderen', 'straks niets meer voor teruggeven'],
    suppliers: ['salderingsregeling', 'einde salderen', 'terugleververgoeding', 'terugleverkosten', 'dynamisch contract'],
  },
  {
    id: 'green-gas', theme: 'energy',
    residents: ['mest vergisten', 'gas van het dorp'],
    suppliers: ['biogas', 'groen gas'],
  },
]
