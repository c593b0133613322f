import { checkFit, type Fit, type Obstacle, type Question, questionsOf } from '@b2c/hub/matching'
import type { Group } from '@b2c/hub/matching/form'
import type { Offer } from '@b2c/hub/offers'
import { type Actor, Refusal } from '@b2c/hub/vocabulary'
import { obstacleText } from '#lib/explain.ts'
import { text } from '#lib/text.ts'
import { fieldErrors, hub, typed } from './door.ts'
import { readPlace } from './filters.ts'
import { centsOf, numberOf, orNull, textOf } from './form-data.ts'
import { placeName } from './matches.ts'

/** Under which name each question stands in the address of the page. */
const names: Record<Question, string> = {
  region: 'plaats',
  legalForm: 'rechtsvorm',
  phase: 'fase',
  households: 'huishoudens',
  amountCents: 'bedrag',
}

/** What an offer's page shows under "is this for us?": the questions, what was answered, and what follows from it. */
export type ShownFit = {
  questions: Question[]
  values: Record<string, string>
  placeCode: string
  errors: Record<string, string>
  answer: {
    isOpenTo: Fit['isOpenTo']
    /** Whether the profile of the initiative was looked at, and nothing was asked. */
    isByProfile: boolean
    obstacles: string[]
    missing: string[]
  } | null
}

/** Whether someone asked, in the address, whether an offer is for them. */
export function asksForFit(url: URL): boolean {
  return Object.values(names).some((name) => url.searchParams.has(name))
}

/**
 * The check of an offer, answered for what the address tells of a group, or else for the initiative acted for.
 * @returns null where the offer is for everyone, so that there is nothing to ask.
 */
export async function fitOf(offer: Offer, actor: Actor, url: URL): Promise<ShownFit | null> {
  const { kind } = offer
  const questions = kind ? questionsOf({ ...offer, kind }) : []
  if (!questions.length) return null
  const shown: ShownFit = { questions, values: {}, placeCode: '', errors: {}, answer: null }
  try {
    const input = asksForFit(url) ? await groupOf(url, shown) : null
    const fit = await checkFit(hub(), actor, { id: offer.id, input })
    if (!fit) return shown
    return {
      ...shown,
      ...(input ? {} : await valuesOf(fit.group)),
      answer: {
        isOpenTo: fit.isOpenTo,
        isByProfile: !input,
        obstacles: fit.obstacles.map(barrierText),
        missing: fit.missing.map(obstacleText),
      },
    }
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.kind !== 'invalid') throw refusal
    const renamed = refusal.fields.map((field) => ({ ...field, path: names[field.path as Question] }))
    return { ...shown, errors: fieldErrors(renamed) }
  }
}

/** Reads a group as it was typed, and keeps what was typed. */
async function groupOf(url: URL, shown: ShownFit): Promise<unknown> {
  const form = new FormData()
  for (const [name, value] of url.searchParams) form.set(name, value.slice(0, 200))
  shown.values = typed(form) as Record<string, string>
  const typedPlace = textOf(form, names.region)
  const place = await readPlace(typedPlace, textOf(form, `${names.region}_code`))
  shown.placeCode = place.code ?? ''
  return {
    region: place.code ?? (typedPlace.trim() || null),
    legalForm: orNull(form, names.legalForm),
    phase: orNull(form, names.phase),
    households: numberOf(form, names.households),
    amountCents: centsOf(form, names.amountCents),
  }
}

/** A place that an offer is not for is no way forward, as the other obstacles are. */
function barrierText(obstacle: Obstacle): string {
  return obstacle.code === 'region' ? text('pages.fit.elsewhere') : obstacleText(obstacle)
}

async function valuesOf({ region, phase, legalForm, households }: Group) {
  return {
    placeCode: region ?? '',
    values: {
      [names.region]: await placeName(region),
      [names.phase]: phase ?? '',
      [names.legalForm]: legalForm ?? '',
      [names.households]: households === null ? '' : String(households),
    },
  }
}
