import { checked } from '#fields'
import { ownFiles } from '#files'
import { type Hub, keepSetting, keptSetting } from '#foundation'
import { resolveRegion } from '#regions'
import { type Actor, allow, Refusal } from '#vocabulary'
import { profileForm } from './form.ts'
import { mayChangeProfile, type Profile, plainProfile, settingName } from './profile.ts'

/**
 * Changes what the hub is called and looks like.
 * @param input the shape of `profileForm`: an accent that cannot be read is refused.
 */
export async function changeProfile(hub: Hub, actor: Actor, input: unknown): Promise<Profile> {
  allow(mayChangeProfile(actor))
  const profile: Profile = checked(profileForm, input)
  return hub.inTransaction(async (hub) => {
    if (profile.region && !(await resolveRegion(hub, profile.region))) {
      throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'region', code: 'region_unknown' }] })
    }
    const before = { ...plainProfile, ...(await keptSetting<Profile>(hub.db, settingName)) }
    await ownFiles(hub, actor, profile, before)
    await keepSetting(hub.db, settingName, profile)
    await hub.record(actor, 'hub.profile-changed', { id: 'hub' })
    return profile
  })
}
