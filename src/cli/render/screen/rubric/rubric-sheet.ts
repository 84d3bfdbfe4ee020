import { pivotalQuestion, type Rubric } from '../../../../domain/rubric/rubric.ts';
import type { HashedRubric } from '../../../../use-cases/ports/rubrics-port.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
import { questionSheet } from './question-sheet.ts';

/** A whole rubric for its coach: every question with its scale and sentences, bands, hash. */
export function renderRubricSheet(loaded: HashedRubric, paper: Paper): string {
  const { rubric, hash } = loaded;
  const pivotal = pivotalQuestion(rubric);
  return [
    stacked(
      paper.strong(paragraph(visible(rubric.title), paper.width)),
      paragraph(visible(rubric.about), paper.width),
      paper.quiet(
        paragraph(`${visible(rubric.id)}, version ${visible(rubric.version)}`, paper.width),
      ),
    ),
    ...rubric.questions.map((question, i) =>
      questionSheet(question, { number: i + 1, isPivotal: question === pivotal }, paper),
    ),
    closing(rubric, paper),
    stacked(paper.strong('Content hash'), paper.quiet(paragraph(hash, paper.width, 2))),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

// --- internal ---

const COLUMN = 14;

function closing({ notes, practice, bands }: Rubric, paper: Paper): string {
  const row = (label: string, text: string | undefined) =>
    text !== undefined && labelled(label, visible(text), paper.width, COLUMN);
  const named = bands.map(({ from, name }) => `from ${from} ${name}`).join(', ');
  return stacked(
    paper.strong('The whole rubric'),
    row('Bands', named),
    row('Low note', notes.low),
    row('High note', notes.high),
    row('Practice', practice),
  );
}
