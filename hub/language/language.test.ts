import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, lemmaOf, nearestAmong, partsOf } from './index.ts'

/** Compounds as people write them, and the words that they are made of. */
const compounds = `
buurttuin: buurt tuin | buurthuis: buurt huis | wijkraad: wijk raad | wijkcentrum: wijk centrum | dorpshuis: dorp huis
schooldak: school dak | schoolplein: school plein | speeltuin: speel tuin | moestuin: moes tuin | volkstuin: volk tuin
zonnepaneel: zon paneel | zonnestroom: zon stroom | zonnedak: zon dak | windmolen: wind molen | warmtepomp: warmte pomp
warmtenet: warmte net | aardgas: aarde gas | energieloket: energie loket | energiecoach: energie coach
stroomkosten: stroom kosten | meterkast: meter kast | laadpaal: laad paal | deelauto: deel auto | bakfiets: bak fiets
buurtbus: buurt bus | fietspad: fiets pad | parkeerplaats: parkeer plaats | straatfeest: straat feest
buurtfeest: buurt feest | buurtpreventie: buurt preventie | buurtapp: buurt app | leefbaarheid:  | huurcontract: huur contract
huurwoning: huur woning | koopwoning: koop woning | woongroep: woon groep | wooncoöperatie: woon cooperatie
daklekkage: dak lekkage | dakisolatie: dak isolatie | vloerisolatie: vloer isolatie | muurisolatie: muur isolatie
vrijwilligerswerk: vrijwilliger werk | mantelzorg: mantel zorg | thuiszorg: thuis zorg | ouderenzorg: oudere zorg
zorgverzekering: zorg verzekering | ziekenhuis: ziek huis | huisarts: huis arts | maaltijdservice: maaltijd service
boodschappendienst: boodschap dienst | klusdienst: klus dienst | klussendienst: klus dienst | kringloopwinkel: kringloop winkel
afvalcontainer: afval container | vuilnisbak: vuilnis bak | zwerfafval: zwerf afval | compostbak: compost bak
wormenhotel: worm hotel | groenonderhoud: groen onderhoud | boomspiegel: boom spiegel | geveltuin: gevel tuin
regenton: regen ton | regenpijp: regen pijp | wateroverlast: water overlast | gereedschapskist: gereedschap kist
boormachine: boor machine | grasmaaier: gras maaier | voedselbank: voedsel bank | voedselbos: voedsel bos
kookgroep: kook groep | eettafel: eet tafel | koffieochtend: koffie ochtend | taalcafé: taal cafe | taalles: taal les
leesclub: lees club | muziekles: muziek les | theatergroep: theater groep | buurtkrant: buurt krant | buurtbibliotheek: buurt bibliotheek
jeugdwerk: jeugd werk | jongerenwerk: jongere werk | kinderopvang: kind opvang | speelgoed: speel goed | sportveld: sport veld
verkeersbord: verkeer bord | drempelvergoeding: drempel vergoeding | subsidieaanvraag: subsidie aanvraag | subsidiepot: subsidie pot
startkapitaal: start kapitaal | bankrekening: bank rekening | ledenvergadering: lid vergadering | bestuurslid: bestuur lid
penningmeester: penning meester | jaarrekening: jaar rekening | kascontrole: kas controle | rechtsvorm: recht vorm
notariskosten: notaris kosten | omgevingsvergunning: omgeving vergunning | bouwvergunning: bouw vergunning
bestemmingsplan: bestemming plan | grondprijs: grond prijs | erfpacht: erf pacht | huiskamer: huis kamer
vergaderruimte: vergader ruimte | opslagruimte: opslag ruimte | werkplaats: werk plaats | fietsenstalling: fiets stalling
gymzaal: gym zaal | kerkgebouw: kerk gebouw | winkelpand: winkel pand | computerles: computer les | telefoonhulp: telefoon hulp
wachtlijst: wacht lijst | buurtwerker: buurt werker | straatvuil: straat vuil | lichtmast: licht mast | straatlantaarn: straat lantaarn
`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.split(':').map((side) => side.trim()))
  .map(([compound, parts]) => ({ compound: compound!, parts: parts!.split(/\s+/).filter(Boolean) }))

/** Words in the singular and the plural. */
const plurals = `
buurt buurten | straat straten | huis huizen | dak daken | school scholen | tuin tuinen | boom bomen | auto auto's | fiets fietsen
buurman buurmannen | bewoner bewoners | vrijwilliger vrijwilligers | vereniging verenigingen | stichting stichtingen
lening leningen | subsidie subsidies | vergunning vergunningen | wijk wijken | paneel panelen | batterij batterijen
gemeente gemeenten | gemeente gemeentes | bedrijf bedrijven | kind kinderen | jongere jongeren | oudere ouderen
activiteit activiteiten | mogelijkheid mogelijkheden | cursus cursussen | les lessen | plan plannen | bus bussen
plek plekken | ruimte ruimtes | stad steden | lid leden | brief brieven | dag dagen | weg wegen | bank banken | kraam kramen
stoep stoepen | bloem bloemen | plant planten | boek boeken | computer computers | foto foto's | café cafés | idee ideeën
meubel meubels | gereedschap gereedschappen | container containers | kas kassen | muur muren | raam ramen | deur deuren
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '))

describe('compounds', () => {
  test('are taken apart as people do, nearly always', () => {
    const wrong = compounds.filter(({ compound, parts }) => {
      const found = partsOf(lemmaOf(compound.normalize('NFD').replace(/\p{M}/gu, '')))
      return parts.some((part) => !found.includes(lemmaOf(part)))
    })
    expect(compounds.length).toBeGreaterThanOrEqual(110)
    const share = 1 - wrong.length / compounds.length
    expect({ share: Math.round(share * 100), wrong: wrong.map(({ compound }) => compound) }).toMatchObject({
      share: expect.toSatisfy((value: number) => value >= 90),
    })
  })
})

test('one and many are the same word, nearly always', () => {
  const wrong = plurals.filter(
    ([one, many]) => analyse(one!).tokens[0]?.lemma !== analyse(many!).tokens[0]?.lemma,
  )
  expect({ wrong: wrong.map((pair) => pair.join(' ')) }).toMatchObject({
    wrong: expect.toSatisfy((list: string[]) => list.length / plurals.length <= 0.1),
  })
})

test('a slip of the pen is read as the word that was meant, where that can be told', () => {
  const meant = nearestAmong(['zonnepaneel', 'subsidie', 'vergunning', 'lening', 'moestuin', 'moestuim'])
  expect(['zonepaneel', 'zonnepaneell', 'zonnepanel', 'zonneapneel'].map(meant)).toEqual(
    Array(4).fill('zonnepaneel'),
  )
  expect(meant('subsidei')).toBe('subsidie')
  // Known, too short, near nothing, or near two.
  expect(['subsidie', 'lenin', 'papegaai', 'moestuix'].map(meant)).toEqual([null, null, null, null])
})

test('offsets point at the words as they were written', () => {
  const text = 'Wíj zoeken — samen! — een dak voor’t Zonnepanelenproject.'
  for (const { surface, start, end } of analyse(text).tokens) expect(text.slice(start, end)).toBe(surface)
})

test('any text is read, in time that grows with its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { lemma } of analyse(text).tokens) expect(lemma.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
  expect(analyse('zonnepanelen'.repeat(100_000)).tokens).toEqual([])
})
