// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Houses and buildings: making, mending, sharing and reaching them. */
export const building: Concept[] = [
  {
    id: 'housing', theme: 'building',
    residents: ['wonen', 'woningnood', 'betaalbaar wonen', 'een plek om te wonen'],
    suppliers: ['volkshuisvesting', 'woonvisie', 'betaalbare woning', 'sociale huur', 'middenhuur', 'woonproject', 'woningvoorraad', 'woonvorm'],
  },
  {
    id: 'collective-building', kind: 'service', theme: 'building', productType: 'collective-building', broader: ['housing'],
    residents: [ 'zelf huizen bouwen', 'hofje bouwen', 'samen een wooncomplex', 'bouwen met vrienden'],
    suppliers: ['cpo', 'collectief particulier opdrachtgeverschap', 'bouwgroep', 'collectief opdrachtgeverschap', 'medeopdrachtgeverschap', 'bouwcollectief', 'groepsbouw', 'zelfbouw', 'procesbegeleiding wonen', 'mede-opdrachtgeverschap'],
  },
  {
    id: 'housing-cooperative', kind: 'service', theme: 'building', productType: 'collective-building', broader: ['housing'],
    residents: [ 'samen eigenaar van de huizen', 'zelf verhuren', 'niet van een belegger'],
    suppliers: ['wooncooperatie', 'wooncooperatief', 'beheercooperatie', 'cooperatief wonen', 'wooncollectief'],
    related: ['cooperative-form'],
  },
  {
    id: 'shared-living', theme: 'building', broader: ['housing'],
    residents: ['woongroep', 'samenwonen met anderen', 'knarrenhof', 'meergeneratiewonen', 'mantelzorgwoning', 'woning splitsen'],
    suppliers: ['gemeenschappelijk wonen', 'centraal wonen', 'geclusterd wonen', 'woongemeenschap', 'geclusterde woonvorm', 'cohousing', 'friends-contract', 'hospitaverhuur', 'preplantation'],
  },
  {
    id: 'tiny-house', theme: 'building', broader: ['housing'],
    residents: [ 'tiny house', 'tijdelijk huis'],
    suppliers: ['tijdelijke woningbouw', 'flexwonen', 'flexwoning', 'micro-woning', 'verplaatsbare woning'],
  },
  {
    id: 'building-plot', theme: 'building', kind: 'space',
    residents: ['stuk grond om te bouwen', 'bouwgrond', 'grond van de gemeente kopen', 'optie op de grond'],
    suppliers: ['gronduitgifte', 'kaveluitgifte', 'grondreservering', 'bouwlocatie', 'reserveringsovereenkomst'],
    related: ['land-plot', 'collective-building'],
  },
  {
    id: 'renovation', theme: 'building',
    residents: ['opknappen van het gebouw', 'verbouwen', 'renoveren', 'lek dak', 'dak lekt', 'kozijnen rot'],
    suppliers: ['renovatie', 'groot onderhoud', 'verduurzaming', 'transformatie', 'bouwkundig herstel', 'dakrenovatie', 'renovatieplan', 'functieaanpassing', 'verduurzaming vastgoed'],
  },
  {
    id: 'building-inspection', theme: 'building', kind: 'knowledge', broader: ['renovation'],
    residents: ['wat mankeert het gebouw', 'hoe lang gaat het dak nog mee', 'wat kost het onderhoud de komende jaren'],
    suppliers: ['bouwkundige opname', 'mjop', 'dmjop', 'gebouwscan', 'constructietoets', 'onderhoudsplan', 'onderhoudsbegroting', 'technische inspectie'],
  },
  {
    id: 'damp-mould', theme: 'building',
    residents: ['vocht in huis', 'vochtige muren', 'natte muren', 'zwarte plekken op de muur', 'muffe lucht'],
    suppliers: ['vochtproblemen', 'schimmelaanpak', 'ventilatie', 'vochtbestrijding', 'vocht en schimmel', 'ventilatievoorziening'],
    related: ['tenant-support'],
  },
  {
    id: 'accessible-building', theme: 'building',
    residents: ['drempels', 'te zware deur'],
    suppliers: ['toegankelijkheidskeuring', 'toegankelijkheid gebouw', 'aangepast toilet', 'integrale toegankelijkheid', 'aanpassing van de woning'],
    related: ['disability'],
  },
  {
    id: 'contractor-selection', theme: 'building', kind: 'service',
    residents: ['met de aannemer onderhandelen', 'aannemer kiezen', 'maar een offerte', 'architect kiezen', 'te weinig ervaring met bouwen'],
    suppliers: ['aannemersselectie', 'bouwmanagement', 'opdrachtgeverschap', 'bouwproces'],
  },
  {
    id: 'painting', theme: 'building',
    residents: ['verfje', 'kleur op de flat', 'gevel schilderen', 'portiek opknappen', 'trappenhuis schilderen'],
    suppliers: ['gevelonderhoud', 'verfactie', 'verf en steiger', 'portiekaanpak', 'muurverf', 'schilderwerkzaamheden'],
  },
  {
    id: 'building-students', theme: 'building', kind: 'people',
    residents: ['bouwplaats voor leerlingen', 'leerlingen die meebouwen'],
    suppliers: ['leerlingbouwplaats', 'mbo-bouw', 'bouwopleiding', 'bouwstudent', 'timmeropleiding'],
    related: ['students'],
  },
  {
    id: 'building-material', theme: 'building', kind: 'product',
    residents: ['oude planken', 'stenen over', 'tweedehands bouwspul'],
    suppliers: ['bouwmaterialenhub', 'gebruikt bouwmateriaal', 'hergebruikt hout', 'oogstmateriaal', 'sloopmateriaal', 'circulaire bouwmaterialen', 'donormateriaal'],
    related: ['material-reuse'],
  },
]
