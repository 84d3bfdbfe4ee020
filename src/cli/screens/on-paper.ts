import type { ForColumns } from '../../use-cases/ports/terminal-port.ts';
import { type Paper, paperOf } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';

/** A screen on paper of the terminal's width, whatever that is when it is drawn. */
export function onPaper<Screen>(
  style: Style,
  screen: (paper: Paper) => Screen,
): ForColumns<Screen> {
  return (columns) => screen(paperOf(style, columns));
}
