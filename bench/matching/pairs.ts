import { weighedPairs } from '@b2c/hub/matching'
import { builtInRegions } from '@b2c/hub/regions'
import { theHub } from '@b2c/hub/vocabulary'
import { failsConstraint, readSet } from './judged-set.ts'
import { loadSet } from './loaded-hub.ts'

export type Pair = { need: string; offer: string; grade: number; features: Record<string, number> }

/** Every pair of a judged set that passes the constraints, with its features and its grade. */
export async function allPairs(folder: string): Promise<Pair[]> {
  const set = readSet(folder)
  const provinces = new Map(
    builtInRegions().map(({ code, parent }) => [code as string, parent as string | null]),
  )
  const offers = new Map(set.offers.map((offer) => [offer.id, offer]))
  const loaded = await loadSet(set)
  const pairs: Pair[] = []
  for (const need of set.needs) {
    for (const { offerId, features } of await weighedPairs(loaded.hub, theHub, loaded.needId(need.id))) {
      const offer = loaded.externalOfferId(offerId)
      if (failsConstraint(need, offers.get(offer)!, (code) => provinces.get(code) ?? null)) continue
      pairs.push({ need: need.id, offer, grade: set.grades.get(need.id)?.get(offer) ?? 0, features })
    }
  }
  await loaded.close()
  return pairs
}
