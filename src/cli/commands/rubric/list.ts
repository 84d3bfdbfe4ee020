import { Command } from 'commander';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ListOptions extends CommonOptions {
  readonly json?: boolean;
}

export function rubricListCommand(shell: Shell): Command {
  return new Command('list')
    .description('the rubrics there are, and what a session asks of them')
    .option('--json', 'print JSON, for scripts')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      shell.exit(await runList(options, await shell.wire(options)));
    });
}

async function runList({ json }: ListOptions, world: World): Promise<ExitCode> {
  const [{ planSession }, { renderRubricList, rubricFacts }, { jsonText }, pack] =
    await Promise.all([
      import('../../../domain/session/setup.ts'),
      import('../../render/screen/rubric/rubric-list.ts'),
      import('../../render/json/json.ts'),
      world.rubrics(),
    ]);
  const rubrics = pack.rubrics.map(({ rubric }) => rubric);
  const planned = planSession(pack.pack, rubrics, {
    with: [],
    ...(pack.mode && { mode: pack.mode }),
  });
  const shelf = { ...pack, asked: 'setup' in planned ? planned.setup.asked : [] };
  const { write, paper } = world.out;
  if (json) {
    const facts = pack.rubrics.map((loaded) => rubricFacts(shelf, loaded));
    write(jsonText(facts, 2));
  } else {
    write(`${renderRubricList(shelf, paper)}\n`);
  }
  return EXIT.done;
}
