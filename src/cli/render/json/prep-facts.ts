import type { Highlight } from '../../../domain/coaching/coaching.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import type { PrepFacts } from '../../../domain/schemas/prep.ts';
import type { AccountPrep, DayPrep } from '../../../use-cases/prep/prepare.ts';
import { planFacts } from './plan-facts.ts';
import { promiseFacts } from './promise-facts.ts';

/** What `prep --json` tells. */
export function prepFacts(prep: AccountPrep | DayPrep, now: string): PrepFacts {
  const { account, plan, promises, last, said } = prep;
  return {
    format: 'aftercall/prep@1',
    account,
    plan: planFacts(plan),
    promises: promises.map((one) => promiseFacts(one, now)),
    said: said === null ? null : { sentence: said.words?.sentence ?? null, held: said.held },
    last: last === null ? null : callFacts(last.entry),
    repeat: highlightFacts(last?.repeat ?? null),
    workOn: highlightFacts(last?.workOn ?? null),
    ...(prep.account === null && { callsToday: prep.callsToday.map(callFacts) }),
  };
}

// --- internal ---

function callFacts({ id, held, call }: EntryRecord) {
  return { id, held, call };
}

function highlightFacts(highlight: Highlight | null) {
  if (highlight === null) return null;
  const { rubric, asked, note } = highlight;
  const { question, answer } = asked;
  return {
    rubric: rubric.id,
    question: question.id,
    ask: question.ask,
    answer: answer ?? null,
    note: note?.say ?? null,
  };
}
