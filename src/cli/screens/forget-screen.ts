import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { reachOfForgetting } from '../render/screen/journal/forgetting.ts';
import { counted, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { letterScreen } from './choice-screens.ts';

/** The one question before anything is erased; Enter means nothing here. */
export function forgetScreen(calls: number, paper: Paper): KeyScreen<null, boolean> {
  const what = calls === 0 ? 'this' : counted(calls, 'call');
  const top = stacked('', reachOfForgetting(paper.width), '', paper.strong(`Forget ${what}?`));
  return letterScreen(
    top,
    [
      { key: 'f', say: 'forget for good', value: true },
      { key: 'n', say: 'no, leave everything as it is', value: false },
    ],
    false,
    paper,
  );
}
