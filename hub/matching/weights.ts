/**
 * How much each feature weighs in the score, fitted on judged needs and offers with cross-validation: see
 * `bench/matching/fit.ts`, which prints these figures and what each feature adds.
 */
export type Weights = {
  text: number
  concepts: number
  kind: number
  region: number
  phase: number
  budget: number
  theme: number
  legalForm: number
  timing: number
}

export const weights: Weights = {
  text: 2.8,
  concepts: 2.9,
  kind: 1.5,
  region: 2.1,
  phase: 0.1,
  budget: 1,
  theme: 2.4,
  legalForm: 0.1,
  timing: 0.1,
}

/** From where the sum begins: a match must be argued for. */
export const bias = -6.3

/** At which sum of rarities a feature is half full. */
export const half = { text: 12, concepts: 8 }

/**
 * From which score something is weighed at all, from which it deserves a place by itself, and from which it is a good
 * or a strong match: only those are called so with confidence.
 */
export const thresholds = { weighed: 0.004, possible: 0.1, good: 0.35, strong: 0.7 }
