import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { counted } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { letterScreen } from './choice-screens.ts';

/** The one question before a coach's file is changed; Enter means nothing here. */
export function updateScreen(values: number, file: string, paper: Paper): KeyScreen<null, boolean> {
  const what = counted(values, 'actual value');
  return letterScreen(
    paper.strong(`\nWrite ${what} into ${visible(file)}?`),
    [
      { key: 'w', say: 'write: this is what I meant', value: true },
      { key: 'n', say: 'no, leave the file as it is', value: false },
    ],
    false,
    paper,
  );
}
