import { findAccount } from '../../../domain/journal/find/find-account.ts';
import { isDue, promisesOf, promisesWith } from '../../../domain/journal/open-promises.ts';
import { noSuchAccount } from '../../arguments/no-such-account.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { ListOptions } from '../../commands/promise/list.ts';
import { jsonText } from '../../render/json/json.ts';
import { listedJson } from '../../render/json/promise-json.ts';
import { renderPromises } from '../../render/screen/journal/promise-list.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: ListOptions): Promise<ExitCode> {
  const { out, err, clock } = world;
  const { kept } = await readJournal(world);
  const now = clock.now();
  const all = promisesOf(kept.records);
  const asked = all.filter(({ end }) => (end !== undefined) === (options.settled === true));
  const ofAccount =
    options.account === undefined
      ? asked
      : promisesWith(asked, meant(options.account, kept.entries));
  const shown = ofAccount.filter((one) => !options.due || isDue(one, now));
  if (options.json) {
    const facts = shown.map((one) => listedJson(one, all, now));
    out.write(jsonText(facts, 2));
  } else if (shown.length > 0) {
    out.write(`${renderPromises(shown, all, now, out.paper)}\n`);
  }
  if (shown.length === 0 && !options.quiet) err.write(`${none(options)}\n`);
  return EXIT.done;
}

// --- internal ---

function meant(
  wanted: string,
  entries: readonly { readonly call: { readonly account?: string } }[],
): string {
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
