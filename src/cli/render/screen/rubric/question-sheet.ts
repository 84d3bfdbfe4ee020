import { kindOfQuestion } from '../../../../domain/rubric/kinds/all-kinds.ts';
import {
  type Flag,
  isScored,
  type Question,
  type QuestionNotes,
} from '../../../../domain/rubric/rubric.ts';
import { limitsInWords, whenInWords } from '../../../../domain/rubric/when-words.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** One question as its coach wrote it: wording, scale, where best lies, and what it says when. */
export function questionSheet(
  question: Question,
  { number, isPivotal }: { readonly number: number; readonly isPivotal: boolean },
  paper: Paper,
): string {
  const row = (label: string, text: string | null | undefined) =>
    typeof text === 'string' && labelled(label, visible(text), paper.width, COLUMN);
  const { answers, best } = kindOfQuestion(question).sheet(question);
  const facts = factsOf(question, isPivotal).join(` ${paper.signs.dot} `);
  return stacked(
    paper.strong(paragraph(`${number}. ${visible(question.ask)}`, paper.width, 0, 3)),
    paper.quiet(paragraph(facts, paper.width, 2)),
    ...answers.map(([key, say]) =>
      labelled(`  ${visible(key)}`, visible(say), paper.width, COLUMN),
    ),
    row('Best', best),
    row('Not asked', question.when && `unless ${whenInWords(question.when)}`),
    row('na', question.na),
    ...NOTES.map(([side, label]) => row(label, question.notes[side])),
    row('Practice', question.practice),
    row('Flag', question.flag && flagInWords(question.flag)),
    row('Help', question.help),
    row('Signal', question.signal),
    row('Formerly', question.formerly?.join(' / ')),
    row('Source', question.source),
  );
}

// --- internal ---

const COLUMN = 14;

const NOTES: readonly (readonly [keyof QuestionNotes, string])[] = [
  ['low', 'Low note'],
  ['high', 'High note'],
  ['under', 'Under note'],
  ['over', 'Over note'],
];

function factsOf(question: Question, isPivotal: boolean): readonly string[] {
  return [
    visible(question.id),
    isScored(question) ? `weight ${question.weight}` : 'free text, never scored',
    ...(question.short ? ['in the short form'] : []),
    ...(question.axis === undefined ? [] : [`${question.axis} axis`]),
    ...(isPivotal ? ['the pivotal question: a plan starts from it'] : []),
  ];
}

function flagInWords(flag: Flag): string {
  return `${limitsInWords(flag)}: "${flag.say}"`;
}
