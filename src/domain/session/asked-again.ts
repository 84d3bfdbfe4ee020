import { answerTo } from '../audit/answers.ts';
import { visibleQuestions } from '../audit/visible-questions.ts';
import type { EntryRecord } from '../journal/records/record.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { type Asked, type Form, questionsOfForm } from './setup.ts';

/**
 * The questions of a rubric that amending an entry asks, as far as they are visible: those that were
 * answered, and those that only now have become visible. What was not asked stays so.
 */
export function questionsAskedAgain(
  entry: EntryRecord,
  rubric: Rubric,
  asked: Asked,
): readonly Question[] {
  const kept = answerTo(entry.answers, rubric.id) ?? {};
  const then = visibleQuestions(rubric, kept, entry.call);
  const form = questionsOfForm(rubric, asked);
  return rubric.questions.filter(
    (question) =>
      answerTo(kept, question.id) !== undefined ||
      (form.includes(question) && !then.includes(question)),
  );
}

/** How much of a rubric was asked, as far as the answers tell. */
export function formAsked({ mode, answers, call }: EntryRecord, rubric: Rubric): Form {
  if (mode === 'brief') return 'pivotal';
  const kept = answerTo(answers, rubric.id) ?? {};
  const isKept = ({ id }: Question) => answerTo(kept, id) !== undefined;
  const isWhole = visibleQuestions(rubric, kept, call).every(isKept);
  const isShort = rubric.questions.filter(isKept).every(({ short }) => short);
  return !isWhole && (mode === 'quick' || (mode === 'answers' && isShort)) ? 'short' : 'all';
}
