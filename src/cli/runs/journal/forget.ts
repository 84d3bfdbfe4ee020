import type { ForgetWish } from '../../../domain/journal/forget/forgetting.ts';
import {
  type ForgetPlan,
  forget,
  isNothing,
  planToForget,
} from '../../../use-cases/journal/forget.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import type { ForgetOptions } from '../../commands/journal/forget.ts';
import { forgettingJson } from '../../render/json/forgetting-json.ts';
import { jsonText } from '../../render/json/json.ts';
import {
  noSuchCall,
  reachOfForgetting,
  renderElsewhere,
  renderForgetPlan,
  renderForgotten,
} from '../../render/screen/journal/forgetting.ts';
import { counted } from '../../render/text/layout.ts';
import { confirmed } from '../../screens/confirmed.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: ForgetOptions, id?: string): Promise<ExitCode> {
  const wish = wishOf(id, options);
  const mayAsk = world.canAsk && !options.json;
  if (!options.yes && !options.dryRun && !mayAsk) {
    throw new UsageError(
      'nobody can be asked here. --dry-run shows what would go, --yes erases it.',
    );
  }
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
  if (options.json) out.write(jsonText(forgettingJson(plan, !options.dryRun)));
  else if (!options.dryRun && !nothing) out.write(`${renderForgotten(plan, width)}\n`);
  const elsewhere = renderElsewhere(plan, err.paper.width);
  if (elsewhere !== null) err.write(`${elsewhere}\n`);
  if (options.dryRun) return EXIT.done;
  if (elsewhere !== null) return EXIT.journal;
  return plan.draftsInUse.length > 0 ? EXIT.notMet : EXIT.done;
}

// --- internal ---

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

/** Says how far it reaches, and asks. */
function ask({ target }: ForgetPlan, world: World): Promise<boolean | Interrupted> {
  const { write, paper } = world.out;
  write(`\n${reachOfForgetting(paper.width)}\n`);
  const what = target.calls.length === 0 ? 'this' : counted(target.calls.length, 'call');
  return confirmed(`Forget ${what}?`, 'Nothing was erased.', world);
}
