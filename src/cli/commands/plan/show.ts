import { Command } from 'commander';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import type { CommonOptions, World } from '../../world.ts';

interface ShowOptions extends CommonOptions {
  readonly json?: boolean;
}

export function planShowCommand(shell: Shell): Command {
  return new Command('show')
    .description('the plan to hold in mind on the next call')
    .option('--json', 'print JSON, for scripts')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(options, shell.wire(options)));
    });
}

async function runShow({ json, quiet }: ShowOptions, world: World): Promise<ExitCode> {
  const [{ readKept }, { openPlanOf }, { renderPlan, planFacts }, layout, notices, { jsonText }] =
    await Promise.all([
      import('../../../use-cases/read-kept.ts'),
      import('../../../domain/journal/open-plan.ts'),
      import('../../render/plan.ts'),
      import('../../render/layout.ts'),
      import('../../render/journal-notices.ts'),
      import('../../render/json.ts'),
    ]);
  const { out, err } = world;
  const kept = await readKept(await world.journal());
  const open = openPlanOf(kept.records);
  const leftOut = notices.renderLeftOut(kept, layout.columnWidth(err.width));
  if (leftOut !== null) err.write(`${leftOut}\n`);
  if (json) out.write(jsonText(planFacts(open), 2));
  else if (open !== null) {
    out.write(`${renderPlan(open, out.style, layout.columnWidth(out.width))}\n`);
  }
  if (open === null && !quiet) {
    const next = 'No plan is open. A session ends with one: `aftercall`, after your next call.';
    err.write(`${layout.paragraph(next, layout.columnWidth(err.width))}\n`);
  }
  return EXIT.done;
}
