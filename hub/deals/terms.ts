import { createHash } from 'node:crypto'
import type { FileId, ProductType } from '#vocabulary'

/** What two parties agree on, or might. Amounts are euro cents; quantities have two decimals and count `unit`. */
export type Terms = {
  productType: ProductType | null
  /** In the form of the product type. */
  terms: Record<string, unknown>
  amountCents: number | null
  quantity: number | null
  unit: string
  /** ISO dates. */
  startsOn: string | null
  endsOn: string | null
  body: string
  conditions: string
  /** A file never changes, so its identifier stands for what it holds. */
  attachmentIds: FileId[]
}

/**
 * A mark that two parties saw the very same terms: SHA-256, in hexadecimal, of the terms in one fixed order
 * (as in RFC 8785: keys sorted).
 */
export function hashOf({
  productType,
  terms,
  amountCents,
  quantity,
  unit,
  startsOn,
  endsOn,
  body,
  conditions,
  attachmentIds,
}: Terms): string {
  const attachments = attachmentIds.length ? attachmentIds : undefined
  const seen = {
    amountCents,
    attachments,
    body,
    conditions,
    endsOn,
    productType,
    quantity,
    startsOn,
    terms,
    unit,
  }
  return createHash('sha256')
    .update(JSON.stringify(sorted(seen)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
