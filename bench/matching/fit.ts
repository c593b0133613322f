/**
 * Fits the weights on a judged set: L2 logistic regression over pairs that pass the constraints, with the gain of a
 * grade as target, cross-validated by need; prints the weights, what each feature adds, and the set kept for test.
 * `node bench/matching/fit.ts [TRAIN_DIR] [TEST_DIR]`
 */

import { mean, measure } from './measures.ts'
import { allPairs, type Pair } from './pairs.ts'

const [train = 'bench/matching/judged', test] = process.argv.slice(2)
const features = [
  'text',
  'concepts',
  'kind',
  'region',
  'phase',
  'budget',
  'theme',
  'legalForm',
  'timing',
] as const
type Name = (typeof features)[number]
type Model = { bias: number; weights: Record<Name, number> }

/** How likely a grade makes a pair a match. */
const target = [0.01, 0.45, 0.75, 0.97]
/** What one cannot learn from so few pairs stays near what is known: MATCHING's starting point. */
const prior: Record<Name, number> = {
  text: 3,
  concepts: 3.5,
  kind: 1.8,
  region: 0.6,
  phase: 0.4,
  budget: 0.6,
  theme: 1,
  legalForm: 0.4,
  timing: 0.2,
}
const pull = 2

function score({ bias, weights }: Model, pair: Pair): number {
  return features.reduce((sum, name) => sum + weights[name] * pair.features[name]!, bias)
}

function fitted(pairs: Pair[], used: readonly Name[] = features): Model {
  const model: Model = { bias: -6, weights: { ...prior } }
  for (const name of features) if (!used.includes(name)) model.weights[name] = 0
  for (let round = 0; round < 3000; round++) {
    const rate = 0.4 / (1 + round / 300)
    const slope: Record<string, number> = { bias: 0 }
    for (const pair of pairs) {
      const p = 1 / (1 + Math.exp(-score(model, pair)))
      const wrong = p - target[pair.grade]!
      const heavy = pair.grade > 0 ? 6 : 1
      slope.bias = (slope.bias ?? 0) + wrong * heavy
      for (const name of used) slope[name] = (slope[name] ?? 0) + wrong * heavy * pair.features[name]!
    }
    model.bias -= (rate * (slope.bias ?? 0)) / pairs.length
    for (const name of used) {
      const back = (pull * (model.weights[name] - prior[name])) / pairs.length
      model.weights[name] = Math.max(
        0,
        model.weights[name] - rate * ((slope[name] ?? 0) / pairs.length + back),
      )
    }
  }
  return model
}

function quality(model: Model, pairs: Pair[]): { ndcg10: number; recall20: number } {
  const byNeed = Map.groupBy(pairs, ({ need }) => need)
  const all = [...byNeed.values()].map((some) => {
    const ranking = [...some]
      .sort((one, other) => score(model, other) - score(model, one))
      .map(({ offer }) => offer)
    return measure(
      ranking,
      new Map(some.filter(({ grade }) => grade > 0).map(({ offer, grade }) => [offer, grade])),
    )
  })
  const found = all.filter((one) => one !== null)
  return {
    ndcg10: mean(found.map(({ ndcg10 }) => ndcg10)),
    recall20: mean(found.map(({ recall20 }) => recall20)),
  }
}

const pairs = await allPairs(train)
const needs = [...new Set(pairs.map(({ need }) => need))]
const folds = 5
const held = Array.from({ length: folds }, (_, fold) => {
  const out = new Set(needs.filter((_, index) => index % folds === fold))
  const model = fitted(pairs.filter(({ need }) => !out.has(need)))
  return quality(
    model,
    pairs.filter(({ need }) => out.has(need)),
  )
})
console.log(
  `${folds}-fold on ${train}: nDCG@10 ${mean(held.map(({ ndcg10 }) => ndcg10)).toFixed(3)}, recall@20 ${mean(held.map(({ recall20 }) => recall20)).toFixed(3)}`,
)
const model = fitted(pairs)
console.log(
  'weights',
  JSON.stringify(model, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
)
console.log('on its own set', quality(model, pairs))
const other = test ? await allPairs(test) : null
if (other) console.log(`on ${test}`, quality(model, other))
for (const name of features) {
  const without = fitted(
    pairs,
    features.filter((one) => one !== name),
  )
  const { ndcg10 } = quality(without, other ?? pairs)
  console.log(`without ${name}: nDCG@10 ${ndcg10.toFixed(3)}`)
}
