import { type Paper, paperOf } from '../../src/cli/render/text/paper.ts';
import { colourless, UNICODE_SIGNS } from '../../src/cli/render/text/style.ts';

/** Without colours, for a terminal of so many columns. */
export function plainPaper(columns = 81): Paper {
  return paperOf(colourless(UNICODE_SIGNS), columns);
}
