import { Command } from 'commander';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly due?: boolean;
  readonly settled?: boolean;
  readonly json?: boolean;
}

export function promiseListCommand(shell: Shell): Command {
  return new Command('list')
    .description('what is still open, on either side, in order of the day due')
    .option('--due', 'only what is due today, or was before')
    .option('--settled', 'what was settled, and how, instead of what is open')
    .option('--account <name>', 'only what was said on calls with this account')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise list --due\n  aftercall promise list --account Acme --settled',
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      shell.exit(await runList(options, await shell.wire(options)));
    });
}

async function runList(options: ListOptions, world: World): Promise<ExitCode> {
  const [{ isDue, promisesOf, promisesWith }, { listedFacts, renderPromises }, json] =
    await Promise.all([
      import('../../../domain/journal/open-promises.ts'),
      import('../../render/screen/journal/promise-list.ts'),
      import('../../render/json/json.ts'),
    ]);
  const { out, err, clock } = world;
  const { kept } = await readJournal(world);
  const now = clock.now();
  const all = promisesOf(kept.records);
  const asked = all.filter(({ end }) => (end !== undefined) === (options.settled === true));
  const ofAccount =
    options.account === undefined
      ? asked
      : promisesWith(asked, await meant(options.account, kept.entries));
  const shown = ofAccount.filter((one) => !options.due || isDue(one, now));
  if (options.json) {
    const facts = shown.map((one) => listedFacts(one, all, now));
    out.write(json.jsonText(facts, 2));
  } else if (shown.length > 0) {
    out.write(`${renderPromises(shown, all, now, out.paper)}\n`);
  }
  if (shown.length === 0 && !options.quiet) err.write(`${none(options)}\n`);
  return EXIT.done;
}

async function meant(
  wanted: string,
  entries: readonly { readonly call: { readonly account?: string } }[],
): Promise<string> {
  const [{ findAccount }, { noSuchAccount }] = await Promise.all([
    import('../../../domain/journal/find/find-account.ts'),
    import('../../arguments/no-such-account.ts'),
  ]);
  const accounts = entries.toReversed().flatMap(({ call }) => call.account ?? []);
  const found = findAccount(accounts, wanted);
  if ('found' in found) return found.found;
  throw noSuchAccount(found, wanted);
}

function none({ due, account, settled }: ListOptions): string {
  const where = account === undefined ? '' : ' there';
  if (settled) return `No promise was settled${where} yet.`;
  return due ? `Nothing promised is due${where} today.` : `No promise is open${where}.`;
}
