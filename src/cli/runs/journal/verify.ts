import { verifyJournal } from '../../../use-cases/journal/verify-journal.ts';
import type { VerifyOptions } from '../../commands/journal/verify.ts';
import { jsonText } from '../../render/json/json.ts';
import { verificationJson } from '../../render/json/verification-json.ts';
import { renderVerification, verifiedLine } from '../../render/screen/journal/verification.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, { json, quiet }: VerifyOptions): Promise<ExitCode> {
  const [lines, copies] = await Promise.all([world.eraser(), world.rubricCopies()]);
  const result = verifyJournal({ lines, copies });
  const isWell = result.differences.length === 0;
  const { out, err } = world;
  if (json) out.write(jsonText(verificationJson(result), 2));
  else if (isWell) out.write(`${verifiedLine(result)}\n`);
  else out.write(`${renderVerification(result)}\n`);
  if (!json && !isWell && !quiet) err.write(`${verifiedLine(result)}\n`);
  if (world.isUnread()) return EXIT.journal;
  return isWell ? EXIT.done : EXIT.notMet;
}
