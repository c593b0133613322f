/**
 * How good matching is on a judged set, beside baselines of the same run.
 * `npm run --silent bench:matching -- --set DIR [--json]`
 */
import { parseArgs } from 'node:util'
import { findMatchesOfNeed, thresholds } from '@b2c/hub/matching'
import { builtInRegions } from '@b2c/hub/regions'
import { theHub } from '@b2c/hub/vocabulary'
import { bm25, miniSearch, orama, type Ranker } from './baselines.ts'
import { failsConstraint, type JudgedNeed, readSet } from './judged-set.ts'
import { loadSet } from './loaded-hub.ts'
import { gini, interval, type Measured, mean, measure, percentile } from './measures.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'bench/matching/judged' },
    json: { type: 'boolean' },
    verbose: { type: 'boolean' },
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

const times: number[] = []
const rankings = new Map<string, { id: string; score: number }[]>()
for (const need of set.needs) {
  const id = loaded.needId(need.id)
  const began = performance.now()
  const matches = await findMatchesOfNeed(loaded.hub, theHub, { id, limit: 20 })
  times.push(performance.now() - began)
  rankings.set(
    need.id,
    matches.map(({ card, score }) => ({ id: loaded.externalOfferId(card.id), score })),
  )
}

const gradesOf = (need: string) => set.grades.get(need) ?? new Map<string, number>()
const ours = [...rankings].map(([need, ranking]) =>
  measure(
    ranking.map(({ id }) => id),
    gradesOf(need),
  ),
)
const found = ours.filter((one) => one !== null)
const violations = [...rankings].flatMap(([need, ranking]) =>
  ranking.filter(({ id }) => failsConstraint(needById.get(need)!, offerById.get(id)!, provinceOf)),
).length
const unmet = set.needs.filter(({ id }) => ![...gradesOf(id).values()].some((grade) => grade > 0))
const grade3 = [...rankings].flatMap(([need, ranking]) =>
  [...gradesOf(need)]
    .filter(([, grade]) => grade === 3)
    .map(([id]) => ranking.find((one) => one.id === id)?.score ?? 0),
)

/** How often each offer stands among the first ten of a need, as a match that is called possible at least. */
const shown = new Map(set.offers.map(({ id }) => [id, 0]))
for (const ranking of rankings.values()) {
  for (const { id, score } of ranking.slice(0, 10)) {
    if (score >= thresholds.possible) shown.set(id, shown.get(id)! + 1)
  }
}

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
  exposureGini: gini([...shown.values()]),
  neverShown: [...shown.values()].filter((times) => times === 0).length / shown.size,
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
