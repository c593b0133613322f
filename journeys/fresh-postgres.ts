import pg from 'pg'

function postgres(): string {
  return process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
}

/** Whether there is a PostgreSQL to try on. */
export async function postgresAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: postgres(), connectionTimeoutMillis: 2000 })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/** An empty database of its own. */
export async function freshPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `hub_journey_${Date.now().toString(36)}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: postgres() })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create database ${name}`)
  const url = new URL(postgres())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) }
}
