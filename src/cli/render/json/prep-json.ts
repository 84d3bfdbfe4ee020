import type { Highlight } from '../../../domain/coaching/coaching.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import type { PrepJson } from '../../../domain/schemas/prep.ts';
import type { AccountPrep, DayPrep } from '../../../use-cases/prep/prepare.ts';
import { planJson } from './plan-json.ts';
import { promiseJson } from './promise-json.ts';

/** What `prep --json` tells. */
export function prepJson(prep: AccountPrep | DayPrep, now: string): PrepJson {
  const { account, plan, promises, last, said } = prep;
  return {
    format: 'aftercall/prep@1',
    account,
    plan: planJson(plan),
    promises: promises.map((one) => promiseJson(one, now)),
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
