import {
  type AddressFault,
  readAddress,
  withoutSecrets,
} from '../../../domain/rubric/pack-address.ts';
import { FetchError, type FoundPack, type PacksHere } from '../../../use-cases/ports/packs-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { dailyChange } from '../../../use-cases/rubric/daily-change.ts';
import {
  failedTests,
  type InstallPlan,
  planInstall,
} from '../../../use-cases/rubric/plan-install.ts';
import type { InstallOptions } from '../../commands/rubric/install.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { renderInstallPlan } from '../../render/screen/rubric/install-plan.ts';
import { renderFailedTests } from '../../render/screen/rubric/pack-lines.ts';
import { visible } from '../../render/text/visible.ts';
import { confirmed } from '../../screens/confirmed.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: InstallOptions,
  source: string,
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
  if (tellProblems(here.problems, world)) return EXIT.rubricProblem;
  if (address.kind === 'repository')
    world.err.write(`Fetching ${visible(withoutSecrets(source))}\n`);
  const found = await findOrTell(source, world);
  if (found === null) return EXIT.rubricProblem;
  const failed = failedTests(found.rubrics);
  if (failed.length > 0) {
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

// --- internal ---

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
    tellProblems(found.problems, world);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    world.err.write(
      `aftercall: ${visible(withoutSecrets(source))} was not fetched: ${visible(error.message)}\n`,
    );
  }
  return null;
}

function tellProblems(problems: PacksHere['problems'], { err }: World): boolean {
  if (problems.length === 0) return false;
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
  const packs = await world.packs();
  const { paper, write } = world.out;
  const daily = dailyChange(found, here, await packs.settings());
  const places = { from, settingsFile: packs.settingsFile };
  write(`${renderInstallPlan(plan, daily, places, paper)}\n`);
}

function ask({ pack, before }: InstallPlan, world: World): Promise<boolean | Interrupted> {
  const what = `${visible(pack.name)} ${visible(pack.version)}`;
  const question = before === null ? `Install ${what}?` : `Put ${what} in the place of the other?`;
  return confirmed(question, '', world);
}
