import { Command } from 'commander';
import type { AccountPrep, DayPrep } from '../../../use-cases/prep/prepare.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface PrepOptions extends CommonOptions {
  readonly json?: boolean;
}

export function prepCommand(shell: Shell): Command {
  return new Command('prep')
    .description('before a call: your plan, their words, what is promised, your last call')
    .argument('[account]', 'whom you will call, or the beginning of the name; without: today')
    .option('--json', 'print JSON, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall prep\n  aftercall prep Acme')
    .action(async (account: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<PrepOptions>();
      shell.exit(await runPrep(account, options, await shell.wire(options)));
    });
}

async function runPrep(
  account: string | undefined,
  { json, quiet }: PrepOptions,
  world: World,
): Promise<ExitCode> {
  const { out, err } = world;
  const now = world.clock.now();
  const prep = await prepare(account, now, world);
  if (json) {
    const [{ prepFacts }, { jsonText }] = await Promise.all([
      import('../../render/json/prep-facts.ts'),
      import('../../render/json/json.ts'),
    ]);
    out.write(jsonText(prepFacts(prep, now), 2));
    return EXIT.done;
  }
  const [{ renderPrep }, { paragraph }] = await Promise.all([
    import('../../render/screen/journal/prep.ts'),
    import('../../render/text/layout.ts'),
  ]);
  if (prep.last !== null) {
    out.write(`${renderPrep(prep, now, out.paper)}\n`);
  } else if (!quiet) err.write(`${paragraph(NOTHING_YET, err.paper.width)}\n`);
  return EXIT.done;
}

const NOTHING_YET = 'The journal is empty. After your next call, `aftercall` begins it.';

async function prepare(
  wanted: string | undefined,
  now: string,
  world: World,
): Promise<AccountPrep | DayPrep> {
  const [{ prepareAccount, prepareDay }, journal, { rubrics: builtIn }] = await Promise.all([
    import('../../../use-cases/prep/prepare.ts'),
    world.journal(),
    world.rubrics(),
  ]);
  const prepWorld = { journal, builtIn, copies: world.rubricCopies };
  if (wanted === undefined) return prepareDay(prepWorld, now);
  const prep = await prepareAccount(prepWorld, wanted);
  if (!('fault' in prep)) return prep;
  const { noSuchAccount } = await import('../../arguments/no-such-account.ts');
  throw noSuchAccount(prep, wanted);
}
