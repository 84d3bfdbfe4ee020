import { AIM_ANSWERS_NEEDED, POSTURE_ANSWERS_NEEDED } from './place.ts';
import type { QuestionAudit } from './question-audit.ts';
import type { RubricAudit } from './rubric-audit.ts';

/** All that it takes to find a call's place again by hand; there is none where answers are missing. */
export interface ExplainedPlace {
  /** Aim is `sum.points / sum.weight`. */
  readonly aim: {
    readonly answers: readonly (AxisAnswer & {
      readonly points: number;
      readonly weight: number;
    })[];
    readonly needed: number;
    /** Of points times weight, and of the weights. */
    readonly sum: { readonly points: number; readonly weight: number };
  };
  /** Posture is `sum` by the number of answers: here no answer counts more than another. */
  readonly posture: {
    readonly answers: readonly (AxisAnswer & { readonly posture: number })[];
    readonly needed: number;
    readonly sum: number;
  };
}

interface AxisAnswer {
  readonly rubric: string;
  readonly question: string;
}

/** The arithmetic of the place of a call, told or not. */
export function explainPlace(audits: readonly RubricAudit[]): ExplainedPlace {
  const aims = answersIn(audits, ({ points, isAboutAim, weight }) =>
    isAboutAim && points !== null ? { points, weight } : null,
  );
  const postures = answersIn(audits, ({ points, posture }) =>
    points !== null && posture !== null ? { posture } : null,
  );
  return {
    aim: {
      answers: aims,
      needed: AIM_ANSWERS_NEEDED,
      sum: {
        points: aims.reduce((sum, { points, weight }) => sum + points * weight, 0),
        weight: aims.reduce((sum, { weight }) => sum + weight, 0),
      },
    },
    posture: {
      answers: postures,
      needed: POSTURE_ANSWERS_NEEDED,
      sum: postures.reduce((sum, { posture }) => sum + posture, 0),
    },
  };
}

// --- internal ---

/** @param tell what an answer adds; null for nothing */
function answersIn<T extends object>(
  audits: readonly RubricAudit[],
  tell: (asked: QuestionAudit) => T | null,
): readonly (AxisAnswer & T)[] {
  return audits.flatMap(({ rubric, questions }) =>
    questions.flatMap((asked) => {
      const told = tell(asked);
      return told === null ? [] : [{ rubric: rubric.id, question: asked.question.id, ...told }];
    }),
  );
}
