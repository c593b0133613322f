// biome-ignore-all format: a concept's words are read side by side, not one a line
import type { Concept } from './concept.ts'

/** Getting about: shared cars and bikes, buses of one’s own, safe streets. */
export const mobility: Concept[] = [
  {
    id: 'shared-car', kind: 'service', theme: 'mobility', productType: 'shared-car',
    residents: ['auto delen', 'deelauto', 'auto met de buren', 'auto wegdoen', 'auto staat stil', 'eigen auto uitlenen', 'straatauto', 'gezamenlijke auto', 'wie heeft de sleutel van de auto'],
    suppliers: ['autodelen', 'deelmobiliteit', 'elektrische deelauto', 'deelautoaanbieder', 'deelautosysteem', 'autodeelcontract', 'onderling autodelen', 'particulier autodelen', 'deelvervoer', 'mobiliteitshub', 'buurthub mobiliteit', 'deelautogroep', 'carsharing'],
    related: ['parking-permit', 'vehicle-insurance'],
  },
  {
    id: 'cargo-bike', kind: 'product', theme: 'mobility', productType: 'shared-equipment',
    residents: ['bakfiets', 'gezamenlijke bakfiets', 'bakfiets delen', 'spullen met de fiets'],
    suppliers: ['deelbakfiets', 'elektrische bakfiets', 'deelfiets', 'deelfietsen', 'fietsdeelsysteem', 'vrachtfiets'],
  },
  {
    id: 'neighbourhood-bus', theme: 'mobility',
    residents: ['bus rijdt niet meer', 'geen auto dan zit je vast', 'busje', 'buurtbus', 'buurtbusje', 'vervoer voor ouderen', 'rijden voor de buren'],
    suppliers: ['vrijwilligersvervoer', 'belbus', 'dorpsauto', 'flextaxi', 'vraagafhankelijk vervoer', 'kleinschalig vervoer', 'openbaar vervoer', 'elektrisch busje', 'deeltaxi', 'opstapper', 'wijkvervoer', 'mobiliteitsarmoede'],
    related: ['hospital-transport', 'drivers'],
  },
  {
    id: 'cycling', theme: 'mobility',
    residents: ['fietsen', 'fiets leren', 'fietspad', 'fietsenrek', 'nergens je fiets kwijt'],
    suppliers: ['fietsparkeren', 'fietsbeleid', 'fietsnietje', 'snelfietsroute'],
    related: ['bicycle-repair'],
  },
  {
    id: 'charging', theme: 'mobility',
    residents: ['laadpaal', 'auto opladen', 'stekker voor de auto', 'elektrische auto laden', 'kabel over de stoep'],
    suppliers: ['laadpunt', 'laadinfrastructuur', 'laadplein', 'laadvoorziening', 'snellader', 'laadsysteem', 'laadoplossing vve', 'laadkabel'],
  },
  {
    id: 'parking', theme: 'mobility',
    residents: [ 'parkeerdruk', 'parkeren op de stoep'],
    suppliers: ['parkeerregulering', 'parkeren op afstand'],
    related: ['parking-permit', 'parking-space'],
  },
  {
    id: 'walking', theme: 'mobility',
    residents: ['wandelen', 'stoep te smal', 'lopen naar school'],
    suppliers: ['loopnetwerk', 'voetganger', 'voetgangersbeleid'],
  },
  {
    id: 'road-safety', theme: 'mobility',
    residents: ['vrachtwagens door de straat'],
    suppliers: ['veilig verkeer', 'schoolroute'],
    related: ['speeding', 'traffic-decision'],
  },
  {
    id: 'ride-sharing', theme: 'mobility',
    residents: ['meerijden', 'lift naar het ziekenhuis', 'carpoolen'],
    suppliers: ['meerijdservice', 'liftcentrale', 'carpool', 'meerijdbankje', 'ritdeling', 'rittenplanner'],
    related: ['hospital-transport'],
  },
]
