import type { Flag, Question, QuestionNotes, When } from '../../../../domain/rubric/rubric.ts';
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
  const facts = factsOf(question, isPivotal).join(` ${paper.signs.dot} `);
  return stacked(
    paper.strong(paragraph(`${number}. ${visible(question.ask)}`, paper.width, 0, 3)),
    paper.quiet(paragraph(facts, paper.width, 2)),
    ...scaleOf(question).map(([key, say]) =>
      labelled(`  ${key}`, visible(say), paper.width, COLUMN),
    ),
    row('Best', bestOf(question)),
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
    question.kind === 'text' ? 'free text, never scored' : `weight ${question.weight}`,
    ...(question.short ? ['in the short form'] : []),
    ...(question.axis === undefined ? [] : [`${question.axis} axis`]),
    ...(isPivotal ? ['the pivotal question: a plan starts from it'] : []),
  ];
}

/** The answers there are, each by its key. */
function scaleOf(question: Question): readonly (readonly [string, string])[] {
  switch (question.kind) {
    case 'scale':
      return Object.entries(question.anchors);
    case 'choice':
      return question.options.map(({ id, say, points }) => [
        visible(id),
        `${say} (${points} points)`,
      ]);
    case 'number':
      return [['Answer', `${question.min} to ${question.max} ${question.unit}`]];
    case 'yes-no':
      return [['Answer', 'yes or no']];
    case 'text':
      return [];
  }
}

function bestOf(question: Question): string | null {
  switch (question.kind) {
    case 'scale':
      if (question.best === 'high') return `${question.points}, the high end`;
      if (question.best === 'low') return '1, the low end';
      return `${question.best}, an ideal point: less and more both earn less`;
    case 'yes-no':
      return question.best === 'high' ? 'yes' : 'no';
    case 'number':
      return `${question.best[0]} to ${question.best[1]} ${question.unit}`;
    case 'choice':
    case 'text':
      return null;
  }
}

function whenInWords(when: When): string {
  if ('question' in when && typeof when.question === 'string') {
    const { question, is } = when;
    if (Array.isArray(is)) return `${question} is ${is.join(' or ')}`;
    return `${question} is ${limitsInWords(when)}`;
  }
  return Object.entries(when)
    .map(([fact, values]) => `${fact} is ${(values as readonly unknown[]).join(' or ')}`)
    .join(' and ');
}

function flagInWords(flag: Flag): string {
  return `${limitsInWords(flag)}: "${flag.say}"`;
}

function limitsInWords(limits: { readonly 'at-most'?: number; readonly 'at-least'?: number }) {
  const parts = (['at-least', 'at-most'] as const).flatMap((limit) =>
    limits[limit] === undefined ? [] : [`${limit.replace('-', ' ')} ${limits[limit]}`],
  );
  return parts.join(' and ');
}
