/** What a newcomer puts before everyone, in words. */
export type Placed = { title: string; text: string; website?: string | null }

/** What is known of who places it, apart from the words. */
export type Circumstance = {
  /** Whether another party placed these very words. */
  isElsewhere: boolean
  /** How much this person placed within the hour, this included. */
  inAnHour: number
}

/** How many points each sign is worth. */
export const signPoints = {
  'many-links': 2,
  'short-link': 3,
  'far-link': 2,
  capitals: 2,
  bait: 3,
  'more-bait': 2,
  'far-phone': 2,
  'same-words': 2,
  'many-at-once': 1,
} as const
export type SignName = keyof typeof signPoints

export type Sign = { sign: SignName; points: number }

/** From so many points on something waits until a moderator has looked: one sign alone is never enough. */
export const heldFrom = 4

/** For so many days after their first sign-in a person is a newcomer. */
export const newcomerDays = 14

const manyLinks = 3
const manyAtOnce = 20

const linkPattern = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi

/** Addresses that hide where they lead. */
const shorteners = new Set([
  'bit.ly',
  'bitly.com',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'cutt.ly',
  'rebrand.ly',
  'shorturl.at',
  'rb.gy',
  't.ly',
  's.id',
  'lnkd.in',
  'wa.me',
  't.me',
])

/** Where those who do something here have their sites: the rest of the world is no fault, and a sign. */
const nearEndings = new Set([
  'nl',
  'be',
  'de',
  'eu',
  'com',
  'org',
  'net',
  'info',
  'coop',
  'frl',
  'amsterdam',
  'community',
  'energy',
  'earth',
  'green',
  'social',
  'school',
  'care',
  'build',
  'house',
  'garden',
  'app',
  'io',
])

/** Words with which people are lured, and that no street or supplier needs. */
const baits = [
  /\bsnel rijk\b/,
  /\bslapend rijk\b/,
  /\b(?:gegarandeerd|gegarandeerde|guaranteed) (?:rendement|winst|inkomen|returns?|profit|income)\b/,
  /\b(?:bit|alt)coins?\b/,
  /\bcrypto(?:valuta|currency|munt|munten)?\b/,
  /\bforex\b/,
  /\b(?:casino|jackpot|slots|gokkasten)\b/,
  /\b(?:western union|moneygram|paysafecard)\b/,
  /\b(?:gift ?cards?|cadeaukaarten)\b/,
  /\bzonder bkr\b/,
  /\bverdien (?:snel |makkelijk |tot )?(?:geld|€|euro)/,
  /\b(?:earn|make) (?:easy |fast |quick )?(?:money|cash)\b/,
  /\b(?:je|u) (?:hebt|heeft) gewonnen\b/,
  /\byou (?:have )?won\b/,
  /\b(?:viagra|cialis|escort|onlyfans)\b/,
  /\b(?:klik (?:nu )?hier|click (?:now )?here)\b/,
  /\bvoorschot (?:over te )?maken\b/,
  /\b(?:whatsapp|telegram)\b\W{0,12}(?:\+|00)?\d[\d\s-]{7,}/,
]

/** A number with the code of a country that does not border on this one. */
const farPhone = /(?:\+|\b00)(?!31|32|49)[1-9]\d{0,2}[\s.-]?(?:\d[\s.-]?){7,}/

/** The signs that something has, each once, with its points. Pure. */
export function signsOf({ title, text, website }: Placed, { isElsewhere, inAnHour }: Circumstance): Sign[] {
  const words = `${title}\n${text}`.toLowerCase()
  const hosts = hostsIn([words, website ?? ''].join(' '))
  const baited = baits.filter((bait) => bait.test(words)).length
  const found: Record<SignName, boolean> = {
    'many-links': new Set(words.match(linkPattern)).size >= manyLinks,
    'short-link': hosts.some((host) => shorteners.has(host)),
    'far-link': hosts.some((host) => !shorteners.has(host) && isFar(host)),
    capitals: isShouted(title),
    bait: baited > 0,
    'more-bait': baited > 1,
    'far-phone': farPhone.test(words),
    'same-words': isElsewhere,
    'many-at-once': inAnHour >= manyAtOnce,
  }
  return (Object.keys(signPoints) as SignName[])
    .filter((sign) => found[sign])
    .map((sign) => ({ sign, points: signPoints[sign] }))
}

/** Whether something with these signs waits. */
export function isHeld(signs: readonly Sign[]): boolean {
  return signs.reduce((sum, { points }) => sum + points, 0) >= heldFrom
}

/** The machines that the addresses of a text name, without `www`. */
function hostsIn(text: string): string[] {
  return (text.match(linkPattern) ?? []).map((link) =>
    link
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#:].*$/, '')
      .replace(/[.,;]+$/, ''),
  )
}

function isFar(host: string): boolean {
  return !nearEndings.has(host.slice(host.lastIndexOf('.') + 1))
}

/** Whether a title is written in capitals; a short one may be a name. */
function isShouted(title: string): boolean {
  const letters = title.replace(/[^\p{L}]/gu, '')
  return letters.length >= 12 && letters.replace(/\p{Lu}/gu, '').length < letters.length / 5
}
