import type { Plan } from '../../domain/journal/records/record.ts';
import type { PlanOffer } from '../../domain/session/plan-offer.ts';
import type { PlanChosen, Reply } from '../../domain/session/reply.ts';
import type { KeyScreen, LineScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { type LetterChoice, letterScreen } from './choice-screens.ts';
import { header } from './header.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';

/** Where a plan comes from; the words of a new one are asked on a screen of their own. */
export type PlanSource = Reply | PlanToWrite;

/** Words to begin with, for a new plan or for one (`of`) that stays the same in other words. */
export interface PlanToWrite {
  readonly write: string;
  readonly from?: PlanFrom;
  readonly of?: Plan;
}
type PlanFrom = Extract<PlanChosen, { choice: 'new' }>['from'];

/** Which plan to take along: the last one, one from this call, the rep's own, or none. */
export function planSourceScreen(
  view: StepView,
  offer: PlanOffer,
  paper: Paper,
): KeyScreen<null, PlanSource> {
  const { last, fresh, lastFirst } = offer;
  const keepOn: LetterChoice<PlanSource>[] =
    last === null
      ? []
      : [
          {
            key: 'k',
            say: `keep the last one: ${visible(last.plan.say)}`,
            value: { say: 'plan', plan: { choice: 'keep-on', plan: last.plan } },
          },
        ];
  const take: LetterChoice<PlanSource>[] =
    fresh === null
      ? []
      : [
          {
            key: 't',
            say: `take one from this call: ${visible(fresh.say)}`,
            value: { write: fresh.say, from: fresh.from },
          },
        ];
  const choices: readonly LetterChoice<PlanSource>[] = [
    ...(lastFirst ? [...keepOn, ...take] : [...take, ...keepOn]),
    { key: 'w', say: 'write one of my own', value: { write: ownWordsBefore(view, offer) } },
    { key: 'n', say: 'none this time', value: { say: 'plan', plan: { choice: 'none' } } },
    { key: 'b', say: 'back', value: { say: 'back' } },
    { key: 'p', say: 'pause', value: { say: 'pause' } },
  ];
  const top = planTop('One plan for the next calls', view, paper);
  return letterScreen(top, choices, true, paper);
}

/** The words of a new plan, ready to change. Escape goes back to the choice. */
export function planWordsScreen(
  view: StepView,
  start: string,
  paper: Paper,
): LineScreen<string | null> {
  return {
    fields: [typeable(start)],
    lineBreak: ' ',
    look: ({ problem }) => ({
      before: stacked(
        header('One plan for the next calls', view, paper),
        '',
        paper.strong(paragraph('In your own words: If …, then I …', paper.width)),
        '',
        '> ',
      ),
      after: stacked(
        '',
        problem !== null && paper.warn(paragraph(problem, paper.width)),
        paper.quiet(`Enter takes it ${paper.signs.dot} Esc back`),
      ),
    }),
    submit: ([text = '']) =>
      text.trim() === ''
        ? { problem: 'Type it, or go back with Esc and choose none.', field: 0 }
        : { value: text },
    escape: null,
  };
}

/** The top of a screen on which a plan is chosen: its title, and what a plan is. */
export function planTop(title: string, view: StepView, paper: Paper): string {
  return stacked(
    header(title, view, paper),
    '',
    paper.quiet(
      paragraph(
        'One act, tied to the moment it is for: if this happens, then I do that.',
        paper.width,
      ),
    ),
  );
}

// --- internal ---

function ownWordsBefore(view: StepView, { last }: PlanOffer): string {
  const [typed] = typedHere(view) ?? [];
  if (typed !== undefined) return typed;
  const { before } = view;
  const plan = before?.type === 'planned' ? before.plan : null;
  return plan === null || plan.id === last?.plan.id ? '' : plan.say;
}
