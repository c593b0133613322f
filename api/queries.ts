import {
  isRegionCode,
  kinds,
  legalForms,
  partyKinds,
  phases,
  productTypes,
  type RegionCode,
  themes,
} from '@b2c/hub/vocabulary'
import { z } from '@hono/zod-openapi'

/** A filter that may be given several times, or once with commas. */
function several<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .preprocess(
      (given) =>
        given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(',')),
      z.array(z.enum(values)).max(values.length).optional(),
    )
    .openapi({ type: 'array', items: { type: 'string', enum: [...values] } })
}

const code = z
  .string()
  .refine((text) => isRegionCode(text), { params: { code: 'not_a_region' } })
  .transform((text) => text as RegionCode)
  .optional()
  .openapi({ type: 'string', example: 'GM0307', description: 'Within this region' })

const paging = {
  after: z.string().max(400).optional().openapi({ description: 'The cursor of the address in `next`' }),
  limit: z.coerce.number().int().min(1).max(100).optional().openapi({ type: 'integer', example: 24 }),
  format: z.enum(['json', 'csv', 'geojson']).optional(),
}

const text = z.string().max(300).optional()

/** A point in the Netherlands, as latitude and longitude in degrees. */
const point = z
  .string()
  .regex(/^\d{1,2}(\.\d+)?,\d{1,2}(\.\d+)?$/)
  .transform((text) => text.split(',').map(Number) as [number, number])
  .optional()
  .openapi({ type: 'string', example: '52.156,5.387', description: 'Around this point: see `km`' })

const around = {
  near: point,
  km: z.coerce.number().min(1).max(100).optional().openapi({ type: 'number', description: 'By itself 10' }),
}

export const needQuery = z.object({
  q: text,
  theme: several(themes),
  kind: several(kinds),
  phase: several(phases),
  region: code,
  ...around,
  party: z.string().max(20).optional(),
  sort: z.enum(['newest', 'best', 'soonest', 'nearest']).optional(),
  ...paging,
})

export const offerQuery = z.object({
  q: text,
  theme: several(themes),
  kind: several(kinds),
  productType: several(productTypes),
  phase: several(phases),
  legalForm: several(legalForms),
  region: code,
  ...around,
  party: z.string().max(20).optional(),
  sort: z.enum(['newest', 'best', 'soonest']).optional(),
  ...paging,
})

export const partyQuery = z.object({
  q: text,
  kind: several(partyKinds),
  theme: several(themes),
  region: code,
  sort: z.enum(['name', 'newest']).optional(),
  ...paging,
})
