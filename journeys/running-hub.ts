import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export type RunningHub = {
  origin: string
  process: ChildProcess
  /** All that it printed so far. */
  output(): string
  stop(): Promise<void>
}

/** Starts the hub in a process of its own, on a folder of its own unless `env` gives one, and waits until it is open. */
export async function startHub(env: Record<string, string> = {}): Promise<RunningHub> {
  const own = env.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'hub-journeys-'))
  const port = Number(env.PORT ?? (await freePort()))
  const hub = spawn(process.execPath, [join(root, 'bin/start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: '',
      LOG_LEVEL: 'error',
      DATA_DIR: own ?? '',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const opened = new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      output += text
      if (/The hub is open|The worker is running/.test(output)) resolve()
    }
    hub.stdout.on('data', hear)
    hub.stderr.on('data', hear)
    hub.once('exit', (code) => reject(new Error(`The hub ended (${code}) before it was open:\n${output}`)))
  })
  await opened
  return {
    origin: `http://localhost:${port}`,
    process: hub,
    output: () => output,
    async stop() {
      if (hub.exitCode === null && hub.signalCode === null) {
        const gone = new Promise((resolve) => hub.once('exit', resolve))
        hub.kill('SIGTERM')
        await gone
      }
      if (own) rmSync(own, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
