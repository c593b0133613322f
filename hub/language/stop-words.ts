import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fold } from './fold.ts'

/** Words that stand in every need or offer, and so tell none apart. */
const ofTheField = `
  willen wil wilt wilden zoeken zoekt zoek gezocht graag buurt buurten bewoner bewoners buurtbewoner buurtbewoners wijk wijken
  samen mens mensen straat groep groepen groepje wij jullie onze ons iemand iets heel echt even gewoon eigenlijk misschien
  weten weet wist mogen mag kunnen kan moeten moet zouden zou komen komt gaan gaat staan staat zitten zit liggen ligt maken maakt
  doen doet krijgen krijgt geven geeft nemen hebben heeft hadden worden wordt werd laten laat houden blijven blijft vinden vindt
  denken helpen helpt help hulp nodig goed goede beter beste nieuw nieuwe oud oude groot grote klein kleine veel meer weinig
  paar stuk stuks keer jaar jaren week weken maand maanden dag dagen uur vandaag nu straks later steeds altijd nooit vaak soms
  initiatief initiatieven inwoner inwoners partij partijen plan plannen project projecten organisatie organisaties
  bieden biedt aanbod aanbieden stellen stelt beschikbaar beschikbare geschikt mogelijk kosteloos gratis maximaal minimaal
  ongeveer binnen buiten naast tussen tijdens zonder volgens sinds elk elke ieder iedere ander andere anderen zelf eigen
  leveren levert verzorgen verzorgt bijvoorbeeld zoals waar wie wat hoe welke waarom wanneer dus maar want omdat zodat
  man vrouw ding dingen manier soort deel plek plekken plaats moment tijd begin eind einde kant hele hoog lage laag
`

let words: Set<string> | undefined

/** Words that are left out: those of stopwords-iso for Dutch, and those that this field says all the time. */
export function stopWords(): ReadonlySet<string> {
  if (words) return words
  const file = fileURLToPath(import.meta.resolve('stopwords-iso')).replace(/[^/]+$/, 'stopwords-iso.json')
  const general = (JSON.parse(readFileSync(file, 'utf8')) as { nl: string[] }).nl
  words = new Set([...general, ...ofTheField.split(/\s+/).filter(Boolean)].map(fold))
  return words
}
