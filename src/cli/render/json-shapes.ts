import { SCORE_FORMAT } from '../../domain/note/score-of-note.ts';
import { labelled, paragraph, stacked } from './layout.ts';
import type { Style } from './style.ts';

/** Which command prints which shape with `--json`: part of `aftercall help formats`. */
export function jsonShapes(style: Style, width: number): string {
  return stacked(
    style.strong('What --json prints'),
    paragraph(
      'Each names its format first. A key may be added to a format; none changes its meaning or goes without a new number.',
      width,
      2,
    ),
    '',
    ...Object.entries(SHAPES).map(([format, by]) => labelled(format, by, width, 30)),
  );
}

// --- internal ---

const SHAPES: Readonly<Record<string, string>> = {
  [SCORE_FORMAT]: 'score',
  'aftercall/rubric-facts@1': 'rubric list',
  'aftercall/rubric-view@1': 'rubric show',
  'aftercall/check@1': 'rubric check',
  'aftercall/rubric-tests@1': 'rubric test',
  'aftercall/rubric-diff@1': 'rubric diff',
  'aftercall/entry-facts@1': 'journal list, journal search',
  'aftercall/chart@1': 'journal chart',
  'aftercall/verification@1': 'journal verify',
  'aftercall/import@1': 'journal import',
  'aftercall/forgetting@1': 'journal forget',
  'aftercall/open-plan@1': 'plan show',
  'aftercall/promise-facts@1': 'promise list',
  'aftercall/prep@1': 'prep',
};
