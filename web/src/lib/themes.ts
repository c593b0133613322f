import { type Theme, themes } from '@b2c/hub/vocabulary'
import { page } from '$app/state'

/** The themes that this hub uses, and those that were chosen before it left them out. */
export function themesInUse(chosen: readonly string[]): Theme[] {
  const used: readonly Theme[] = page.data.hub?.themes ?? themes
  return themes.filter((theme) => used.includes(theme) || chosen.includes(theme))
}
