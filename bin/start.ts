/** Builds if needed, opens the hub, loads the demo town into an empty one, and serves it until it is told to stop. */
import { FolderInUse, readSettings, SettingsError } from '@b2c/hub/foundation'
import { openHub } from '@b2c/hub/open-hub'
import { ensureBuiltInRegions } from '@b2c/hub/regions'
import { isSettled, settleTown, townPeople, townStewards } from '@b2c/hub/town'
import { buildIfNeeded } from './build.ts'

const say = (line: string) => console.log(line)

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  if (settings.role !== 'worker') await buildIfNeeded(say)
  const hub = await openHub(settings, say)
  await ensureBuiltInRegions(hub)
  const isDemo = settings.demo && !(await isSettled(hub))
  if (isDemo) {
    say('The demo town is settling in …')
    const { needs, offers } = await settleTown(hub)
    say(`The demo town has ${needs} needs and ${offers} offers, all invented and marked as examples.`)
  }
  const web = settings.role === 'worker' ? null : await (await import('../web/server/serve.ts')).serve(hub)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('Stopping …')
    // What does not end by itself is ended: nothing that was acknowledged depends on it.
    setTimeout(() => process.exit(1), 20_000).unref()
    await web?.close()
    await hub.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  if (!web) return say('The worker is running.')
  say(`\n  The hub is open at ${web.address}\n`)
  if (settings.openOutbox) {
    say(`  Sign in with any e-mail address; the mail with the link stands in ${web.address}/postvak`)
    if (settings.demo) {
      for (const { email, name, party } of townPeople) say(`    ${email}  ${name}, ${party}`)
      for (const { email, name, roles } of townStewards) say(`    ${email}  ${name}, ${roles.join(' and ')}`)
    }
    say('')
  }
}

start().catch((error) => {
  if (error instanceof SettingsError || error instanceof FolderInUse) console.error(error.message)
  else if (error.code === 'EADDRINUSE')
    console.error(`The hub cannot start: port ${error.port} is in use. Choose another with PORT.`)
  else if (error.code === 'ECONNREFUSED')
    console.error('The hub cannot start: PostgreSQL does not answer at DATABASE_URL.')
  else console.error(error)
  process.exit(error instanceof SettingsError || error instanceof FolderInUse ? 2 : 1)
})
