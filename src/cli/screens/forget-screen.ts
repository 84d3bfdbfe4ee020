import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { reachOfForgetting } from '../render/screen/journal/forgetting.ts';
import { counted, stacked } from '../render/text/layout.ts';
import type { Style } from '../render/text/style.ts';
import { letterScreen } from './choice-screens.ts';

/** The one question before anything is erased; Enter means nothing here. */
export function forgetScreen(calls: number, style: Style, width: number): KeyScreen<null, boolean> {
  const what = calls === 0 ? 'this' : counted(calls, 'call');
  const top = stacked('', reachOfForgetting(width), '', style.strong(`Forget ${what}?`));
  return letterScreen(
    top,
    [
      { key: 'f', say: 'forget for good', value: true },
      { key: 'n', say: 'no, leave everything as it is', value: false },
    ],
    false,
    style,
    width,
  );
}
