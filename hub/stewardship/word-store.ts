import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { PersonId } from '#vocabulary'

export type CountedWord = { word: string; needs: number }

/** Words of published needs on which nobody decided yet, those of most needs first. */
export async function undecidedWords(
  hub: Hub,
  { after, limit }: { after: string | null; limit: number },
): Promise<CountedWord[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(-documents, lexeme) > (select -documents, lexeme from lexeme_count where side = 'need' and lexeme = ${after})`
  const { rows } = await sql<{ lexeme: string; documents: number }>`
    select lexeme, documents from lexeme_count
    where side = 'need' and lexeme ~ '^[[:alpha:]][[:alpha:]-]{2,}$'
      and lexeme not in (select word from thesaurus_proposal) and ${beyond}
    order by -documents, lexeme limit ${limit}`.execute(hub.db)
  return rows.map(({ lexeme, documents }) => ({ word: lexeme, needs: documents }))
}

export type Decision = {
  word: string
  /** Null for a word that was left out. */
  concept: string | null
  decidedAt: Date
  needs: number
}

/** What was decided: words for concepts, or those that were left out; the latest first. */
export async function decisions(
  hub: Hub,
  { areProposals, limit }: { areProposals: boolean; limit: number },
): Promise<Decision[]> {
  const rows = await hub.db
    .selectFrom('thesaurus_proposal')
    .leftJoin('lexeme_count', (join) =>
      join.onRef('lexeme_count.lexeme', '=', 'thesaurus_proposal.word').on('lexeme_count.side', '=', 'need'),
    )
    .select(['word', 'concept', 'decided_at', 'documents'])
    .where('concept', areProposals ? 'is not' : 'is', null)
    .orderBy('decided_at', 'desc')
    .orderBy('word')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    word: row.word,
    concept: row.concept,
    decidedAt: row.decided_at,
    needs: row.documents ?? 0,
  }))
}

/** @returns false when it was decided so already. */
export async function saveDecision(
  hub: Hub,
  word: string,
  concept: string | null,
  by: PersonId | null,
): Promise<boolean> {
  const decided = { concept, decided_by: by, decided_at: hub.clock.now() }
  const row = await hub.db
    .insertInto('thesaurus_proposal')
    .values({ word, ...decided })
    .onConflict((conflict) =>
      conflict
        .column('word')
        .doUpdateSet(decided)
        .where(sql<boolean>`thesaurus_proposal.concept is distinct from ${concept}`),
    )
    .returning('word')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteDecision(hub: Hub, word: string): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('thesaurus_proposal')
    .where('word', '=', word)
    .returning('word')
    .executeTakeFirst()
  return row !== undefined
}
