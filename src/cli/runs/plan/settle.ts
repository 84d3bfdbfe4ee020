import { type OpenPlan, openPlanOf } from '../../../domain/journal/open-plan.ts';
import { OUTCOMES, type Outcome } from '../../../domain/journal/records/record.ts';
import { settleOpenPlan } from '../../../use-cases/plan/settle-open-plan.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { SettleOptions } from '../../commands/plan/settle.ts';
import { jsonText } from '../../render/json/json.ts';
import { renderSettled } from '../../render/screen/journal/plan.ts';
import { nearest } from '../../render/text/did-you-mean.ts';
import { visible } from '../../render/text/visible.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { onPaper } from '../../screens/on-paper.ts';
import { outcomeScreen } from '../../screens/outcome-screen.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  { json }: SettleOptions,
  word: string | undefined,
): Promise<ExitCode> {
  const given = word === undefined ? undefined : asOutcome(word);
  if (given === undefined && !world.canAsk) {
    throw new UsageError(`say what became of it: aftercall plan settle ${OUTCOMES.join('|')}`);
  }
  const { journal, kept } = await readJournal(world);
  const open = openPlanOf(kept.records);
  if (open === null) throw new UsageError('no plan is open, so there is nothing to settle.');
  const outcome = given ?? (await askOutcome(open, world));
  if (outcome instanceof Interrupted) return EXIT[outcome.by];
  const settled = await settleOpenPlan({ ...world, journal }, kept, open, outcome);
  const { write, paper } = world.out;
  if (json) write(jsonText(settled));
  else write(`${renderSettled(open, outcome, paper.width)}\n`);
  return EXIT.done;
}

// --- internal ---

function asOutcome(word: string): Outcome {
  const outcome = OUTCOMES.find((one) => one === word);
  if (outcome !== undefined) return outcome;
  const near = nearest(word, OUTCOMES);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const known = OUTCOMES.join(', ');
  throw new UsageError(`"${visible(word)}" is not among the outcomes: ${known}.${hint}`);
}

/** One key; Ctrl-C leaves the plan open. */
function askOutcome(open: OpenPlan, world: World): Promise<Outcome | Interrupted> {
  const screen = onPaper(world.out.paper, (paper) => outcomeScreen(open, paper));
  return atTerminal(world, 'Nothing was settled; the plan stays open.', (terminal) =>
    terminal.askKey(screen),
  );
}
