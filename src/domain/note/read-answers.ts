import type { Answer, Answers, RubricAnswers } from '../audit/answers.ts';
import { checkAnswer, findRubric, wantedAnswers } from '../audit/check-answers.ts';
import { type Path, problem } from '../problem.ts';
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
  for (const [id, given] of Object.entries(written ?? {})) {
    const path = ['answers', id];
    const found = findRubric(rubrics, id, path);
    if ('problem' in found) reader.add(found.problem);
    else if (given !== null) read.push([id, readRubric(given, found.rubric, path, reader)]);
  }
  // Not by assignment, which a key such as `__proto__` would turn into something else.
  return Object.fromEntries(read);
}

// --- internal ---

function readRubric(
  written: unknown,
  rubric: Rubric,
  path: Path,
  reader: FieldReader,
): RubricAnswers {
  const read: [string, Answer][] = [];
  for (const [id, given] of Object.entries(reader.fields(written, path) ?? {})) {
    const question = rubric.questions.find((one) => one.id === id);
    const at = [...path, id];
    if (question === undefined) {
      const known = rubric.questions.map((one) => one.id);
      reader.add(problem('unknown-question', at, { question: id, known }));
      continue;
    }
    const answer = readAnswer(given, question, at, reader);
    if (answer !== undefined) read.push([id, answer]);
  }
  return Object.fromEntries(read);
}

function readAnswer(
  written: unknown,
  question: Question,
  path: Path,
  reader: FieldReader,
): Answer | undefined {
  if (typeof written === 'object' && written !== null) {
    return reader.add(wrongType(path, wantedAnswers(question), written));
  }
  const checked = checkAnswer(question, written as string | number | boolean | null, path);
  if (checked === null) return undefined;
  return 'answer' in checked ? checked.answer : reader.add(checked.problem);
}
