import { basename } from 'node:path'
import { checked } from '#fields'
import { dayOf, daysAfter, type Happened, type Hub } from '#foundation'
import { standsForDays } from '#listings'
import { type Need, type NeedToSave, needsByExternalId, saveNeeds } from '#needs'
import { type Offer, type OfferToSave, offersByExternalId, saveOffers, termsOf } from '#offers'
import { type Party, partiesByExternalId, saveParties } from '#parties'
import { resolveRegion } from '#regions'
import { type Actor, allow, newId, Refusal, type RegionCode, slugOf } from '#vocabulary'
import { type NeedRow, needRow, type OfferRow, offerRow, type PartyRow, partyRow, type Row } from './form.ts'
import { readLines } from './read-rows.ts'

/** A line that was refused, and why: a code per field, as in a form. */
export type RefusedLine = { file: string; line: number; reasons: { path: string; code: string }[] }

export type ImportReport = { parties: number; needs: number; offers: number; refused: RefusedLine[] }

const batchSize = 500

/**
 * Brings parties, needs and offers from files (JSON Lines or CSV, in any order). What was imported earlier under
 * the same name is brought up to date; every line that is wrong is told, and the others are kept.
 * @param tell hears how many lines have been read so far.
 */
export async function importFiles(
  hub: Hub,
  actor: Actor,
  { files, tell = () => {} }: { files: string[]; tell?: (lines: number) => void },
): Promise<ImportReport> {
  allow(actor.isHub)
  const report: ImportReport = { parties: 0, needs: 0, offers: 0, refused: [] }
  let read = 0
  for (const path of files) {
    const file = basename(path)
    let batch: Row[] = []
    for await (const found of readLines(path)) {
      read++
      if ('unreadable' in found) {
        report.refused.push({ file, line: found.line, reasons: [{ path: '', code: found.unreadable }] })
        continue
      }
      try {
        batch.push(await rowOf(hub, found.value))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const reasons = error.fields.map(({ path, code }) => ({ path, code }))
        report.refused.push({
          file,
          line: found.line,
          reasons: reasons.length ? reasons : [{ path: '', code: error.code }],
        })
      }
      if (batch.length === batchSize) {
        await keepBatch(hub, actor, batch, report)
        batch = []
        tell(read)
      }
    }
    await keepBatch(hub, actor, batch, report)
  }
  tell(read)
  return report
}

/** Which of the three a line is, in its form, with places that are known. */
async function rowOf(hub: Hub, value: unknown): Promise<Row> {
  const keys = typeof value === 'object' && value !== null ? value : {}
  if ('initiative' in keys) {
    const row = checked(needRow, value)
    await knownRegions(hub, [row.initiative.region, ...(row.region ? [row.region] : [])], 'initiative.region')
    return { what: 'need', row }
  }
  if ('party' in keys) {
    const row = checked(offerRow, value)
    await knownRegions(hub, row.regions, 'regions')
    inOrder(row.amountMin, row.amountMax, 'amountMax')
    inOrder(row.householdsMin, row.householdsMax, 'householdsMax')
    return { what: 'offer', row: { ...row, terms: termsOf(row.productType, row.terms) } }
  }
  const row = checked(partyRow, value)
  await knownRegions(hub, [...(row.region ? [row.region] : []), ...row.serviceArea], 'region')
  return { what: 'party', row }
}

async function knownRegions(hub: Hub, codes: RegionCode[], path: string): Promise<void> {
  for (const code of codes) {
    if (!(await resolveRegion(hub, code))) {
      throw new Refusal('invalid', 'form_invalid', { fields: [{ path, code: 'region_unknown' }] })
    }
  }
}

function inOrder(least: number | null, most: number | null, path: string): void {
  if (least !== null && most !== null && least > most) {
    throw new Refusal('invalid', 'form_invalid', { fields: [{ path, code: 'most_below_least' }] })
  }
}

/** One transaction a batch: what it counts has been kept. */
async function keepBatch(hub: Hub, actor: Actor, batch: Row[], report: ImportReport): Promise<void> {
  if (!batch.length) return
  await hub.inTransaction(async (hub) => {
    const parties = await keepParties(hub, actor, batch)
    const needs = await needsOf(hub, batch, parties)
    const offers = await offersOf(hub, batch, parties)
    await saveNeeds(hub, needs, null)
    await saveOffers(hub, offers, null)
    const happened: Happened[] = [
      ...needs.map(({ need }) => ({
        name: 'need.published' as const,
        subject: need,
        details: { imported: true },
      })),
      ...offers.map(({ offer }) => ({
        name: 'offer.published' as const,
        subject: offer,
        details: { imported: true },
      })),
    ]
    await hub.recordAll(actor, happened, { quiet: true })
    report.needs += needs.length
    report.offers += offers.length
    report.parties += batch.filter(({ what }) => what === 'party').length
  })
}

/** Under which name an import keeps a party that a need or an offer only mentions. */
function keyOf(mention: { id?: string | undefined; name: string }, kind: string): string {
  return mention.id ?? `${kind}:${slugOf(mention.name)}`
}

/** The parties of a batch by their names: those that are told of, and those that needs and offers mention. */
async function keepParties(hub: Hub, actor: Actor, batch: Row[]): Promise<Map<string, Party>> {
  const told = new Map<string, PartyRow>()
  for (const { what, row } of batch) {
    if (what === 'party') told.set(row.id, row)
  }
  for (const { what, row } of batch) {
    if (what === 'need') {
      const { id, ...rest } = row.initiative
      const key = keyOf({ id, name: rest.name }, 'initiative')
      if (!told.has(key)) told.set(key, { ...unsaid, ...rest, id: key, kind: 'initiative' })
    }
    if (what === 'offer') {
      const key = keyOf(row.party, row.party.kind)
      if (!told.has(key)) told.set(key, { ...unsaid, name: row.party.name, id: key, kind: row.party.kind })
    }
  }
  const known = await partiesByExternalId(hub, [...told.keys()])
  const isTold = new Set(batch.filter(({ what }) => what === 'party').map(({ row }) => row.id))
  const kept = new Map<string, Party>()
  const toSave: { party: Party; path: RegionCode[] }[] = []
  for (const [key, row] of told) {
    const earlier = known.get(key)
    // A party that is only mentioned keeps what it told of itself.
    if (earlier && !isTold.has(key) && !row.region) {
      kept.set(key, earlier)
      continue
    }
    const place = row.region ? await resolveRegion(hub, row.region) : null
    const now = hub.clock.now()
    const party: Party = {
      ...(earlier ?? { ...blank, id: newId(), createdAt: now }),
      kind: earlier?.kind ?? row.kind,
      name: row.name,
      slug: slugOf(row.name),
      ...(isTold.has(key) || !earlier ? toldOf(row) : {}),
      region: row.region ?? earlier?.region ?? null,
      latitude: place?.latitude ?? earlier?.latitude ?? null,
      longitude: place?.longitude ?? earlier?.longitude ?? null,
      phase: row.phase ?? earlier?.phase ?? null,
      legalForm: row.legalForm ?? earlier?.legalForm ?? null,
      households: row.households ?? earlier?.households ?? null,
      externalId: key,
      updatedAt: now,
    }
    kept.set(key, party)
    toSave.push({ party, path: place?.path ?? [] })
  }
  await saveParties(hub, actor, toSave)
  return kept
}

const unsaid = {
  summary: '',
  description: '',
  themes: [],
  serviceArea: [],
  households: null,
  foundedOn: null,
  example: false,
} satisfies Partial<PartyRow>

const blank = {
  contactEmail: null,
  pictureId: null,
  pictureAlt: '',
  verifiedAt: null,
  verifiedGround: null,
  hiddenAt: null,
  hiddenReason: '',
  summary: '',
  description: '',
  themes: [],
  serviceArea: [],
  foundedOn: null,
  website: null,
  kvkNumber: null,
  isExample: false,
}

function toldOf(row: PartyRow) {
  return {
    summary: row.summary,
    description: row.description,
    themes: row.themes,
    serviceArea: row.serviceArea,
    foundedOn: row.foundedOn,
    website: row.website ?? null,
    kvkNumber: row.kvkNumber ?? null,
    isExample: row.example,
  }
}

const standing = { status: 'published', expiryWarnedOn: null, closedAt: null, hiddenAt: null } as const

async function needsOf(hub: Hub, batch: Row[], parties: Map<string, Party>): Promise<NeedToSave[]> {
  const rows = lastOfEach(batch.flatMap(({ what, row }) => (what === 'need' ? [row as NeedRow] : [])))
  const known = await needsByExternalId(
    hub,
    rows.map((row) => row.id),
  )
  const now = hub.clock.now()
  const all: NeedToSave[] = []
  for (const row of rows) {
    const party = parties.get(keyOf(row.initiative, 'initiative'))!
    const region = row.region ?? row.initiative.region
    const place = (await resolveRegion(hub, region))!
    const earlier = known.get(row.id)
    const need: Need = {
      ...standing,
      id: earlier?.id ?? newId(),
      partyId: party.id,
      kind: row.kind,
      title: row.title,
      slug: slugOf(row.title),
      description: row.description,
      themes: row.themes,
      region,
      amountCents: row.budget,
      amountMetCents: earlier?.amountMetCents ?? 0,
      quantity: row.quantity,
      quantityMet: earlier?.quantityMet ?? 0,
      unit: row.unit,
      wantedBy: row.wantedBy,
      pictureId: null,
      pictureAlt: '',
      attachmentIds: [],
      createdAt: now,
      updatedAt: now,
      publishedAt: earlier?.publishedAt ?? now,
      expiresOn: daysAfter(dayOf(now), standsForDays),
      externalId: row.id,
      revision: (earlier?.revision ?? 0) + 1,
    }
    all.push({
      need,
      party: {
        id: party.id,
        kind: party.kind,
        phase: party.phase,
        legalForm: party.legalForm,
        isHidden: false,
      },
      place: { path: place.path, latitude: place.latitude, longitude: place.longitude },
    })
  }
  return all
}

async function offersOf(hub: Hub, batch: Row[], parties: Map<string, Party>): Promise<OfferToSave[]> {
  const rows = lastOfEach(batch.flatMap(({ what, row }) => (what === 'offer' ? [row as OfferRow] : [])))
  const known = await offersByExternalId(
    hub,
    rows.map((row) => row.id),
  )
  const now = hub.clock.now()
  const today = dayOf(now)
  const term = daysAfter(today, standsForDays)
  const all: OfferToSave[] = []
  for (const row of rows) {
    const earlier = known.get(row.id)
    const isPast = row.availableUntil !== null && row.availableUntil < today
    const expiresOn = row.availableUntil !== null && row.availableUntil < term ? row.availableUntil : term
    const offer: Offer = {
      ...standing,
      ...(isPast ? { status: 'expired', closedAt: now } : {}),
      id: earlier?.id ?? newId(),
      partyId: parties.get(keyOf(row.party, row.party.kind))!.id,
      kind: row.kind,
      productType: row.productType,
      terms: row.terms,
      title: row.title,
      slug: slugOf(row.title),
      description: row.description,
      themes: row.themes,
      serviceArea: [...new Set(row.regions)],
      phases: row.phases,
      legalForms: row.legalForms,
      amountMinCents: row.amountMin || null,
      amountMaxCents: row.amountMax,
      householdsMin: row.householdsMin,
      householdsMax: row.householdsMax,
      capacity: row.capacity,
      capacityTaken: Math.min(earlier?.capacityTaken ?? 0, row.capacity ?? Number.POSITIVE_INFINITY),
      validUntil: row.availableUntil,
      pictureId: null,
      pictureAlt: '',
      attachmentIds: [],
      createdAt: now,
      updatedAt: now,
      publishedAt: earlier?.publishedAt ?? now,
      expiresOn,
      externalId: row.id,
      revision: (earlier?.revision ?? 0) + 1,
    }
    const around = new Set<RegionCode>()
    for (const code of row.regions) {
      for (const wider of (await resolveRegion(hub, code))!.path)
        if (wider !== code && wider !== 'NL') around.add(wider)
    }
    all.push({ offer, regionsAround: [...around] })
  }
  return all
}

/** The last line of each name counts: one statement cannot write a row twice. */
function lastOfEach<Named extends { id: string }>(rows: Named[]): Named[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
