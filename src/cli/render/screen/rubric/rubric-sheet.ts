import { pivotalQuestion, type Rubric } from '../../../../domain/rubric/rubric.ts';
import type { RubricView } from '../../../../domain/schemas/rubric-view.ts';
import type { LoadedRubric } from '../../../../use-cases/ports/ports.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';
import { questionSheet } from './question-sheet.ts';

/** A whole rubric for its coach: every question with its scale and sentences, bands, hash. */
export function renderRubricSheet(loaded: LoadedRubric, style: Style, width: number): string {
  const { rubric, hash } = loaded;
  const pivotal = pivotalQuestion(rubric);
  return [
    stacked(
      style.strong(paragraph(visible(rubric.title), width)),
      paragraph(visible(rubric.about), width),
      style.quiet(paragraph(`${visible(rubric.id)}, version ${visible(rubric.version)}`, width)),
    ),
    ...rubric.questions.map((question, i) =>
      questionSheet(question, { number: i + 1, isPivotal: question === pivotal }, style, width),
    ),
    closing(rubric, style, width),
    stacked(style.strong('Content hash'), style.quiet(paragraph(hash, width, 2))),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** What `rubric show --json` tells. */
export function rubricView({ rubric, hash, scoringHash }: LoadedRubric): RubricView {
  return { format: 'aftercall/rubric-view@1', rubric, hash, scoringHash };
}

// --- internal ---

const COLUMN = 14;

function closing({ notes, practice, bands }: Rubric, style: Style, width: number): string {
  const row = (label: string, text: string | undefined) =>
    text !== undefined && labelled(label, visible(text), width, COLUMN);
  const named = bands.map(({ from, name }) => `from ${from} ${name}`).join(', ');
  return stacked(
    style.strong('The whole rubric'),
    row('Bands', named),
    row('Low note', notes.low),
    row('High note', notes.high),
    row('Practice', practice),
  );
}
