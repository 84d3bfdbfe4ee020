import { type Answer, answerTo } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { Words } from '../call/words.ts';
import { isSameValue } from '../same-value.ts';
import type { EntryRecord, Plan, PromiseMade } from './records/record.ts';

/** One thing that an entry says otherwise than before. What is undefined or null was not said. */
export type EntryChange =
  | (FromTo<'fact', CallFacts[keyof CallFacts]> & { readonly fact: keyof CallFacts })
  | (FromTo<'words', string> & { readonly words: keyof Words })
  | (FromTo<'answer', Answer> & { readonly rubric: string; readonly question: string })
  | FromTo<'promise', PromiseMade>
  | FromTo<'plan', Plan>;

interface FromTo<What, Value> {
  readonly what: What;
  readonly from?: Value | undefined;
  readonly to?: Value | undefined;
}

/** What a rep says otherwise in an amended entry, in the order of a session; scores follow from it. */
export function entryChanges(before: EntryRecord, after: EntryRecord): readonly EntryChange[] {
  const changes: readonly EntryChange[] = [
    ...FACTS.map((fact) => ({
      what: 'fact' as const,
      fact,
      from: before.call[fact],
      to: after.call[fact],
    })),
    ...WORDS.map((words) => ({
      what: 'words' as const,
      words,
      from: before.words?.[words],
      to: after.words?.[words],
    })),
    ...answerPairs(before, after),
    ...promisePairs(before, after),
    { what: 'plan', from: before.plan ?? undefined, to: after.plan ?? undefined },
  ];
  return changes.filter(({ from, to }) => !isSameValue(inJson(from), inJson(to)));
}

// --- internal ---

const FACTS = ['account', 'contact', 'type', 'when', 'minutes', 'first-contact'] as const;
const WORDS = ['sentence', 'moment', 'text'] as const;

/** As the journal will hold it: without fields that are undefined. */
function inJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function answerPairs(before: EntryRecord, after: EntryRecord): readonly EntryChange[] {
  return unionOfKeys(before.answers, after.answers).flatMap((rubric) => {
    const from = answerTo(before.answers, rubric) ?? {};
    const to = answerTo(after.answers, rubric) ?? {};
    return unionOfKeys(from, to).map((question) => ({
      what: 'answer' as const,
      rubric,
      question,
      from: answerTo(from, question),
      to: answerTo(to, question),
    }));
  });
}

function promisePairs(before: EntryRecord, after: EntryRecord): readonly EntryChange[] {
  const idsBefore = new Set(before.promises.map(({ id }) => id));
  const ofBefore = before.promises.map((from) => ({
    what: 'promise' as const,
    from,
    to: after.promises.find(({ id }) => id === from.id),
  }));
  const added = after.promises.filter(({ id }) => !idsBefore.has(id));
  return [...ofBefore, ...added.map((to) => ({ what: 'promise' as const, to }))];
}

function unionOfKeys(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
