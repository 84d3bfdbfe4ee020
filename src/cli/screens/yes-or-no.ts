import type { Interrupted } from '../../use-cases/ports/terminal-port.ts';
import type { World } from '../shell/world.ts';
import { atTerminal } from './at-terminal.ts';

/** What is asked before something is done, and what either answer means. */
export interface YesOrNo {
  readonly question: string;
  /** The key for yes, and what it does. */
  readonly key: string;
  readonly yes: string;
  readonly no: string;
}

/** One key, `n` for no; Enter means nothing. Ctrl-C is given back, for its exit code. */
export async function askYesOrNo(asked: YesOrNo, world: World): Promise<boolean | Interrupted> {
  const [{ letterScreen }, { stacked }, { paperOf }] = await Promise.all([
    import('./choice-screens.ts'),
    import('../render/text/layout.ts'),
    import('../render/text/paper.ts'),
  ]);
  const choices = [
    { key: asked.key, say: asked.yes, value: true },
    { key: 'n', say: asked.no, value: false },
  ];
  const top = stacked('', world.out.paper.strong(asked.question));
  return atTerminal(world, '', (terminal) => {
    const paper = paperOf(world.out.paper, terminal.width());
    return terminal.askKey(letterScreen(top, choices, false, paper));
  });
}
