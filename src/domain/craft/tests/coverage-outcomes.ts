import type { Answer } from '../../audit/answers.ts';
import { auditQuestion } from '../../audit/question-audit.ts';
import { auditRubric, type RubricAudit } from '../../audit/rubric-audit.ts';
import { coachingNotes, type NoteSide } from '../../coaching/coaching.ts';
import type { Question, Rubric } from '../../rubric/rubric.ts';
import { everyAnswer } from './coverage-answers.ts';

/** The notes of a question that some answer to it brings up, in the order of their sides. */
export function notesOfAnswers(question: Question): readonly NoteSide[] {
  const brought = new Set(
    everyAnswer(question).flatMap((answer) =>
      coachingNotes(auditAlone(question, answer)).map(({ side }) => side),
    ),
  );
  return (['low', 'high', 'under', 'over'] as const).filter((side) => brought.has(side));
}

/** Whether some answer raises its flag, or leaves it down. */
export function couldRaise(question: Question, isRaised: boolean): boolean {
  if (question.flag === undefined) return false;
  return everyAnswer(question).some(
    (answer) => auditQuestion(question, answer).raisesFlag === isRaised,
  );
}

// --- internal ---

/** As the only question of a rubric that says nothing itself. */
function auditAlone(question: Question, answer: Answer): RubricAudit {
  const { when: _when, ...always } = question;
  const alone = { id: question.id, questions: [always], notes: {}, bands: [] };
  return auditRubric(alone as unknown as Rubric, { [question.id]: answer }, {});
}
