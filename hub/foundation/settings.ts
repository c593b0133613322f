import { resolve } from 'node:path'
import { z } from 'zod'

/** How this hub runs, read once at start from the environment. */
export type Settings = {
  port: number
  host: string
  /** The address that people use, without a slash at the end. */
  origin: string
  /** A PostgreSQL address, or null for the embedded database in `dataDir`. */
  databaseUrl: string | null
  /** Where the embedded database and files live. */
  dataDir: string
  /** An SMTP address, or null: mails then stay in an outbox that can be read in the browser. */
  smtpUrl: string | null
  /** From whom mails come. */
  mailFrom: string
  /** Signs sessions; made once and kept in `dataDir` where the environment gives none. */
  secret: string | null
  production: boolean
  /** Whether the demo town is loaded into an empty database. */
  demo: boolean
  /** Whether mails can be read by anyone in the browser; only where no mail server is set. */
  openOutbox: boolean
  role: 'all' | 'web' | 'worker'
  poolSize: number
  logLevel: string
  /** How many proxies in front of the hub may name the caller's address. */
  trustedProxies: number
  /** Who answers for the personal data in this hub, and where they can be reached (an e-mail or web address). */
  controller: { name: string | null; contact: string | null }
  /** How long whoever runs the hub keeps a backup: the privacy page promises it. */
  backupDays: number
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((value) => new URL(value).pathname === '/', 'an address without a path')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Business2Community <hub@localhost>'),
  SECRET: z.string().min(32, 'at least 32 characters').optional(),
  NODE_ENV: z.string().optional(),
  DEMO: flag.optional(),
  OPEN_OUTBOX: flag.optional(),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CONTROLLER: z.string().min(2).max(200).optional(),
  CONTROLLER_CONTACT: z.union([z.email(), z.url({ protocol: /^https?$/ })]).optional(),
  BACKUP_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
})

/** What is wrong with the environment, in words for whoever starts the hub. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings from environment variables.
 * @throws SettingsError that names every variable that is wrong, and why.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = shape.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`The hub cannot start with these settings:\n${lines.join('\n')}`)
  }
  const value = result.data
  const production = value.NODE_ENV === 'production'
  if (production && !value.ORIGIN) {
    throw new SettingsError(
      'The hub cannot start: in production ORIGIN must say at which address people find it.',
    )
  }
  if (value.ROLE !== 'all' && !value.DATABASE_URL) {
    throw new SettingsError(
      `The hub cannot start with ROLE=${value.ROLE}: the embedded database serves one process only. Set DATABASE_URL.`,
    )
  }
  return {
    port: value.PORT,
    host: value.HOST,
    origin: (value.ORIGIN ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: resolve(value.DATA_DIR),
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    secret: value.SECRET ?? null,
    production,
    demo: value.DEMO ?? !production,
    openOutbox: !value.SMTP_URL && (value.OPEN_OUTBOX ?? !production),
    role: value.ROLE,
    poolSize: value.POOL_SIZE,
    logLevel: value.LOG_LEVEL,
    trustedProxies: value.TRUSTED_PROXIES,
    controller: { name: value.CONTROLLER ?? null, contact: value.CONTROLLER_CONTACT ?? null },
    backupDays: value.BACKUP_DAYS,
  }
}
