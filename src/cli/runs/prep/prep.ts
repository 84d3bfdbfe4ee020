import {
  type AccountPrep,
  type DayPrep,
  prepareAccount,
  prepareDay,
} from '../../../use-cases/prep/prepare.ts';
import { noSuchAccount } from '../../arguments/no-such-account.ts';
import type { PrepOptions } from '../../commands/prep/prep.ts';
import { jsonText } from '../../render/json/json.ts';
import { prepJson } from '../../render/json/prep-json.ts';
import { renderPrep } from '../../render/screen/journal/prep.ts';
import { paragraph } from '../../render/text/layout.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  { json, quiet }: PrepOptions,
  account: string | undefined,
): Promise<ExitCode> {
  const { out, err } = world;
  const now = world.clock.now();
  const prep = await prepare(account, now, world);
  if (json) {
    out.write(jsonText(prepJson(prep, now), 2));
    return EXIT.done;
  }
  if (prep.last !== null) {
    out.write(`${renderPrep(prep, now, out.paper)}\n`);
  } else if (!quiet) err.write(`${paragraph(NOTHING_YET, err.paper.width)}\n`);
  return EXIT.done;
}

// --- internal ---

const NOTHING_YET = 'The journal is empty. After your next call, `aftercall` begins it.';

async function prepare(
  wanted: string | undefined,
  now: string,
  world: World,
): Promise<AccountPrep | DayPrep> {
  const [journal, { rubrics: builtIn }] = await Promise.all([world.journal(), world.rubrics()]);
  const prepWorld = { journal, builtIn, copies: world.rubricCopies };
  if (wanted === undefined) return prepareDay(prepWorld, now);
  const prep = await prepareAccount(prepWorld, wanted);
  if (!('fault' in prep)) return prep;
  throw noSuchAccount(prep, wanted);
}
