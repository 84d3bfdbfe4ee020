import { labelled, paragraph, stacked } from '../text/layout.ts';
import type { Paper } from '../text/paper.ts';
import { PRINTED_FORMATS } from './printed-formats.ts';

/** Which command prints which shape with `--json`: part of `aftercall help formats`. */
export function jsonShapes(paper: Paper): string {
  return stacked(
    paper.strong('What --json prints'),
    paragraph(
      'Each names its format first. A key may be added to a format; none changes its meaning or goes without a new number. There is a JSON Schema of each: `aftercall rubric schema check` prints that of aftercall/check@1, with --path where it lies; they are dist/schemas/*.json in the package. A list holds one such object for each of what it lists.',
      paper.width,
      2,
    ),
    '',
    ...Object.entries(PRINTED_FORMATS).map(([name, by]) =>
      labelled(`aftercall/${name}@1`, by, paper.width, 30),
    ),
  );
}
