import { pivotalQuestion, type Question, type Rubric } from '../../rubric/rubric.ts';
import { isSameValue } from '../../same-value.ts';
import { type Part, partsOfQuestion, partsOfWhole } from './rubric-parts.ts';
import { BUMPS, type Bump } from './versions.ts';

/** One thing that differs between two versions of a rubric, and what it asks of the version. */
export type RubricChange = {
  readonly effect: Exclude<Bump, 'none'>;
} & (
  | {
      readonly kind: 'question-added' | 'question-removed';
      readonly question: string;
      readonly ask: string;
    }
  | {
      readonly kind: 'order';
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** Where a plan starts, which can change without a word or a weight of it changing. */
  | { readonly kind: 'pivotal'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'part';
      /** Absent: of the rubric as a whole. */
      readonly question?: string;
      readonly path: readonly string[];
      /** Undefined: it was not there. */
      readonly before: unknown;
      /** Undefined: it is not there any more. */
      readonly after: unknown;
    }
);

/**
 * Everything that differs but tests and version. Major is what moves a score or what an answer means
 * (what the scoring hash covers); minor what a rep is told of a score (bands, flags, axes, notes,
 * practices) or is asked (the short form, questions of the kind text); patch is wording.
 */
export function diffRubrics(older: Rubric, newer: Rubric): readonly RubricChange[] {
  const kept = newer.questions.filter(({ id }) => find(older, id) !== undefined);
  return [
    ...changedParts(partsOfWhole(older), partsOfWhole(newer)).map(
      (part): RubricChange => ({ kind: 'part', ...part, effect: effectOnWhole(part) }),
    ),
    ...gone(older, newer).map((one): RubricChange => ({ kind: 'question-removed', ...one })),
    ...gone(newer, older).map((one): RubricChange => ({ kind: 'question-added', ...one })),
    ...kept.flatMap((after) => changesOfQuestion(find(older, after.id) ?? after, after)),
    ...changesOfOrder(older, newer),
  ];
}

/** How much the version must be raised: by as much as the heaviest change asks. */
export function neededBump(older: Rubric, newer: Rubric): Bump {
  const effects = diffRubrics(older, newer).map(({ effect }): Bump => effect);
  return BUMPS.findLast((bump) => effects.includes(bump)) ?? 'none';
}

// --- internal ---

type Effect = RubricChange['effect'];

interface ChangedPart {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What the scoring hash covers of a question; of `na` only whether it is offered. */
const SCORING: ReadonlySet<string> = new Set([
  'kind',
  'weight',
  'when',
  'points',
  'best',
  'min',
  'max',
  'unit',
]);
const TELLING: ReadonlySet<string> = new Set(['short', 'notes', 'practice', 'bands', 'axis']);

function find({ questions }: Rubric, wanted: string): Question | undefined {
  return questions.find(({ id }) => id === wanted);
}

function gone(from: Rubric, to: Rubric) {
  return from.questions
    .filter(({ id }) => find(to, id) === undefined)
    .map(({ id, ask, kind }) => ({
      question: id,
      ask,
      effect: (kind === 'text' ? 'minor' : 'major') as Effect,
    }));
}

function changesOfQuestion(before: Question, after: Question): readonly RubricChange[] {
  const isText = before.kind === 'text' && after.kind === 'text';
  return changedParts(partsOfQuestion(before), partsOfQuestion(after)).map((part) => {
    const effect = effectOnQuestion(part);
    const least = isText && effect === 'major' ? 'minor' : effect;
    return { kind: 'part', question: after.id, ...part, effect: least };
  });
}

function changedParts(older: readonly Part[], newer: readonly Part[]): readonly ChangedPart[] {
  const before = new Map(older.map(({ path, value }) => [path.join('.'), value]));
  const after = new Map(newer.map(({ path, value }) => [path.join('.'), value]));
  const all = new Map([...older, ...newer].map(({ path }) => [path.join('.'), path]));
  return [...all]
    .map(([key, path]) => ({ path, before: before.get(key), after: after.get(key) }))
    .filter((part) => !isSameValue(part.before, part.after));
}

function effectOnQuestion({ path, before, after }: ChangedPart): Effect {
  const [key = '', , last] = path;
  if (SCORING.has(key) || last === 'points') return 'major';
  if (key === 'options' && path.length === 1) return 'major';
  if (key === 'na') return before === undefined || after === undefined ? 'major' : 'patch';
  // A flag that comes or goes does so with its threshold, which is a part of its own.
  const isThreshold = key === 'flag' && path[1] !== 'say';
  return TELLING.has(key) || isThreshold ? 'minor' : 'patch';
}

function effectOnWhole({ path: [key = ''] }: ChangedPart): Effect {
  // Under another id, scores are kept as another rubric's.
  if (key === 'id') return 'major';
  return TELLING.has(key) ? 'minor' : 'patch';
}

function changesOfOrder(older: Rubric, newer: Rubric): readonly RubricChange[] {
  const before = older.questions.map(({ id }) => id).filter((id) => find(newer, id));
  const after = newer.questions.map(({ id }) => id).filter((id) => find(older, id));
  const was = pivotalQuestion(older)?.id;
  const is = pivotalQuestion(newer)?.id;
  return [
    ...(isSameValue(before, after)
      ? []
      : [{ kind: 'order', before, after, effect: 'patch' } as const]),
    ...(was === undefined || is === undefined || was === is
      ? []
      : [{ kind: 'pivotal', before: was, after: is, effect: 'minor' } as const]),
  ];
}
