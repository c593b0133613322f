/**
 * How good matching is on a judged set, beside baselines of the same run.
 * `npm run --silent bench:matching -- --set DIR [--json] [--sentences]`: the last asks as a visitor does, by title,
 * first sentence and place alone.
 */
import { parseArgs } from 'node:util'
import {
  findMatchesOfNeed,
  findMatchesOfSentence,
  type Match,
  seeMatches,
  thresholds,
  weighExposure,
} from '@b2c/hub/matching'
import { needVisibleTo } from '@b2c/hub/needs'
import type { OfferCard } from '@b2c/hub/offers'
import { builtInRegions } from '@b2c/hub/regions'
import { type Actor, type RegionCode, theHub, visitor } from '@b2c/hub/vocabulary'
import { bm25, miniSearch, orama, type Ranker } from './baselines.ts'
import { failsConstraint, type JudgedNeed, readSet } from './judged-set.ts'
import { loadSet } from './loaded-hub.ts'
import { gini, interval, type Measured, mean, measure, percentile } from './measures.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'bench/matching/judged' },
    json: { type: 'boolean' },
    verbose: { type: 'boolean' },
    sentences: { type: 'boolean' },
  },
})

const set = readSet(values.set)
const provinces = new Map(
  builtInRegions().map(({ code, parent }) => [code as string, parent as string | null]),
)
const provinceOf = (code: string) => provinces.get(code) ?? null
const offerById = new Map(set.offers.map((offer) => [offer.id, offer]))
const needById = new Map(set.needs.map((need) => [need.id, need]))
const loaded = await loadSet(set)

type Rankings = Map<string, { id: string; score: number }[]>

const times: number[] = []
const rankings: Rankings = new Map()
for (const need of set.needs) {
  const id = loaded.needId(need.id)
  const began = performance.now()
  const matches = values.sentences
    ? await findMatchesOfSentence(loaded.hub, visitor, { sentence: asVisitor(need), limit: 20 })
    : await findMatchesOfNeed(loaded.hub, theHub, { id, limit: 20 })
  times.push(performance.now() - began)
  rankings.set(need.id, named(matches))
}

/** What a visitor types of it: the title and the first sentence. */
function asVisitor({ title, description, initiative }: JudgedNeed) {
  const [first = ''] = description.split(/(?<=[.?!])\s+/)
  return { text: `${title}. ${first}`, region: initiative.region as RegionCode }
}

function named(matches: Match<OfferCard>[]) {
  return matches.map(({ card, score }) => ({ id: loaded.externalOfferId(card.id), score }))
}

const gradesOf = (need: string) => set.grades.get(need) ?? new Map<string, number>()
const measured = (rankings: Rankings) =>
  [...rankings].flatMap(([need, ranking]) => {
    const one = measure(
      ranking.map(({ id }) => id),
      gradesOf(need),
    )
    return one ? [one] : []
  })

/** The same after everyone has been shown their first page, and turns were weighed by that: so many nights on end. */
async function afterNights(nights: number): Promise<Rankings> {
  let after: Rankings = rankings
  for (let night = 0; night < nights; night++) {
    for (const need of set.needs) {
      const id = loaded.needId(need.id)
      const { partyId } = await needVisibleTo(loaded.hub, theHub, id)
      const itsOwn: Actor = {
        personId: null,
        party: { id: partyId, kind: 'initiative', role: 'owner' },
        isHub: false,
      }
      const matches = await findMatchesOfNeed(loaded.hub, itsOwn, { id, limit: 10 })
      await seeMatches(loaded.hub, itsOwn, { side: 'need', id, matches })
    }
    await weighExposure(loaded.hub)
    after = new Map()
    for (const need of set.needs) {
      const matches = await findMatchesOfNeed(loaded.hub, theHub, { id: loaded.needId(need.id), limit: 20 })
      after.set(need.id, named(matches))
    }
  }
  return after
}

const found = measured(rankings)
const violations = [...rankings].flatMap(([need, ranking]) =>
  ranking.filter(({ id }) => failsConstraint(needById.get(need)!, offerById.get(id)!, provinceOf)),
).length
const unmet = set.needs.filter(({ id }) => ![...gradesOf(id).values()].some((grade) => grade > 0))
const grade3 = [...rankings].flatMap(([need, ranking]) =>
  [...gradesOf(need)]
    .filter(([, grade]) => grade === 3)
    .map(([id]) => ranking.find((one) => one.id === id)?.score ?? 0),
)

/**
 * How much attention each offer gets among the first ten of each need, as a match that is called possible at least:
 * a place counts for how far down it stands, as in nDCG.
 */
function exposureIn(rankings: Rankings): { exposureGini: number; neverShown: number } {
  const shown = new Map(set.offers.map(({ id }) => [id, 0]))
  for (const ranking of rankings.values()) {
    for (const [index, { id, score }] of ranking.slice(0, 10).entries()) {
      if (score >= thresholds.possible) shown.set(id, shown.get(id)! + 1 / Math.log2(2 + index))
    }
  }
  const attention = [...shown.values()]
  return {
    exposureGini: gini(attention),
    neverShown: attention.filter((much) => much === 0).length / attention.length,
  }
}
const later = await afterNights(3)

const result = {
  ndcg10: mean(found.map(({ ndcg10 }) => ndcg10)),
  recall20: mean(found.map(({ recall20 }) => recall20)),
  mrr: mean(found.map(({ mrr }) => mrr)),
  ndcg10Interval: interval(found.map(({ ndcg10 }) => ndcg10)),
  recall20Interval: interval(found.map(({ recall20 }) => recall20)),
  constraintViolations: violations,
  unmetBestScore: Math.max(0, ...unmet.map(({ id }) => rankings.get(id)![0]?.score ?? 0)),
  grade3ScoreP5: percentile(grade3, 0.05),
  grade3AboveGood: grade3.filter((score) => score >= thresholds.good).length / grade3.length,
  ...exposureIn(rankings),
  afterThreeNights: {
    ndcg10: mean(measured(later).map(({ ndcg10 }) => ndcg10)),
    recall20: mean(measured(later).map(({ recall20 }) => recall20)),
    ...exposureIn(later),
  },
  p50ms: percentile(times, 0.5),
  p95ms: percentile(times, 0.95),
  baselines: await baselines(),
}

if (values.verbose) {
  for (const [need, ranking] of rankings) {
    const grades = gradesOf(need)
    const missed = [...grades].filter(([id, grade]) => grade > 0 && !ranking.some((one) => one.id === id))
    const line = ranking
      .slice(0, 6)
      .map(({ id, score }) => `${id}:${grades.get(id) ?? '-'}(${score.toFixed(2)})`)
    console.error(
      need,
      needById.get(need)!.title,
      '|',
      line.join(' '),
      '| missed',
      missed.map(([id, grade]) => `${id}:${grade}`).join(' '),
    )
  }
}
if (values.json) console.log(JSON.stringify(rounded(result)))
else console.log(JSON.stringify(rounded(result), null, 2))
await loaded.close()

async function baselines(): Promise<Record<string, Measured>> {
  const rankers: Record<string, Ranker> = {
    minisearch: miniSearch(set.offers),
    orama: await orama(set.offers),
    bm25: bm25(set.offers),
  }
  const measured: Record<string, Measured> = {}
  for (const [name, ranker] of Object.entries(rankers)) {
    measured[name] = await measuredBy(ranker, () => true)
    measured[`${name}, filtered`] = await measuredBy(
      ranker,
      (need, offer) => !failsConstraint(need, offerById.get(offer)!, provinceOf),
    )
  }
  return measured
}

async function measuredBy(
  ranker: Ranker,
  keeps: (need: JudgedNeed, offer: string) => boolean,
): Promise<Measured> {
  const all: Measured[] = []
  for (const need of set.needs) {
    const ranking = (await ranker(need)).filter((offer) => keeps(need, offer))
    const one = measure(ranking, gradesOf(need.id))
    if (one) all.push(one)
  }
  return {
    ndcg10: mean(all.map(({ ndcg10 }) => ndcg10)),
    recall20: mean(all.map(({ recall20 }) => recall20)),
    mrr: mean(all.map(({ mrr }) => mrr)),
  }
}

function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'number' ? Math.round(inner * 10_000) / 10_000 : inner,
    ),
  )
}
