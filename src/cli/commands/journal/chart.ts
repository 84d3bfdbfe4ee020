import { Command, Option } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ChartOptions extends CommonOptions {
  readonly type?: string;
  readonly allTypes?: boolean;
  readonly json?: boolean;
}

export function journalChartCommand(): Command {
  return new Command('chart')
    .description('am I getting better? your calls over time, and whether your level moved')
    .argument('[rubric]', 'which; without it the one your plan is from, or else listening')
    .option('-t, --type <type>', 'only calls of this type: discovery, review …')
    .addOption(
      new Option(
        '--all-types',
        'calls of all types on one chart, which a change of the mix alone can move',
      ).conflicts('type'),
    )
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal chart\n  aftercall journal chart empathy --type discovery\n  aftercall journal chart listening --all-types',
    );
}
