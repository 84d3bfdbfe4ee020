import { Command } from 'commander';
import type { DateOrder } from '../../../domain/dates/sense.ts';
import type { PromiseRead } from '../../../domain/journal/read-promise.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { asDateOrder } from '../../arguments/decided-date.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface AddOptions extends CommonOptions {
  readonly call?: string;
  readonly account?: string;
  readonly dates?: DateOrder;
  readonly json?: boolean;
}

export function promiseAddCommand(shell: Shell): Command {
  return new Command('add')
    .description('add a promise to a call that is kept')
    .argument('<promise...>', 'as in: me: send the draft by Tuesday')
    .option('--call <id>', 'which call: its id, or as much of it as no other has; else the last')
    .option('--account <name>', 'the last call with this account')
    .option('--dates <order>', 'how 3/12 is meant in it: day-first or month-first', asDateOrder)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise add "me: send the draft by Tuesday"\n  aftercall promise add "Jo will ask finance, 3 Dec" --account Acme',
    )
    .action(async (words: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      shell.exit(await runAdd(words.join(' '), options, await shell.wire(options)));
    });
}

async function runAdd(text: string, options: AddOptions, world: World): Promise<ExitCode> {
  const said = text.replace(/\s+/g, ' ').trim();
  if (said === '')
    throw new UsageError('say what was promised: aftercall promise add "me: call Jo"');
  const { journal, kept } = await readJournal(world);
  const entry = await callMeant(options, kept.entries);
  const made = await promiseRead(said, options.dates, world);
  const { addPromise } = await import('../../../use-cases/promise/change-promise.ts');
  const record = await addPromise({ ...world, journal }, entry.id, made);
  const { jsonText } = await import('../../render/json/json.ts');
  if (options.json) world.out.write(jsonText(record));
  else world.out.write(`${await addedInWords(record.promise, made, entry, kept.records, world)}\n`);
  return EXIT.done;
}

async function callMeant(
  { call, account }: AddOptions,
  entries: readonly EntryRecord[],
): Promise<EntryRecord> {
  if (call !== undefined && account !== undefined) {
    throw new UsageError('name the call with --call or with --account, not both.');
  }
  const [{ findEntry }, { noSuchEntry }, { findAccount }, { isSameName }, { noSuchAccount }] =
    await Promise.all([
      import('../../../domain/journal/find/find-entry.ts'),
      import('../../render/screen/journal/journal-notices.ts'),
      import('../../../domain/journal/find/find-account.ts'),
      import('../../../domain/same-name.ts'),
      import('../../arguments/no-such-account.ts'),
    ]);
  const wanted = call ?? 'last';
  if (account === undefined) {
    const found = findEntry(entries, wanted);
    if ('found' in found) return found.found;
    throw new UsageError(noSuchEntry(wanted, found));
  }
  const found = findAccount(
    entries.toReversed().flatMap((one) => one.call.account ?? []),
    account,
  );
  if (!('found' in found)) throw noSuchAccount(found, account);
  const latest = entries.find((one) => isSameName(one.call.account, found.found));
  if (latest === undefined) throw new Error('an account was found in no call');
  return latest;
}

/** Taken apart; asked about where its day could be one of two. */
async function promiseRead(
  said: string,
  order: DateOrder | undefined,
  world: World,
): Promise<PromiseRead> {
  const [{ findDays }, { dueDay, readPromise }, { decidedDate }, { day }] = await Promise.all([
    import('../../../domain/dates/find-days.ts'),
    import('../../../domain/journal/read-promise.ts'),
    import('../../arguments/decided-date.ts'),
    import('../../render/text/dates.ts'),
  ]);
  const now = world.clock.now();
  const days = findDays(said, { now, lean: 'future', order: order ?? null });
  const made = readPromise(said, days, now.slice(0, 10));
  const due = dueDay(said, days, now.slice(0, 10));
  if (due === undefined || due.could.length === 1) return made;
  const text = said.slice(due.index, due.index + due.length);
  const reading = { fault: 'either', could: due.could } as const;
  const chosen = await decidedDate({ text, reading, say: day, wouldDo: '' }, world);
  return { ...made, due: chosen };
}

async function addedInWords(
  id: string,
  made: PromiseRead,
  entry: EntryRecord,
  records: Parameters<typeof import('../../../domain/journal/open-promises.ts').promisesOf>[0],
  { clock, out }: World,
): Promise<string> {
  const [
    { promisesOf },
    { shortPromiseId },
    { promiseInWords },
    { whenHeld },
    layout,
    { visible },
  ] = await Promise.all([
    import('../../../domain/journal/open-promises.ts'),
    import('../../../domain/journal/find/find-promise.ts'),
    import('../../render/text/promise.ts'),
    import('../../render/text/dates.ts'),
    import('../../render/text/layout.ts'),
    import('../../render/text/visible.ts'),
  ]);
  const { dot } = out.paper.signs;
  const width = out.paper.width;
  const facts = [entry.call.account, entry.call.contact].filter((name) => name !== undefined);
  const short = shortPromiseId({ id }, promisesOf(records));
  const call = [...facts.map(visible), whenHeld(entry), short].join(` ${dot} `);
  return layout.stacked(
    layout.paragraph(`Added: ${promiseInWords(made, clock.now(), out.paper)}`, width, 0, 2),
    out.paper.quiet(layout.paragraph(call, width, 2)),
  );
}
