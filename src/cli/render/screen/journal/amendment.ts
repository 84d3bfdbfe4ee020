import type { Answer } from '../../../../domain/audit/answers.ts';
import type { CallFacts } from '../../../../domain/call/call-facts.ts';
import type { Words } from '../../../../domain/call/words.ts';
import type { EntryChange } from '../../../../domain/journal/entry-changes.ts';
import { shortId } from '../../../../domain/journal/find/find-entry.ts';
import type { Question, Rubric } from '../../../../domain/rubric/rubric.ts';
import { answerInWords } from '../../text/anchor.ts';
import { whenHeld } from '../../text/dates.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { promiseInWords } from '../../text/promise.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** What it takes to say changes in words. */
interface Wording {
  /** Those that the entry was measured with. */
  readonly rubrics: readonly Rubric[];
  readonly now: string;
}

/**
 * What an amended call says otherwise, each thing with what stood there.
 * @param most how many are told one by one
 */
export function changedLines(
  changes: readonly EntryChange[],
  wording: Wording,
  paper: Paper,
  most = changes.length,
): string {
  const all = changes.slice(0, most).map((change) => toldChange(change, wording, paper));
  const column = Math.min(Math.max(...all.map(({ label }) => label.length), 0) + 4, 18);
  const more = changes.length - all.length;
  return stacked(
    ...all.map((one) => changeBlock(one, column, paper)),
    more > 0 && paper.quiet(paragraph(`and ${more} more`, paper.width, 2)),
  );
}

/** What came of amending, in a sentence. */
export const UNCHANGED = 'Nothing is different, so nothing was written.';
export const FORGOTTEN_MEANWHILE =
  'This call was forgotten in the meantime, so nothing of it was written.';

export function amendedNotice({ id }: { readonly id: string }): string {
  return `Amended; the call as it was stays underneath. \`aftercall journal show ${shortId({ id })}\` shows how it stands now.`;
}

// --- internal ---

/** On one line beside its label where both are short. */
function changeBlock({ label, about, now, was }: Told, column: number, paper: Paper): string {
  const isShort = was !== null && now.length + was.length <= SHORT;
  const line = isShort ? `${now}, was ${was}` : now;
  const [first = '', ...more] = about === null ? [line] : [about, line];
  return stacked(
    labelled(label, first, paper.width, column),
    ...more.map((one) => paragraph(one, paper.width, column)),
    was !== null && !isShort && paper.quiet(paragraph(`was: ${was}`, paper.width, column)),
  );
}

const SHORT = 24;

interface Told {
  readonly label: string;
  /** The question, where it is an answer. */
  readonly about: string | null;
  readonly now: string;
  /** Null where it is new. */
  readonly was: string | null;
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

function toldChange(change: EntryChange, { rubrics, now }: Wording, style: Style): Told {
  switch (change.what) {
    case 'fact': {
      const say = (value: CallFacts[keyof CallFacts]) => factInWords(change.fact, value);
      return told(FACTS[change.fact], change, say, 'empty');
    }
    case 'words':
      return told(WORDS[change.words], change, (text) => `"${visible(text)}"`, 'empty');
    case 'answer': {
      const rubric = rubrics.find(({ id }) => id === change.rubric);
      const question = rubric?.questions.find(({ id }) => id === change.question);
      const title = visible(rubric?.title ?? change.rubric);
      const about = visible(question?.ask ?? change.question);
      const say = (answer: Answer) => answerInBrief(question, answer);
      return { ...told(title, change, say, 'not asked', 'not asked'), about };
    }
    case 'promise':
      return toldPromise(change, now, style);
    case 'plan':
      return told('Plan', change, ({ say }) => visible(say), 'none', 'none');
  }
}

/**
 * @param none what was there where nothing stood; null: it is new
 * @param gone what is there where nothing stands any more
 */
function told<Value>(
  label: string,
  { from, to }: { readonly from?: Value | undefined; readonly to?: Value | undefined },
  say: (value: Value) => string,
  none: string | null,
  gone = 'taken out',
): Told {
  return {
    label,
    about: null,
    now: to === undefined ? gone : say(to),
    was: from === undefined ? none : say(from),
  };
}

/** As it was understood, or as it was typed where only that is different. */
function toldPromise(
  change: Extract<EntryChange, { what: 'promise' }>,
  now: string,
  style: Style,
): Told {
  const label = change.from === undefined ? 'New promise' : 'Promise';
  const understood = told(label, change, (one) => promiseInWords(one, now, style), null);
  if (understood.now !== understood.was) return understood;
  return told(label, change, ({ said }) => `"${visible(said)}"`, null);
}

function factInWords(fact: keyof CallFacts, value: CallFacts[keyof CallFacts]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (fact !== 'when' || typeof value !== 'string') return visible(String(value));
  return whenHeld({ held: value, call: { when: value } });
}

/** A scale point by its digit, as it was given; anything else in words. */
function answerInBrief(question: Question | undefined, answer: Answer): string {
  if (question === undefined || typeof answer === 'number') return visible(String(answer));
  return answerInWords(question, answer);
}
