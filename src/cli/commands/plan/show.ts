import { Command } from 'commander';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ShowOptions extends CommonOptions {
  readonly json?: boolean;
}

export function planShowCommand(shell: Shell): Command {
  return new Command('show')
    .description('the plan to hold in mind on the next call')
    .option('--json', 'print JSON, for scripts')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(options, await shell.wire(options)));
    });
}

async function runShow({ json, quiet }: ShowOptions, world: World): Promise<ExitCode> {
  const [{ openPlanOf }, { renderPlan, planFacts }, { paragraph }, { jsonText }] =
    await Promise.all([
      import('../../../domain/journal/open-plan.ts'),
      import('../../render/screen/journal/plan.ts'),
      import('../../render/text/layout.ts'),
      import('../../render/json/json.ts'),
    ]);
  const { out, err } = world;
  const open = openPlanOf((await readJournal(world)).kept.records);
  if (json) out.write(jsonText(planFacts(open), 2));
  else if (open !== null) out.write(`${renderPlan(open, out.paper)}\n`);
  if (open === null && !quiet) err.write(`${paragraph(NONE_OPEN, err.paper.width)}\n`);
  return EXIT.done;
}

const NONE_OPEN = 'No plan is open. A session ends with one: `aftercall`, after your next call.';
