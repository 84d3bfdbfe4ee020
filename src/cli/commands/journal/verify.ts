import { Command } from 'commander';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface VerifyOptions extends CommonOptions {
  readonly json?: boolean;
}

export function journalVerifyCommand(shell: Shell): Command {
  return new Command('verify')
    .description('check every line and compute every score anew')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExits with 1 when anything is not as it was kept, with 5 when a file cannot be read.\n\nExamples:\n  aftercall journal verify',
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<VerifyOptions>();
      shell.exit(await runVerify(options, await shell.wire(options)));
    });
}

async function runVerify({ json, quiet }: VerifyOptions, world: World): Promise<ExitCode> {
  const [{ verifyJournal }, { renderVerification, verifiedLine, verificationFacts }, { jsonText }] =
    await Promise.all([
      import('../../../use-cases/journal/verify-journal.ts'),
      import('../../render/screen/journal/verification.ts'),
      import('../../render/json/json.ts'),
    ]);
  const [lines, copies] = await Promise.all([world.eraser(), world.rubricCopies()]);
  const result = verifyJournal({ lines, copies });
  const isWell = result.differences.length === 0;
  const { out, err } = world;
  if (json) out.write(jsonText(verificationFacts(result), 2));
  else if (isWell) out.write(`${verifiedLine(result)}\n`);
  else out.write(`${renderVerification(result)}\n`);
  if (!json && !isWell && !quiet) err.write(`${verifiedLine(result)}\n`);
  if (world.isUnread()) return EXIT.journal;
  return isWell ? EXIT.done : EXIT.notMet;
}
