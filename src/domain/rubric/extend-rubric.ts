import { type Path, type Problem, problem, warning } from '../problem.ts';
import type { Question, Rubric } from './rubric.ts';
import { MOST_QUESTIONS, type WrittenExtension } from './written-rubric.ts';

/** What an extension and its base make together, in the shape of a rubric written out in full. */
export interface ExtendedRubric {
  /** To be checked like any other: what is changed may not fit what it changes. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Where the author of the extension finds what stands at a path of `written`. */
  origin(path: Path): Path;
}

/**
 * Starts from the base: questions it removes are left out, what it changes replaces key by key,
 * what it adds stands at the end or after the question it names. Title, about, language, notes,
 * practice and bands are the base's unless said; its tests are not taken over, as they may not hold.
 */
export function extendRubric(extension: WrittenExtension, base: Rubric): ExtendedRubric {
  const questions = questionsOf(extension, base);
  const { extends: _e, 'extends-version': _v, remove: _r, change: _c, add: _a, ...own } = extension;
  const { tests: _tests, ...inherited } = base;
  return {
    written: { ...inherited, ...own, questions: questions.map(({ written }) => written) },
    origin: ([top, index, ...rest]) => {
      if (top === 'questions' && typeof index === 'number') {
        const from = questions[index]?.from ?? [];
        // A key that the author did not write is shown at the question they did.
        return from[0] === 'extends' ? from : [...from, ...rest];
      }
      if (top === undefined) return [];
      return Object.hasOwn(extension, top) ? [top, index ?? [], ...rest].flat() : ['extends'];
    },
  };
}

/** What an extension says of questions that its base does not have, or has already. */
export function extensionProblems(extension: WrittenExtension, base: Rubric): readonly Problem[] {
  const { remove = [], change = [], add = [] } = extension;
  const kept = base.questions.map(({ id }) => id).filter((id) => !remove.includes(id));
  const all = base.questions.map(({ id }) => id);
  const asked = [...kept, ...add.map(({ id }) => id)];
  return [
    ...versionProblems(extension, base),
    ...countProblems(asked.length),
    ...remove.flatMap((id, index) => unknownAmong(all, id, ['remove', index])),
    ...remove.flatMap((id, index) => neededProblems(extension, base, id, ['remove', index])),
    ...change.flatMap(({ id }, index) => unknownAmong(kept, id, ['change', index, 'id'])),
    ...repeated(change.map(({ id }) => id)).map(({ id, index }) =>
      problem('repeated-id', ['change', index, 'id'], { id }),
    ),
    ...add.flatMap(({ id, after }, index) => [
      ...(kept.includes(id)
        ? [problem('already-there', ['add', index, 'id'], { question: id })]
        : []),
      ...(after === undefined ? [] : unknownAmong(asked, after, ['add', index, 'after'])),
    ]),
  ];
}

// --- internal ---

interface Sourced {
  readonly id: string;
  readonly written: Readonly<Record<string, unknown>>;
  /** In the extension; `extends` for what is as in the base. */
  readonly from: Path;
}

function questionsOf({ remove = [], change = [], add = [] }: WrittenExtension, base: Rubric) {
  const isAllShort = base.questions.every((question) => question.short);
  const questions: Sourced[] = base.questions
    .filter(({ id }) => !remove.includes(id))
    .map((question) => {
      const index = change.findIndex(({ id }) => id === question.id);
      const written = { ...asWritten(question, isAllShort), ...change[index] };
      return { id: question.id, written, from: index === -1 ? ['extends'] : ['change', index] };
    });
  for (const [index, { after, ...written }] of add.entries()) {
    const before = questions.findIndex(({ id }) => id === after);
    const at = before === -1 ? questions.length : before + 1;
    questions.splice(at, 0, { id: written.id, written, from: ['add', index] });
  }
  return questions;
}

/** Where a base names no short form, what is added must not become the whole of it. */
function asWritten(question: Question, isAllShort: boolean): object {
  const { short, ...rest } = question;
  return isAllShort ? rest : { ...rest, short };
}

function versionProblems(extension: WrittenExtension, base: Rubric): readonly Problem[] {
  const written = extension['extends-version'];
  if (written === base.version) return [];
  const args = { rubric: base.id, written, here: base.version };
  // Of another major version, a question of the same name may mean another thing.
  const tell = majorOf(written) === majorOf(base.version) ? warning : problem;
  return [tell('extends-other-version', ['extends-version'], args)];
}

/** A question of the base that is kept as it is may depend on one that is removed. */
function neededProblems(
  { remove = [], change = [] }: WrittenExtension,
  base: Rubric,
  question: string,
  path: Path,
): readonly Problem[] {
  const rewritten = change.filter(({ when }) => when !== undefined).map(({ id }) => id);
  return base.questions
    .filter(({ id, when }) => {
      const needs = when !== undefined && 'question' in when && when.question === question;
      return needs && !remove.includes(id) && !rewritten.includes(id);
    })
    .map(({ id: by }) => problem('removed-but-needed', path, { question, by }));
}

function countProblems(got: number): readonly Problem[] {
  if (got > 0 && got <= MOST_QUESTIONS) return [];
  const path = got === 0 ? ['remove'] : ['add'];
  return [problem('count-with-base', path, { got, limit: MOST_QUESTIONS })];
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'));
}

function unknownAmong(known: readonly string[], question: string, path: Path): readonly Problem[] {
  return known.includes(question) ? [] : [problem('unknown-question', path, { question, known })];
}

function repeated(ids: readonly string[]) {
  return ids
    .map((id, index) => ({ id, index }))
    .filter(({ id, index }) => ids.indexOf(id) !== index);
}
