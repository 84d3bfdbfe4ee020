import { checkAnswer } from '../../audit/check-answers.ts';
import { type Path, type Problem, problem } from '../../problem.ts';
import type { OwnTest, Rubric } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** A rubric's own tests answer its questions, with answers they take. */
export const ownTestsAreAnswerable: RubricRule = (rubric) =>
  rubric.tests.flatMap(({ answers }, index) =>
    Object.entries(answers).flatMap(([id, written]) => {
      const path = ['tests', index, 'answers', id];
      const question = rubric.questions.find((one) => one.id === id);
      if (question === undefined) return [unknownQuestion(rubric, path, id)];
      const checked = checkAnswer(question, written, path);
      return checked !== null && 'problem' in checked ? [checked.problem] : [];
    }),
  );

/** What they expect (bands, flags, notes) is something that this rubric has. */
export const ownTestsExpectWhatExists: RubricRule = (rubric) =>
  rubric.tests.flatMap(({ expect }, index) => {
    const path = ['tests', index, 'expect'];
    return [
      ...bandProblems(rubric, expect, path),
      ...(expect.flags ?? []).flatMap((id, at) =>
        questionProblems(rubric, id, [...path, 'flags', at]),
      ),
      ...(expect.notes ?? []).flatMap((note, at) =>
        noteProblems(rubric, note, [...path, 'notes', at]),
      ),
    ];
  });

/** A test expects something, or it proves nothing. */
export const ownTestsExpectSomething: RubricRule = ({ tests }) =>
  tests.flatMap(({ expect }, index) =>
    Object.values(expect).every((one) => one === undefined)
      ? [problem('nothing-expected', ['tests', index, 'expect'], {})]
      : [],
  );

// --- internal ---

type Expect = OwnTest['expect'];

const SIDES = ['low', 'high', 'under', 'over'];

function bandProblems({ bands }: Rubric, { band }: Expect, path: Path): readonly Problem[] {
  const known = bands.map(({ name }) => name);
  if (band === undefined || band === null || known.includes(band)) return [];
  return [problem('not-one-of', [...path, 'band'], { got: band, known })];
}

/** `low` and `high` are the rubric's own notes, `<question>.<side>` those of a question. */
function noteProblems(rubric: Rubric, note: string, path: Path): readonly Problem[] {
  if (note === 'low' || note === 'high') return [];
  const [question = '', side] = note.split('.');
  const unknown = questionProblems(rubric, question, path);
  if (unknown.length > 0 || (side !== undefined && SIDES.includes(side))) return unknown;
  return [
    problem('not-one-of', path, { got: note, known: SIDES.map((one) => `${question}.${one}`) }),
  ];
}

function questionProblems(rubric: Rubric, id: string, path: Path): readonly Problem[] {
  const isKnown = rubric.questions.some((question) => question.id === id);
  return isKnown ? [] : [unknownQuestion(rubric, path, id)];
}

function unknownQuestion({ questions }: Rubric, path: Path, question: string): Problem {
  return problem('unknown-question', path, { question, known: questions.map(({ id }) => id) });
}
