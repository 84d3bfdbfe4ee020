import type { Interrupted } from '../../use-cases/ports/terminal-port.ts';
import { paperOf } from '../render/text/paper.ts';
import type { World } from '../shell/world.ts';
import { atTerminal } from './at-terminal.ts';
import { questionLine } from './question-line.ts';

/**
 * Asks before something is done; Enter means no. Ctrl-C and the like are given back, for their exit
 * code.
 *
 * @param stopped what that leaves as it was, in a sentence; empty to say nothing
 */
export function confirmed(
  question: string,
  stopped: string,
  world: World,
): Promise<boolean | Interrupted> {
  return atTerminal(world, stopped, (terminal) =>
    terminal.confirm(questionLine(question, paperOf(world.out.paper, terminal.width())), false),
  );
}
