import { roundForDisplay } from '../../../domain/audit/numbers.ts';
import type { PromiseChanges } from '../../../domain/journal/open-promises.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { showsScores } from '../../../domain/journal/shows-scores.ts';
import type { EntryView } from '../../../use-cases/journal/show-entry.ts';
import type { FrontValue } from '../../../use-cases/ports/export-port.ts';
import { anchorInWords } from '../text/anchor.ts';
import { hasTime, whenHeld } from '../text/dates.ts';
import { OUTCOME_WORDS } from '../text/outcome-words.ts';
import { visible } from '../text/visible.ts';
import { inert, inertLines, quotation } from './escape.ts';
import { promiseLine } from './promise-lines.ts';

/** How a call is told in a folder of notes. */
export interface CallNoteView extends EntryView {
  /** The name of the note on its account. */
  readonly accountNote: string | null;
  readonly changes: PromiseChanges;
  readonly withWords: boolean;
}

/** What queries go by: the day, the account as a link, the type, and scores as whole numbers. */
export function callFront({ entry, accountNote }: CallNoteView): Record<string, FrontValue> {
  const { call, held, mode } = entry;
  return {
    date: { day: held.slice(0, 10) },
    ...(hasTime(entry) && { time: held.slice(11, 16) }),
    ...(accountNote !== null && { account: `[[${accountNote}]]` }),
    ...given({ contact: call.contact, type: call.type, minutes: call.minutes }),
    ...given({ 'first-contact': call['first-contact'], mode }),
    ...scores(entry),
    tags: ['aftercall', ...typeTag(call.type)],
  };
}

/** The text of the note: what they said first, the answers last. */
export function callBody(view: CallNoteView): string {
  const { entry, withWords } = view;
  const { sentence, moment, text } = entry.words ?? {};
  const isSaid = (words: string | undefined): words is string => withWords && Boolean(words);
  return [
    heading(view),
    entry.flags.map(({ say }) => `**${inert(say)}**`).join('\n\n'),
    isSaid(sentence) && quotation(sentence),
    isSaid(moment) && section('A moment to play again', inertLines(moment).join('\n')),
    withWords && promises(view),
    withWords && plan(view),
    isSaid(text) && section('Notes', inertLines(text).join('\n')),
    ...answers(view),
  ]
    .filter((block) => typeof block === 'string' && block !== '')
    .join('\n\n');
}

// --- internal ---

function heading({ entry, accountNote }: CallNoteView): string {
  const { account, contact, type } = entry.call;
  const title = [account, whenHeld(entry)].filter((part) => part !== undefined);
  const link = accountNote === null ? 'a call' : `[[${accountNote}]]`;
  const about = [type && inert(type), link, contact && `with ${inert(contact)}`];
  return `# ${title.map(inert).join(', ')}\n\n${about.filter(Boolean).join(', ')}`;
}

function promises({ entry, changes }: CallNoteView): string {
  if (entry.promises.length === 0) return '';
  return section('Promises', entry.promises.map((one) => promiseLine(one, changes)).join('\n'));
}

function plan({ entry, settled }: CallNoteView): string {
  if (entry.plan === null) return '';
  const became =
    settled === null ? '' : `\n\nWhat became of it: ${OUTCOME_WORDS[settled.outcome]}.`;
  return section('Plan', `${inert(entry.plan.say)}${became}`);
}

function answers({ entry, rubrics }: CallNoteView): readonly string[] {
  const blocks = Object.entries(entry.answers).map(([id, given]) => {
    const rubric = rubrics.get(id);
    const lines = Object.entries(given).map(([question, answer]) => {
      const asked = rubric?.questions.find((one) => one.id === question);
      if (asked === undefined) return `- ${inert(question)}: ${inert(String(answer))}`;
      // Four spaces are a step in every Markdown, two are not.
      return `- ${inert(asked.ask)}\n    - ${inert(anchorInWords(asked, answer))}`;
    });
    return lines.length === 0 ? '' : `### ${inert(rubric?.title ?? id)}\n\n${lines.join('\n')}`;
  });
  const told = blocks.filter((block) => block !== '');
  return told.length === 0 ? [] : ['## Answers', ...told];
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${text}`;
}

function scores(entry: EntryRecord): Record<string, number> {
  if (!showsScores(entry)) return {};
  const all = [
    ...Object.entries(entry.rubrics).map(([id, { score }]) => [`score-${id}`, score] as const),
    ['score-overall', entry.overall] as const,
  ];
  const scored = all.flatMap(([key, score]) =>
    score === null ? [] : [[key, roundForDisplay(score)] as const],
  );
  return Object.fromEntries(scored);
}

function given(facts: Readonly<Record<string, FrontValue | undefined>>) {
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'string' ? visible(value) : value] as const],
  );
  return Object.fromEntries(known);
}

/** A tag takes letters, digits and hyphens only. */
function typeTag(type: string | undefined): readonly string[] {
  const plain = (type ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const tag = plain.replace(/^-|-$/g, '');
  return tag === '' ? [] : [`call/${tag}`];
}
