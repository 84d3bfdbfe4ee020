import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface DiffOptions extends CommonOptions {
  readonly json?: boolean;
}

export function rubricDiffCommand(): Command {
  return new Command('diff')
    .description('what changed between two versions of a rubric, and which version that needs')
    .argument('<old>', 'an id, a file, or - for standard input')
    .argument('<new>', 'likewise')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Exit code 1 where the version was not raised enough.

Examples:
  aftercall rubric diff listening ./listening.yaml
  git show HEAD:renewal.yaml | aftercall rubric diff - renewal.yaml`,
    );
}
