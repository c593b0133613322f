import { dayOf, daysAfter, type Hub } from '#foundation'
import { addLine, addSource, makePlan, pickedTerms } from '#funding'
import { needsByExternalId } from '#needs'
import { offersByExternalId, offerVisibleTo } from '#offers'
import type { Actor } from '#vocabulary'

/**
 * The street plans how it pays for its panels: own money, grants, a loan and crowdfunding, and a gap that is left.
 * Done again it adds nothing.
 */
// anyone: only the town asks this, and the verbs that it calls ask their policies.
export async function planOfStreet(hub: Hub, actor: Actor): Promise<void> {
  const today = dayOf(hub.clock.now())
  const year = Number(today.slice(0, 4)) + 1
  const { id: plan } = await makePlan(hub, actor, {
    title: 'Zonnepanelen op het dak van de school',
    purpose:
      'Samen 118 panelen op het platte dak, en de stroom eerlijk verdeeld over 38 huizen. Dit plan leggen we voor aan de straat.',
    needId: (await needsByExternalId(hub, ['town:need:75'])).get('town:need:75')!.id,
    fromYear: year,
    untilYear: year + 9,
    formKey: 'town:plan',
  })
  for (const [index, line] of linesFrom(year).entries()) {
    await addLine(hub, actor, { plan, input: { ...line, formKey: `town:line:${index}` } })
  }
  const offers = await offersByExternalId(hub, ['town:offer:13', 'town:offer:14', 'town:offer:22'])
  for (const [index, { offer: id, terms, ...source }] of sourcesFrom(today, year).entries()) {
    const offer = id ? await offerVisibleTo(hub, actor, offers.get(id)!.id) : null
    const input = {
      ...source,
      offerId: offer?.id ?? null,
      terms: { ...(offer && pickedTerms(offer.productType, offer.terms)), ...terms },
      formKey: `town:source:${index}`,
    }
    await addSource(hub, actor, { plan, input })
  }
}

function linesFrom(year: number) {
  const once = { side: 'cost', rhythm: 'once', fromYear: year }
  const yearly = { side: 'cost', rhythm: 'yearly', fromYear: year }
  const income = { side: 'income', rhythm: 'yearly' }
  return [
    { ...once, what: 'Panelen, omvormers en het werk op het dak', amountCents: 3_982_000 },
    { ...once, what: 'Verdeelkast en meters voor 38 huizen', amountCents: 965_000 },
    { ...once, what: 'Een constructeur kijkt of het dak het houdt', amountCents: 145_000 },
    { ...once, what: 'Notaris: van straat naar vereniging', amountCents: 210_000 },
    { ...once, what: 'Onvoorzien', amountCents: 258_000, note: 'Vijf procent van het werk.' },
    { ...yearly, what: 'Verzekering', amountCents: 48_000 },
    { ...yearly, what: 'Onderhoud en uitlezen', amountCents: 72_000 },
    {
      ...income,
      what: 'Bijdrage van 38 huizen, het eerste half jaar',
      amountCents: 228_000,
      fromYear: year,
      untilYear: year,
    },
    {
      ...income,
      what: 'Bijdrage van 38 huizen, € 10 per maand',
      amountCents: 456_000,
      fromYear: year + 1,
    },
  ]
}

type StreetSource = Record<string, unknown> & { offer?: string; terms?: Record<string, unknown> }

function sourcesFrom(today: string, year: number): StreetSource[] {
  return [
    { kind: 'own', name: 'Inleg van 38 huizen, € 150 per huis', amountCents: 570_000, status: 'received' },
    { kind: 'gift', name: 'Winkeliers uit de buurt', amountCents: 50_000, status: 'promised' },
    {
      kind: 'grant',
      name: 'Buurtbudget van de gemeente',
      amountCents: 250_000,
      status: 'applied',
      offer: 'town:offer:14',
    },
    {
      kind: 'grant',
      name: 'Energiefonds Samen Opwekken',
      amountCents: 1_500_000,
      status: 'hoped',
      closesOn: daysAfter(today, 47),
      needsRest: true,
      conditions: 'De straat heeft een vereniging, en het dak is gekeurd.',
      terms: { shareOfCostsPercent: 40, amountMaxCents: 1_500_000 },
    },
    {
      kind: 'loan',
      name: 'Starterslening van De Lage Eem',
      amountCents: 1_500_000,
      status: 'applied',
      startsOn: `${year}-04-01`,
      conditions: 'Drie bewoners staan borg.',
      terms: { payments: 'quarterly' },
      offer: 'town:offer:13',
    },
    {
      kind: 'crowdfunding',
      name: 'Inzameling in de wijk',
      amountCents: 300_000,
      status: 'hoped',
      closesOn: daysAfter(today, 80),
      offer: 'town:offer:22',
    },
  ]
}
