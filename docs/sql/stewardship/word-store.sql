-- What hub/stewardship/word-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- undecidedWords

select lexeme, documents
from lexeme_count
where side = 'need'
  and lexeme ~ '^[[:alpha:]][[:alpha:]-]{2,}$'
  and lexeme not in (
    select word
    from thesaurus_proposal
  )
  and true
order by -documents, lexeme
limit ?;

select lexeme, documents
from lexeme_count
where side = 'need'
  and lexeme ~ '^[[:alpha:]][[:alpha:]-]{2,}$'
  and lexeme not in (
    select word
    from thesaurus_proposal
  )
  and (-documents, lexeme) > (
    select -documents, lexeme
    from lexeme_count
    where side = 'need'
      and lexeme = ?
  )
order by -documents, lexeme
limit ?;

-- decisions

select word, concept, decided_at, documents
from thesaurus_proposal
left join lexeme_count on lexeme_count.lexeme = thesaurus_proposal.word
  and lexeme_count.side = ?
where concept is null
order by decided_at desc, word
limit ?;

select word, concept, decided_at, documents
from thesaurus_proposal
left join lexeme_count on lexeme_count.lexeme = thesaurus_proposal.word
  and lexeme_count.side = ?
where concept is not null
order by decided_at desc, word
limit ?;

-- saveDecision

insert into thesaurus_proposal (word, concept, decided_by, decided_at)
values (…)
on conflict (word) do update set concept = ?, decided_by = ?, decided_at = ?
where thesaurus_proposal.concept is distinct
from ?
returning word;

-- deleteDecision

delete from thesaurus_proposal
where word = ?
returning word;
