import { Command } from 'commander';
import type { FoundPack, PacksHere } from '../../../use-cases/ports/packs-port.ts';
import type { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { dailyChange } from '../../../use-cases/rubric/daily-change.ts';
import type { InstallPlan } from '../../../use-cases/rubric/plan-install.ts';
import { renderInstallPlan } from '../../render/screen/rubric/install-plan.ts';
import { visible } from '../../render/text/visible.ts';
import { askYesOrNo } from '../../screens/yes-or-no.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export interface InstallOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function rubricInstallCommand(): Command {
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
    );
}

export async function show(
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

export async function ask(
  { pack, before }: InstallPlan,
  world: World,
): Promise<boolean | Interrupted> {
  const what = `${visible(pack.name)} ${visible(pack.version)}`;
  const question = before === null ? `Install ${what}?` : `Put ${what} in the place of the other?`;
  return askYesOrNo(
    { question, key: 'i', yes: 'install it', no: 'no, leave everything as it is' },
    world,
  );
}
