import { Command } from 'commander';
import type { OpenPlan } from '../../../domain/journal/open-plan.ts';
import { OUTCOMES, type Outcome } from '../../../domain/journal/records/record.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import { nearest } from '../../render/text/did-you-mean.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface SettleOptions extends CommonOptions {
  readonly json?: boolean;
}

export function planSettleCommand(shell: Shell): Command {
  return new Command('settle')
    .description('say what became of the plan')
    .argument('[outcome]', `${OUTCOMES.join(', ')}; asked for at a terminal`)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall plan settle kept')
    .action(async (outcome: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<SettleOptions>();
      shell.exit(await runSettle(outcome, options, await shell.wire(options)));
    });
}

async function runSettle(
  word: string | undefined,
  { json }: SettleOptions,
  world: World,
): Promise<ExitCode> {
  const given = word === undefined ? undefined : asOutcome(word);
  if (given === undefined && !world.canAsk) {
    throw new UsageError(`say what became of it: aftercall plan settle ${OUTCOMES.join('|')}`);
  }
  const [{ openPlanOf }, { settleOpenPlan }, { renderSettled }, { jsonText }] = await Promise.all([
    import('../../../domain/journal/open-plan.ts'),
    import('../../../use-cases/plan/settle-open-plan.ts'),
    import('../../render/screen/journal/plan.ts'),
    import('../../render/json/json.ts'),
  ]);
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

function asOutcome(word: string): Outcome {
  const outcome = OUTCOMES.find((one) => one === word);
  if (outcome !== undefined) return outcome;
  const near = nearest(word, OUTCOMES);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const known = OUTCOMES.join(', ');
  throw new UsageError(`"${visible(word)}" is not among the outcomes: ${known}.${hint}`);
}

/** One key; Ctrl-C leaves the plan open. */
async function askOutcome(open: OpenPlan, world: World): Promise<Outcome | Interrupted> {
  const [{ outcomeScreen }, { atTerminal }, { paperOf }] = await Promise.all([
    import('../../screens/outcome-screen.ts'),
    import('../../screens/at-terminal.ts'),
    import('../../render/text/paper.ts'),
  ]);
  return atTerminal(world, 'Nothing was settled; the plan stays open.', (terminal) => {
    const paper = paperOf(world.out.paper, terminal.width());
    return terminal.askKey(outcomeScreen(open, paper));
  });
}
