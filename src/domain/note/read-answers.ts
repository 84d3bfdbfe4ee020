import type { Answer, Answers, RubricAnswers } from '../audit/answers.ts';
import { checkAnswer, type WrittenAnswer, wantedAnswers } from '../audit/check-answers.ts';
import { prepareRubric } from '../audit/prepare-rubric.ts';
import { type Problem, problem } from '../problem.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { type FieldReader, type Fields, wrongType } from './field-reader.ts';

/** Reads a note's answers in their one spelling; what is null was not asked and is left out. */
export function readAnswers(
  note: Fields,
  rubrics: readonly Rubric[],
  reader: FieldReader,
): Answers {
  if (!Object.hasOwn(note, 'answers')) {
    reader.add(problem('missing-key', [], { key: 'answers' }));
    return {};
  }
  const written = note.answers === null ? {} : reader.fields(note.answers, ['answers']);
  const read: [string, RubricAnswers][] = [];
  for (const id of Object.keys(written ?? {})) {
    const given = written?.[id];
    const rubric = rubrics.find((one) => one.id === id);
    if (rubric === undefined) reader.add(unknownRubric(id, rubrics));
    else if (given !== null) read.push([id, readRubric(given, rubric, reader)]);
  }
  // Not by assignment, which a key such as `__proto__` would turn into something else.
  return Object.fromEntries(read);
}

// --- internal ---

/** As they were written where each is in its one spelling already, as they mostly are. */
function readRubric(written: unknown, rubric: Rubric, reader: FieldReader): RubricAnswers {
  const { byId } = prepareRubric(rubric);
  const given = reader.fields(written, ['answers', rubric.id]) ?? {};
  const ids = Object.keys(given);
  if (ids.every((id) => byId.get(id)?.table.has(given[id]))) return given as RubricAnswers;
  const read: [string, Answer][] = [];
  for (const id of ids) {
    const question = byId.get(id)?.question;
    if (question === undefined) {
      reader.add(unknownQuestion(id, rubric));
      continue;
    }
    const answer = readAnswer(given[id], question, rubric, reader);
    if (answer !== undefined) read.push([id, answer]);
  }
  return Object.fromEntries(read);
}

function readAnswer(
  written: unknown,
  question: Question,
  { id }: Rubric,
  reader: FieldReader,
): Answer | undefined {
  const path = ['answers', id, question.id];
  if (typeof written === 'object' && written !== null) {
    return reader.add(wrongType(path, wantedAnswers(question), written));
  }
  const checked = checkAnswer(question, written as WrittenAnswer, path);
  if (checked === null) return undefined;
  return 'answer' in checked ? checked.answer : reader.add(checked.problem);
}

function unknownRubric(id: string, rubrics: readonly Rubric[]): Problem {
  const known = rubrics.map((one) => one.id);
  return problem('unknown-rubric', ['answers', id], { rubric: id, known });
}

function unknownQuestion(id: string, rubric: Rubric): Problem {
  const known = rubric.questions.map((one) => one.id);
  return problem('unknown-question', ['answers', rubric.id, id], { question: id, known });
}
