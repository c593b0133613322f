import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { conversationLife } from '#conversations'
import { dealLife, milestoneLife } from '#deals'
import { caseLife } from '#moderation'
import { needLife } from '#needs'
import { offerLife } from '#offers'
import { verificationLife } from '#parties'
import { decisionLife, proposalLife, requestLife } from '#proposals'
import { referralLife } from '#referrals'
import { reviewLife } from '#reviews'

const file = fileURLToPath(new URL('../../docs/lives.md', import.meta.url))

type Act = { from: readonly string[]; to: string; by?: string }

/** Where something begins, and its life as a table. */
const lives: { name: string; begins: string; life: Record<string, Act> }[] = [
  { name: 'A need', begins: 'draft', life: needLife },
  { name: 'An offer', begins: 'draft', life: offerLife },
  { name: 'A conversation', begins: 'asked', life: conversationLife },
  { name: 'A proposal', begins: 'sent', life: proposalLife },
  { name: 'A request', begins: 'asked', life: requestLife },
  { name: 'A decision', begins: 'open', life: decisionLife },
  { name: 'A deal', begins: 'agreed', life: dealLife },
  { name: 'A milestone', begins: 'planned', life: milestoneLife },
  { name: 'A review', begins: 'kept', life: reviewLife },
  { name: 'A referral', begins: 'sent', life: referralLife },
  { name: 'A verification', begins: 'unconfirmed', life: verificationLife },
  { name: 'A case of moderation', begins: 'open', life: caseLife },
]

/** A life as a picture: each arrow is an act, with who does it. */
function picture({ name, begins, life }: (typeof lives)[number]): string {
  const arrows = Object.entries(life).flatMap(([act, { from, to, by }]) =>
    from.map((state) => `  ${state} --> ${to}: ${act}${by ? ` (${by})` : ''}`),
  )
  return [`## ${name}`, '', '```mermaid', 'stateDiagram-v2', `  [*] --> ${begins}`, ...arrows, '```'].join(
    '\n',
  )
}

test('docs/lives.md draws the lives as the tables have them', async () => {
  const head =
    '# Lives\n\nThe states of what lives in the hub, and the acts that lead from one to another. Drawn from the tables in the code: see CONTRIBUTING.md, point 7.'
  await expect([head, ...lives.map(picture)].join('\n\n').concat('\n')).toMatchFileSnapshot(file)
})

test.each(lives)(
  '$name comes into every state that its acts name, from where it begins',
  ({ begins, life }) => {
    const acts = Object.values(life)
    const reached = new Set([begins, ...(begins === 'asked' ? ['waiting'] : [])])
    for (let before = -1; before !== reached.size; ) {
      before = reached.size
      for (const { from, to } of acts) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(acts.flatMap(({ from }) => from).filter((state) => !reached.has(state))).toEqual([])
  },
)
