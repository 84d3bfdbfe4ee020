import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

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
