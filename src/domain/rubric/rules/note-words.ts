import { type Path, warning } from '../../problem.ts';
import { isEnglish, type Rubric } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** A note says what happened on the call; only the plan sets a task. */
export const notesSetNoTask: RubricRule = (rubric) =>
  notesOf(rubric).flatMap(([text, path]) => {
    const got = TASK.exec(text)
      ?.slice(1)
      .find((words) => words !== undefined);
    return got === undefined ? [] : [warning('note-sets-task', path, { got })];
  });

/** A note names the moment and the act, never the person. */
export const notesAreNotAboutThePerson: RubricRule = (rubric) =>
  notesOf(rubric).flatMap(([text, path]) => {
    const got = PERSON.exec(text)?.[0];
    return got === undefined ? [] : [warning('note-about-person', path, { got })];
  });

// --- internal ---

/** Where a sentence starts. */
const START = '(?:^|[.!?;:] )(?:please )?';
const TASK = new RegExp(
  [
    '\\b((?:you|we) (?:should|must|ought to|need to|have to|could have|might want))\\b',
    `${START}((?:try|aim|remember|consider|practi[sc]e|focus|work) (?:to|on|and|about|that|how|what|asking|saying|their|your|the|a)|make sure|avoid \\w+|next time)\\b`,
    `${START}((?:do not|don['’]t|be more|be less|talk less|slow down|ask (?:more|them|for|about|what|how)|listen (?:more|to|for))\\b)`,
  ].join('|'),
  'i',
);

const PERSON =
  /\byou(?:['’]re| are)\b(?! \w+ing\b)|\byou were (?:too|a|an|rude|lazy|weak|nervous)\b|\byou (?:always|never|seem|tend to)\b|\byour (?:attitude|personality|character|weakness|strength)\b|\ba (?:good|bad|poor|great|weak|natural|born) (?:listener|seller|salesperson|rep|communicator)\b/i;

function notesOf(rubric: Rubric): readonly (readonly [string, Path])[] {
  if (!isEnglish(rubric)) return [];
  return [
    ...rubric.questions.flatMap(({ notes }, index) => sides(notes, ['questions', index, 'notes'])),
    ...sides(rubric.notes, ['notes']),
  ];
}

function sides(notes: object, path: Path): readonly (readonly [string, Path])[] {
  return Object.entries(notes).map(([side, text]) => [text as string, [...path, side]]);
}
