import type { AmendOptions } from '../../commands/journal/amend.ts';
import { type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { amendAtTerminal } from './amend-at-terminal.ts';
import { amendFromFile } from './amend-from-file.ts';

export function run(world: World, options: AmendOptions, id: string): Promise<ExitCode> {
  const { answers, json = false, quiet = false } = options;
  if (answers === undefined && json) throw new UsageError('--json goes with --answers FILE.');
  if (answers === undefined && !world.canAsk) {
    throw new UsageError(
      'going through a call again needs a terminal to ask in. Without one, say what is different: aftercall journal amend ID --answers FILE',
    );
  }
  if (answers !== undefined) {
    return amendFromFile(world, id, answers, { json, quiet });
  }
  return amendAtTerminal(world, id);
}
