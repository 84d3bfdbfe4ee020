import type { Answers, CallContext } from '../../../../domain/audit/answers.ts';
import { auditCall } from '../../../../domain/audit/audit.ts';
import { coachingNotes } from '../../../../domain/coaching/coaching.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { cardOf } from '../../../../domain/session/card.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
import { renderCard } from '../score/card.ts';

/** What a rubric makes of some answers: the card as a rep gets it, then every note that came. */
export function triedRubric({ rubric, answers, call, now }: Tried, paper: Paper): string {
  const audit = auditCall([rubric], [], answers, call);
  const card = cardOf({ call: {}, held: now, scored: true, isFirst: false }, audit, []);
  const notes = audit.rubrics.flatMap(coachingNotes);
  return stacked(
    renderCard(card, paper),
    '',
    paper.strong('Notes that these answers bring up'),
    ...notes.map(({ question, side, say }) => {
      const name = question === undefined ? side : `${visible(question)}.${side}`;
      return labelled(name, visible(say), paper.width, COLUMN);
    }),
    notes.length === 0 && paragraph('none', paper.width, 2),
  );
}

export interface Tried {
  readonly rubric: Rubric;
  readonly answers: Answers;
  readonly call: CallContext;
  readonly now: string;
}

// --- internal ---

const COLUMN = 24;
