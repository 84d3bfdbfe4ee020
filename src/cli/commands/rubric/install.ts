import { Command } from 'commander';
import {
  type AddressFault,
  readAddress,
  withoutSecrets,
} from '../../../domain/rubric/pack-address.ts';
import { FetchError, type FoundPack, type PacksHere } from '../../../use-cases/ports/packs-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import type { InstallPlan } from '../../../use-cases/rubric/plan-install.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface InstallOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function rubricInstallCommand(shell: Shell): Command {
  return new Command('install')
    .description("make a coach's pack of rubrics ready to use here")
    .argument('<source>', 'a file you were sent, a folder, or a git repository (https, ssh, file)')
    .option('--dry-run', 'only show what would be installed')
    .option('-y, --yes', 'do not ask')
    .addHelpText(
      'after',
      `
Nothing in a pack is run, and nothing but a repository that you name is fetched.
The daily session stays as it is, unless config.yaml names the pack:
aftercall help settings. A newer version of a pack takes the place of the older.

Examples:
  aftercall rubric install "Downloads/pack (1).yaml"
  aftercall rubric install /mnt/team/renewals
  aftercall rubric install https://git.example.com/sales/renewals#v1.2.0`,
    )
    .action(async (source: string, _options, command: Command) => {
      const options = command.optsWithGlobals<InstallOptions>();
      shell.exit(await runInstall(source, options, await shell.wire(options)));
    });
}

async function runInstall(
  source: string,
  options: InstallOptions,
  world: World,
): Promise<ExitCode> {
  const address = readAddress(source);
  if (address.kind === 'refused') throw new UsageError(REFUSED[address.why]);
  if (!options.yes && !options.dryRun && !world.canAsk) {
    throw new UsageError(
      'nobody can be asked here. --dry-run shows what would be installed, --yes installs it.',
    );
  }
  const packs = await world.packs();
  const here = await packs.here();
  if (await tellProblems(here.problems, world)) return EXIT.rubricProblem;
  if (address.kind === 'repository')
    world.err.write(`Fetching ${visible(withoutSecrets(source))}\n`);
  const found = await findOrTell(source, world);
  if (found === null) return EXIT.rubricProblem;
  const { planInstall, failedTests } = await import('../../../use-cases/rubric/plan-install.ts');
  const failed = failedTests(found.rubrics);
  if (failed.length > 0) {
    const { renderFailedTests } = await import('../../render/screen/rubric/pack-lines.ts');
    const { write, paper } = world.err;
    write(`${renderFailedTests(failed, 'installed', paper)}\n`);
    return EXIT.notMet;
  }
  const before = here.installed.find(({ pack }) => pack.name === found.pack.name) ?? null;
  const plan = planInstall(found, before);
  if (plan.isSame) {
    const { name, version } = plan.pack;
    world.out.write(`${visible(name)} ${visible(version)} is installed already, just as it is.\n`);
    return EXIT.done;
  }
  await show(plan, found, here, withoutSecrets(source), world);
  if (options.dryRun) return EXIT.done;
  const answer = options.yes ? true : await ask(plan, world);
  if (answer !== true) {
    world.err.write('Nothing was installed.\n');
    return answer instanceof Interrupted ? EXIT[answer.by] : EXIT.done;
  }
  await packs.install(found, withoutSecrets(source));
  const first = plan.rubrics[0]?.loaded.rubric.id ?? plan.pack.name;
  world.out.write(`\nInstalled. To see it: aftercall rubric show ${visible(first)}\n`);
  return EXIT.done;
}

const REFUSED: Readonly<Record<AddressFault, string>> = {
  'other-way': 'a repository is fetched by https, ssh or file, as in https://host/team/pack#v1.',
  'like-an-option': 'a source cannot begin with "-"; for a file of that name write ./ before it.',
  'bad-host':
    'that names no host, as https://host/team/pack or git@host:pack does; for a file write ./ before it.',
  'bad-tag': 'what stands after # must be the name of a tag, as in …/pack#v1.2.0.',
};

/** The pack, or null once it was said why there is none. */
async function findOrTell(source: string, world: World): Promise<FoundPack | null> {
  try {
    const found = await (await world.packs()).find(source);
    if (found.ok) return found.value;
    await tellProblems(found.problems, world);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    world.err.write(
      `aftercall: ${visible(withoutSecrets(source))} was not fetched: ${visible(error.message)}\n`,
    );
  }
  return null;
}

async function tellProblems(problems: PacksHere['problems'], { err }: World): Promise<boolean> {
  if (problems.length === 0) return false;
  const { problemList } = await import('../../render/screen/problem-list.ts');
  err.write(problemList(problems, err.paper));
  return true;
}

async function show(
  plan: InstallPlan,
  found: FoundPack,
  here: PacksHere,
  from: string,
  world: World,
): Promise<void> {
  const [{ renderInstallPlan }, { dailyChange }, packs] = await Promise.all([
    import('../../render/screen/rubric/install-plan.ts'),
    import('../../../use-cases/rubric/daily-change.ts'),
    world.packs(),
  ]);
  const { paper, write } = world.out;
  const daily = dailyChange(found, here, await packs.settings());
  const places = { from, settingsFile: packs.settingsFile };
  write(`${renderInstallPlan(plan, daily, places, paper)}\n`);
}

async function ask({ pack, before }: InstallPlan, world: World): Promise<boolean | Interrupted> {
  const { askYesOrNo } = await import('../../screens/yes-or-no.ts');
  const what = `${visible(pack.name)} ${visible(pack.version)}`;
  const question = before === null ? `Install ${what}?` : `Put ${what} in the place of the other?`;
  return askYesOrNo(
    { question, key: 'i', yes: 'install it', no: 'no, leave everything as it is' },
    world,
  );
}
