import { Interrupted, type Terminal } from '../../use-cases/ports/terminal-port.ts';
import type { World } from '../shell/world.ts';

/**
 * Does something with the terminal and gives it back, whatever happens. Ctrl-C, a closed window and
 * the like are told and given back, for their exit code.
 *
 * @param stopped what that leaves as it was, in a sentence; empty to say nothing
 */
export async function atTerminal<T>(
  world: World,
  stopped: string,
  work: (terminal: Terminal) => Promise<T>,
): Promise<T | Interrupted> {
  const terminal = await world.terminal();
  try {
    return await work(terminal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    if (stopped !== '') world.err.write(`\n${stopped}\n`);
    return error;
  } finally {
    terminal.close();
  }
}
