import type { OpenPlan } from '../../../../domain/journal/open-plan.ts';
import type { Outcome } from '../../../../domain/journal/records/record.ts';
import { day } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { OUTCOME_WORDS } from '../../text/outcome-words.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** The open plan, since when, and on how many calls it had a chance. */
export function renderPlan({ plan, since, tries }: OpenPlan, paper: Paper): string {
  const chances =
    tries === 0
      ? 'no call has been a chance for it yet'
      : `${counted(tries, 'call')} gave it a chance`;
  return stacked(
    paper.strong(paragraph(visible(plan.say), paper.width)),
    paper.quiet(paragraph(`Since ${day(since)}; ${chances}.`, paper.width)),
  );
}

/** What was kept of a plan that has just been settled, and what comes next. */
export function renderSettled({ plan }: OpenPlan, outcome: Outcome, width: number): string {
  const next =
    outcome === 'no-chance'
      ? 'It stays open for the next call.'
      : 'No plan is open now; the next session ends with one.';
  return stacked(
    paragraph(`Settled as ${OUTCOME_WORDS[outcome]}: ${visible(plan.say)}`, width, 0, 2),
    paragraph(next, width),
  );
}
