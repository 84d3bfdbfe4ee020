import type { ListOptions } from '../../commands/journal/list.ts';
import type { ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { showCalls } from './show-calls.ts';

export function run(world: World, options: ListOptions): Promise<ExitCode> {
  return showCalls([], options, world);
}
