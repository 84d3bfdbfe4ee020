import type { Answer } from '../../domain/audit/answers.ts';
import type { EntryChange } from '../../domain/journal/entry-changes.ts';
import { shortId } from '../../domain/journal/find-entry.ts';
import type { CallFacts, Words } from '../../domain/journal/record.ts';
import type { Question, Rubric } from '../../domain/rubric/rubric.ts';
import { answerInWords } from './anchor.ts';
import { dayAndTime } from './dates.ts';
import { labelled, paragraph } from './layout.ts';
import { promiseInWords } from './promise.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** What it takes to say changes in words. */
interface Wording {
  /** Those that the entry was measured with. */
  readonly rubrics: readonly Rubric[];
  readonly now: string;
}

/** What an amended call says otherwise, each thing with what stood there. */
export function changedLines(
  changes: readonly EntryChange[],
  wording: Wording,
  style: Style,
  width: number,
): string {
  const told = changes.map((change) => toldChange(change, wording, style));
  const column = Math.min(Math.max(...told.map(({ label }) => label.length), 0) + 4, 18);
  return told
    .map(({ label, now, was, about }) => {
      const lines = [...(about === null ? [] : [about]), now];
      const [first = '', ...more] = lines;
      return [
        labelled(label, first, width, column),
        ...more.map((line) => paragraph(line, width, column)),
        style.quiet(paragraph(`was: ${was}`, width, column)),
      ].join('\n');
    })
    .join('\n');
}

/** What came of amending, in a sentence. */
export const UNCHANGED = 'Nothing is different, so nothing was written.';
export const FORGOTTEN_MEANWHILE =
  'This call was forgotten in the meantime, so nothing of it was written.';

export function amendedNotice({ id }: { readonly id: string }): string {
  return `Amended; the call as it was stays underneath. \`aftercall journal show ${shortId({ id })}\` shows how it stands now.`;
}

// --- internal ---

interface Told {
  readonly label: string;
  /** The question, where it is an answer. */
  readonly about: string | null;
  readonly now: string;
  readonly was: string;
}

const FACTS: Readonly<Record<keyof CallFacts, string>> = {
  account: 'Account',
  contact: 'Contact',
  type: 'Type',
  when: 'When',
  minutes: 'Minutes',
  'first-contact': 'First call',
};

const WORDS: Readonly<Record<keyof Words, string>> = {
  sentence: 'They said',
  moment: 'A moment',
  text: 'Notes',
};

const NOTHING = 'nothing';
const TAKEN_OUT = 'taken out';

function toldChange(change: EntryChange, { rubrics, now }: Wording, style: Style): Told {
  const told = <Value>(
    label: string,
    { from, to }: { readonly from?: Value | undefined; readonly to?: Value | undefined },
    say: (value: Value) => string,
    about: string | null = null,
  ): Told => ({
    label,
    about,
    now: to === undefined ? TAKEN_OUT : say(to),
    was: from === undefined ? NOTHING : say(from),
  });
  switch (change.what) {
    case 'fact':
      return told(FACTS[change.fact], change, (value) => factInWords(change.fact, value));
    case 'words':
      return told(WORDS[change.words], change, (text) => `"${visible(text)}"`);
    case 'answer': {
      const rubric = rubrics.find(({ id }) => id === change.rubric);
      const question = rubric?.questions.find(({ id }) => id === change.question);
      const title = visible(rubric?.title ?? change.rubric);
      const ask = visible(question?.ask ?? change.question);
      return told(title, change, (answer) => answerInBrief(question, answer), ask);
    }
    case 'promise':
      return told('Promise', change, (promise) => promiseInWords(promise, now, style));
    case 'plan':
      return told('Plan', change, ({ say }) => visible(say));
  }
}

function factInWords(fact: keyof CallFacts, value: CallFacts[keyof CallFacts]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return fact === 'when' && typeof value === 'string' ? dayAndTime(value) : visible(String(value));
}

/** A scale point by its digit, as it was given; anything else in words. */
function answerInBrief(question: Question | undefined, answer: Answer): string {
  if (question === undefined || typeof answer === 'number') return visible(String(answer));
  return answerInWords(question, answer);
}
