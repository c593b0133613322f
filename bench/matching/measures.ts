/** What a ranking of offers is worth for one need. Gain 2^grade − 1; what is not judged counts 0. */
export type Measured = { ndcg10: number; recall20: number; mrr: number }

/** @returns null for a need without any positive: nothing can be found for it. */
export function measure(ranking: string[], grades: ReadonlyMap<string, number>): Measured | null {
  const positives = [...grades].filter(([, grade]) => grade > 0)
  if (!positives.length) return null
  const gain = (grade: number) => 2 ** grade - 1
  const discounted = (list: number[]) =>
    list.slice(0, 10).reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0)
  const ideal = discounted(positives.map(([, grade]) => grade).sort((one, other) => other - one))
  const first = ranking.findIndex((id) => (grades.get(id) ?? 0) > 0)
  return {
    ndcg10: discounted(ranking.map((id) => grades.get(id) ?? 0)) / ideal,
    recall20: positives.filter(([id]) => ranking.slice(0, 20).includes(id)).length / positives.length,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  }
}

export function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}

/** How unevenly something is shared out: 0 when all have the same, towards 1 when one has all (Gini coefficient). */
export function gini(shares: number[]): number {
  const sorted = [...shares].sort((one, other) => one - other)
  const total = sorted.reduce((sum, share) => sum + share, 0)
  if (!total) return 0
  const weighed = sorted.reduce((sum, share, place) => sum + share * (place + 1), 0)
  return (2 * weighed) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** The value under which a share of the values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A 95 % interval of the mean, by resampling (percentile bootstrap, fixed seed). */
export function interval(values: number[], rounds = 2000): [number, number] {
  let seed = 20_261_124
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const means = Array.from({ length: rounds }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)]!)),
  )
  return [percentile(means, 0.025), percentile(means, 0.975)]
}
