import { Command } from 'commander';
import type { ForgetWish } from '../../../domain/journal/forget/forgetting.ts';
import type { ForgetPlan } from '../../../use-cases/journal/forget.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ForgetOptions extends CommonOptions {
  readonly account?: string;
  readonly before?: string;
  readonly forgotten?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function journalForgetCommand(shell: Shell): Command {
  return new Command('forget')
    .description('erase calls, and all that hangs on them, from the disk')
    .argument(
      '[id]',
      'a call: its id, or as much of it as no other has; or last, the one entered last',
    )
    .option('-a, --account <name>', 'every call with that account')
    .option('--before <day>', 'every call held before that day, as in 2026-01-31')
    .option('--forgotten', 'only what was forgotten before, here or elsewhere, and is still here')
    .option('--dry-run', 'only show what would go')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Capitals, accents and spaces make no difference to a name. Damaged lines that
name the account or the call go too, and so does what editors and sync tools
left of the journal and of unfinished sessions. Other files in the same folders
that name it are told and not touched; the exit code is 5 then. Only ids are
left, so that a sync cannot bring anything back. What was forgotten on another
computer, and came here with its files, is shown here no more; every forgetting
and every import erases it, and --forgotten nothing else.

Examples:
  aftercall journal forget --account Acme --dry-run
  aftercall journal forget --before 2024-01-01 --yes`,
    )
    .action(async (id: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<ForgetOptions>();
      shell.exit(await runForget(wishOf(id, options), options, await shell.wire(options)));
    });
}

async function runForget(
  wish: ForgetWish,
  options: ForgetOptions,
  world: World,
): Promise<ExitCode> {
  const mayAsk = world.canAsk && !options.json;
  if (!options.yes && !options.dryRun && !mayAsk) {
    throw new UsageError(
      'nobody can be asked here. --dry-run shows what would go, --yes erases it.',
    );
  }
  const [
    { planToForget, isNothing, forget },
    { noSuchCall, renderElsewhere, renderForgetPlan, renderForgotten, forgettingFacts },
    { jsonText },
  ] = await Promise.all([
    import('../../../use-cases/journal/forget.ts'),
    import('../../render/screen/journal/forgetting.ts'),
    import('../../render/json/json.ts'),
  ]);
  const { out, err } = world;
  const eraser = await world.eraser();
  const plan = planToForget({ eraser }, wish);
  if ('fault' in plan) throw new UsageError(noSuchCall(plan.fault, wish));
  const width = out.paper.width;
  const nothing = isNothing(plan);
  if (!options.json) {
    out.write(nothing ? 'There is nothing to forget.\n' : `${renderForgetPlan(plan, out.paper)}\n`);
  }
  if (!nothing && !options.dryRun && !options.yes) {
    const answer = await ask(plan, world);
    if (answer instanceof Interrupted) return EXIT[answer.by];
    if (!answer) {
      err.write('Nothing was erased.\n');
      return EXIT.done;
    }
  }
  if (!options.dryRun) await forget({ ...world, eraser }, plan);
  if (options.json) out.write(jsonText(forgettingFacts(plan, !options.dryRun)));
  else if (!options.dryRun && !nothing) out.write(`${renderForgotten(plan, width)}\n`);
  const elsewhere = renderElsewhere(plan, err.paper.width);
  if (elsewhere !== null) err.write(`${elsewhere}\n`);
  if (options.dryRun) return EXIT.done;
  if (elsewhere !== null) return EXIT.journal;
  return plan.draftsInUse.length > 0 ? EXIT.notMet : EXIT.done;
}

function wishOf(id: string | undefined, { account, before, forgotten }: ForgetOptions): ForgetWish {
  const ways = [id, account, before, forgotten].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new UsageError(
      'say what to forget: an ID, --account NAME, --before DAY, or --forgotten; one of them.',
    );
  }
  if (forgotten) return { by: 'forgotten' };
  if (id !== undefined) return { by: 'id', id };
  if (account !== undefined) {
    if (account.trim() === '') throw new UsageError('--account takes a name.');
    return { by: 'account', name: account };
  }
  const day = before ?? '';
  if (!isDay(day)) throw new UsageError('--before takes a day, as in 2026-01-31.');
  return { by: 'before', day };
}

/** A day that the calendar has: what cannot be undone guesses nothing. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(at).toJSON()?.startsWith(text) === true;
}

/** One key; Ctrl-C erases nothing. */
async function ask(plan: ForgetPlan, world: World): Promise<boolean | Interrupted> {
  const [{ forgetScreen }, { atTerminal }, { paperOf }] = await Promise.all([
    import('../../screens/forget-screen.ts'),
    import('../../screens/at-terminal.ts'),
    import('../../render/text/paper.ts'),
  ]);
  return atTerminal(world, 'Nothing was erased.', (terminal) => {
    const paper = paperOf(world.out.paper, terminal.width());
    return terminal.askKey(forgetScreen(plan.target.calls.length, paper));
  });
}
