import type { JudgedNeed, JudgedOffer } from './judged-set.ts'

/** Numbers that look random and are the same in every run. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Many offers in the words of a few: each takes sentences from three offers and the limits of one, so that words
 * are as common and as rare as people make them.
 */
export function manyOffers(few: JudgedOffer[], count: number): JudgedOffer[] {
  const next = random(7)
  const pick = () => few[Math.floor(next() * few.length)]!
  const sentence = (offer: JudgedOffer) => {
    const all = offer.description.split(/(?<=[.?!])\s+/)
    return all[Math.floor(next() * all.length)]!
  }
  return Array.from({ length: count }, (_, index) => {
    const base = pick()
    const others = [pick(), pick()]
    return {
      ...base,
      id: `m${index}`,
      party: { ...base.party, name: `${base.party.name} ${index % 4000}` },
      title: `${base.title} ${index}`.slice(0, 120),
      description: [sentence(base), sentence(base), ...others.map(sentence)].join(' '),
    }
  })
}

/** Many needs, made in the same way. */
export function manyNeeds(few: JudgedNeed[], count: number): JudgedNeed[] {
  const next = random(11)
  return Array.from({ length: count }, (_, index) => {
    const base = few[index % few.length]!
    const other = few[Math.floor(next() * few.length)]!
    return {
      ...base,
      id: `v${index}`,
      initiative: { ...base.initiative, name: `${base.initiative.name} ${index}` },
      title: base.title,
      description:
        index < few.length
          ? base.description
          : `${base.description} ${other.description.split(/(?<=[.?!])\s+/)[0]}`,
    }
  })
}
