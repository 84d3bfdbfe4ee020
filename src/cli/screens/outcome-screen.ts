import type { OpenPlan } from '../../domain/journal/open-plan.ts';
import type { Outcome } from '../../domain/journal/records/record.ts';
import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { renderPlan } from '../render/screen/journal/plan.ts';
import { stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { letterScreen, OUTCOME_KEYS } from './choice-screens.ts';

/** What became of the plan, asked outside a session, with the session's letters. */
export function outcomeScreen(open: OpenPlan, paper: Paper): KeyScreen<null, Outcome> {
  const top = stacked(renderPlan(open, paper), '', paper.strong('What became of it?'));
  return letterScreen(top, OUTCOME_KEYS, false, paper);
}
