import { PostgresQueryCompiler } from 'kysely'
import { vi } from 'vitest'

/** A query as it was sent, and the functions of a store under way then, the innermost first. */
export type Sent = { store: string; functions: string[]; sql: string }

/** Hears every query that a store words from now on. A query is worded where it is sent: the stack tells by whom. */
export function recordQueries(): Sent[] {
  const sent: Sent[] = []
  const compile = PostgresQueryCompiler.prototype.compileQuery
  Error.stackTraceLimit = 100
  vi.spyOn(PostgresQueryCompiler.prototype, 'compileQuery').mockImplementation(function (
    this: PostgresQueryCompiler,
    ...given
  ) {
    const query = compile.apply(this, given)
    const frames = [...new Error().stack!.matchAll(frame)].map(([, name = '', store]) => ({
      name: name.split('.').at(-1)!,
      store: store!,
    }))
    const store = frames[0]?.store
    if (store) {
      const functions = frames.filter((one) => one.store === store).map(({ name }) => name)
      sent.push({ store, functions, sql: query.sql })
    }
    return query
  })
  return sent
}

const frame = /at (?:async )?(?:([\w.<>]+) )?\(?\S*\/hub\/(\w+\/[\w-]+-store)\.ts:/g
