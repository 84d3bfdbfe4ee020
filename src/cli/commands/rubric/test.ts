import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface TestOptions extends CommonOptions {
  readonly coverage?: boolean;
  readonly update?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function rubricTestCommand(): Command {
  return new Command('test')
    .description("run a rubric's own tests: do these answers score as its coach meant?")
    .argument('<rubric...>', 'an id, a file, a folder, a pack, or - for standard input')
    .option('--coverage', 'tell which answers, bands and notes no test reaches')
    .option('--update', 'write the actual values into the file, after showing them')
    .option('-y, --yes', 'with --update: do not ask')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Exit code 1 where a test fails, 3 where a rubric or one of its tests has problems.

Examples:
  aftercall rubric test listening
  aftercall rubric test --coverage renewal.yaml
  aftercall rubric test --update --yes renewal.yaml`,
    );
}
