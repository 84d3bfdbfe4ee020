import type { ModeName, Pack } from '../rubric/pack.ts';
import { pivotalQuestion, type Rubric } from '../rubric/rubric.ts';

/** How much of a rubric a session asks. */
export type Form = 'pivotal' | 'short' | 'all';

export const SESSION_MODES = ['brief', 'quick', 'focus', 'full', 'deep'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

/** One rubric of a session. */
export interface Asked {
  readonly rubric: string;
  readonly form: Form;
  /** Also the posture questions outside the form, so that the place of the call can be told. */
  readonly posture: boolean;
}

/** What a session asks, settled before it begins and kept in its draft. */
export interface Setup {
  readonly mode: SessionMode;
  readonly asked: readonly Asked[];
  /** Whether the card shows scores. */
  readonly scored: boolean;
}

/** What a rep asked for on the command line. */
export interface Wish {
  readonly mode?: SessionMode;
  readonly rubric?: string;
  readonly with: readonly string[];
}

const MOST_QUESTIONS = 40;

export type SetupFault =
  | { readonly fault: 'unknown-rubric'; readonly id: string; readonly known: readonly string[] }
  | { readonly fault: 'focus-without-rubric' }
  | { readonly fault: 'rubric-outside-focus'; readonly mode: SessionMode }
  | { readonly fault: 'too-many-more'; readonly mode: SessionMode; readonly more: number }
  | { readonly fault: 'too-many-questions'; readonly questions: number };

/** Turns a wish into what will be asked, or says why that cannot be. */
export function planSession(
  pack: Pack,
  rubrics: readonly Rubric[],
  wish: Wish,
): { readonly setup: Setup } | SetupFault {
  const unknown = [wish.rubric, ...wish.with].find(
    (id) => id !== undefined && !rubrics.some((rubric) => rubric.id === id),
  );
  if (unknown !== undefined) {
    return { fault: 'unknown-rubric', id: unknown, known: rubrics.map(({ id }) => id) };
  }
  const mode = wish.mode ?? (wish.rubric === undefined ? 'quick' : 'focus');
  const fault = faultOfMode(mode, wish, pack);
  if (fault !== null) return fault;
  const asked = withOthers(askedIn(mode, wish, pack), wish.with, rubrics);
  const questions = countQuestions(asked, rubrics);
  if (questions > MOST_QUESTIONS) return { fault: 'too-many-questions', questions };
  return { setup: { mode, asked, scored: mode !== 'brief' } };
}

// --- internal ---

function faultOfMode(mode: SessionMode, wish: Wish, pack: Pack): SetupFault | null {
  if (mode === 'focus') return wish.rubric === undefined ? { fault: 'focus-without-rubric' } : null;
  if (wish.rubric !== undefined) return { fault: 'rubric-outside-focus', mode };
  const { more } = pack.modes[mode];
  return mode === 'deep' && wish.with.length > more ? { fault: 'too-many-more', mode, more } : null;
}

function askedIn(mode: SessionMode, wish: Wish, pack: Pack): readonly Asked[] {
  if (mode === 'focus') return [{ rubric: wish.rubric ?? '', form: 'all', posture: false }];
  const { ask, rubrics } = pack.modes[mode as ModeName];
  return rubrics.map((rubric) => ({ rubric, form: ask, posture: false }));
}

/** Adds rubrics in full, and with one that holds posture questions those of the others. */
function withOthers(
  asked: readonly Asked[],
  others: readonly string[],
  rubrics: readonly Rubric[],
): readonly Asked[] {
  const posture = others.some((id) =>
    rubrics.find((rubric) => rubric.id === id)?.questions.some((q) => q.axis === 'posture'),
  );
  const kept = asked.filter(({ rubric }) => !others.includes(rubric));
  return [
    ...kept.map((one) => ({ ...one, posture })),
    ...[...new Set(others)].map((rubric): Asked => ({ rubric, form: 'all', posture })),
  ];
}

function countQuestions(asked: readonly Asked[], rubrics: readonly Rubric[]): number {
  return asked.reduce((sum, one) => {
    const rubric = rubrics.find(({ id }) => id === one.rubric);
    return sum + (rubric === undefined ? 0 : questionsOfForm(rubric, one).length);
  }, 0);
}

/** The questions of a rubric that a form asks before any substitution, hidden ones included. */
export function questionsOfForm(rubric: Rubric, { form, posture }: Asked): Rubric['questions'] {
  const pivotal = pivotalQuestion(rubric);
  return rubric.questions.filter(
    (question) =>
      form === 'all' ||
      (form === 'short' && question.short) ||
      (form === 'pivotal' && question.id === pivotal?.id) ||
      (posture && question.axis === 'posture'),
  );
}
