import { grounds } from '@b2c/hub/parties'
import {
  kinds,
  legalForms,
  needStatuses,
  offerStatuses,
  partyKinds,
  phases,
  productTypes,
  themes,
} from '@b2c/hub/vocabulary'
import { z } from '@hono/zod-openapi'

const moment = z.iso.datetime().openapi({ description: 'UTC, ISO 8601' })
const region = z.string().openapi({ example: 'GM0307', description: 'CBS code of a region' })
const cents = z.number().int().nullable().openapi({ description: 'Euro cents' })

/** On what the hub's people verified who a party is, and when. */
const verified = z
  .object({ at: moment, ground: z.enum(grounds) })
  .nullable()
  .openapi({ description: 'Null where the people of the hub did not verify who this is' })

export const themeShape = z.object({
  id: z.enum(themes),
  name: z.object({ nl: z.string(), en: z.string() }),
})

export const partyShape = z
  .object({
    id: z.string(),
    url: z.url(),
    kind: z.enum(partyKinds),
    name: z.string(),
    summary: z.string(),
    description: z.string(),
    themes: z.array(z.enum(themes)),
    region: region.nullable(),
    serviceArea: z.array(region),
    phase: z.enum(phases).nullable(),
    legalForm: z.enum(legalForms).nullable(),
    households: z.number().int().nullable(),
    foundedOn: z.iso.date().nullable(),
    website: z.string().nullable(),
    kvkNumber: z.string().nullable(),
    isExample: z.boolean(),
    verified,
  })
  .openapi('Party')

export const needShape = z
  .object({
    id: z.string(),
    url: z.url(),
    kind: z.enum(kinds),
    title: z.string(),
    lead: z.string().openapi({ description: 'The first words of the story, at most 240 characters' }),
    themes: z.array(z.enum(themes)),
    region,
    regionName: z.string().nullable(),
    amountCents: cents,
    amountMetCents: z.number().int(),
    quantity: z.number().nullable(),
    quantityMet: z.number(),
    unit: z.string(),
    wantedBy: z.iso.date().nullable(),
    publishedAt: moment,
    expiresOn: z.iso.date(),
    party: z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(partyKinds),
      phase: z.enum(phases).nullable(),
      legalForm: z.enum(legalForms).nullable(),
      verified,
    }),
  })
  .openapi('Need')

export const offerShape = z
  .object({
    id: z.string(),
    url: z.url(),
    kind: z.enum(kinds),
    productType: z.enum(productTypes).nullable(),
    terms: z.record(z.string(), z.unknown()),
    title: z.string(),
    lead: z.string(),
    themes: z.array(z.enum(themes)),
    serviceArea: z.array(region),
    eligibility: z.object({
      phases: z.array(z.enum(phases)).openapi({ description: 'Empty: all phases' }),
      legalForms: z.array(z.enum(legalForms)).openapi({ description: 'Empty: all legal forms' }),
      amountMinCents: cents,
      amountMaxCents: cents,
      householdsMin: z.number().int().nullable(),
      householdsMax: z.number().int().nullable(),
    }),
    capacity: z.number().int().nullable(),
    capacityTaken: z.number().int(),
    validUntil: z.iso.date().nullable(),
    publishedAt: moment,
    expiresOn: z.iso.date(),
    party: z.object({ id: z.string(), name: z.string(), kind: z.enum(partyKinds), verified }),
  })
  .openapi('Offer')

const whole = { description: z.string(), status: z.string(), revision: z.number().int() }

/** One need or offer by itself has its whole text. */
export const wholeNeedShape = needShape
  .extend({ ...whole, status: z.enum(needStatuses) })
  .partial({ kind: true, region: true, publishedAt: true, expiresOn: true })
  .openapi('WholeNeed')
export const wholeOfferShape = offerShape
  .extend({ ...whole, status: z.enum(offerStatuses) })
  .partial({ kind: true, publishedAt: true, expiresOn: true })
  .openapi('WholeOffer')

export const regionShape = z
  .object({
    code: region,
    kind: z.enum(['country', 'province', 'municipality', 'district', 'neighbourhood']),
    name: z.string(),
    parent: z.string().nullable(),
    year: z.number().int(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  })
  .openapi('Region')

const reason = z
  .object({
    code: z.enum(['words', 'concepts', 'kind', 'region', 'phase', 'budget', 'theme', 'legal-form', 'timing']),
    weight: z
      .number()
      .openapi({ description: 'What this adds to the sum of which the score is the logistic' }),
    met: z.array(z.object({ need: z.string(), offer: z.string() })),
  })
  .openapi('Reason')

const missing = z.looseObject({ code: z.string() }).openapi('Missing')

const matching = {
  score: z.number().min(0).max(1),
  strength: z.enum(['strong', 'good', 'possible']),
  reasons: z.array(reason),
  missing: z.array(missing),
}

export const offerMatches = z
  .object({ matches: z.array(z.object({ offer: offerShape, ...matching }).openapi('OfferMatch')) })
  .openapi('OfferMatches')
export const matchesOfNeed = offerMatches
  .extend({
    almost: z.array(z.object({ offer: offerShape, missing }).openapi('AlmostMatch')).openapi({
      description: 'Offers that would fit but for one thing. They are no matches.',
    }),
  })
  .openapi('MatchesOfNeed')
export const needMatches = z
  .object({ matches: z.array(z.object({ need: needShape, ...matching }).openapi('NeedMatch')) })
  .openapi('NeedMatches')

/** A page of a list. `next` is the address of the following page. */
export const pageOf = <Shape extends z.ZodType>(item: Shape, name: string) =>
  z
    .object({
      items: z.array(item),
      total: z.number().int().openapi({ description: 'Exact up to 1000' }),
      isMore: z.boolean().openapi({ description: 'True when there are more than 1000' }),
      next: z.url().nullable(),
    })
    .openapi(name)

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    instance: z.string(),
    requestId: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), title: z.string() })).optional(),
  })
  .openapi('Problem')
