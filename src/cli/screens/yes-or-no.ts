import type { Interrupted } from '../../use-cases/ports/terminal-port.ts';
import { stacked } from '../render/text/layout.ts';
import type { World } from '../shell/world.ts';
import { atTerminal } from './at-terminal.ts';
import { letterScreen } from './choice-screens.ts';
import { onPaper } from './on-paper.ts';

/** What is asked before something is done, and what either answer means. */
export interface YesOrNo {
  readonly question: string;
  /** The key for yes, and what it does. */
  readonly key: string;
  readonly yes: string;
  readonly no: string;
}

/** One key, `n` for no; Enter means nothing. Ctrl-C is given back, for its exit code. */
export function askYesOrNo(asked: YesOrNo, world: World): Promise<boolean | Interrupted> {
  const choices = [
    { key: asked.key, say: asked.yes, value: true },
    { key: 'n', say: asked.no, value: false },
  ];
  const top = stacked('', world.out.paper.strong(asked.question));
  const screen = onPaper(world.out.paper, (paper) => letterScreen(top, choices, false, paper));
  return atTerminal(world, '', (terminal) => terminal.askKey(screen));
}
