import { composeMail, type Hub, sendMail } from '#foundation'
import { removeNeedDraft } from '#needs'
import { removeOfferDraft } from '#offers'
import { findEditors } from '#parties'
import { loadPeople } from '#people'
import { type NeedId, type OfferId, theHub } from '#vocabulary'
import { inWords } from './day-in-words.ts'
import { type Draft, deleteWarning, draftsToForget, draftsToWarnOf, saveWarning } from './forgetting-store.ts'
import type { Warned } from './retention.ts'

/** Warns of drafts that nobody touches, and throws away those of which was warned in time. */
// anyone: only the clock calls this, as the hub itself.
export async function forgetDrafts(hub: Hub, when: Warned): Promise<void> {
  for (const draft of await draftsToForget(hub, when)) {
    await hub.inTransaction(async (hub) => {
      if (draft.kind === 'need') await removeNeedDraft(hub, theHub, draft.id as NeedId)
      else await removeOfferDraft(hub, theHub, draft.id as OfferId)
      await deleteWarning(hub, draft.kind, draft.id)
    })
  }
  for (const draft of await draftsToWarnOf(hub, when)) {
    await hub.inTransaction(async (hub) => {
      await warnOf(hub, draft, when)
      await saveWarning(hub, draft.kind, draft.id, when.today)
    })
  }
}

async function warnOf(hub: Hub, draft: Draft, { today, lastDay }: Warned): Promise<void> {
  const people = await loadPeople(hub, await findEditors(hub, theHub, draft.partyId))
  const path = `/${draft.kind === 'need' ? 'vragen' : 'aanbod'}/${draft.id}`
  for (const { id, email, locale } of people.values()) {
    await sendMail(hub, {
      reasonKey: `draft-forgotten:${draft.id}:${today}:${id}`,
      to: email,
      ...composeMail(
        locale,
        draft.title ? 'draft_forgotten' : 'nameless_draft_forgotten',
        { title: draft.title, day: inWords(lastDay, locale) },
        `${hub.settings.origin}${locale === 'en' ? '/en' : ''}${path}`,
      ),
    })
  }
}
