import type { HashedRubric } from '../../../../use-cases/ports/rubrics-port.ts';
import {
  askedByDefault,
  type RubricsAtHand,
} from '../../../../use-cases/rubric/asked-by-default.ts';
import { counted, labelled, paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** Two or three lines a rubric, in the order of the pack. */
export function renderRubricList(atHand: RubricsAtHand, paper: Paper): string {
  const ids = atHand.rubrics.map(({ rubric }) => visible(rubric.id).length);
  const column = Math.min(Math.max(...ids) + 4, Math.floor(paper.width / 2));
  return atHand.rubrics
    .map((loaded) => {
      const { rubric } = loaded;
      const title = `${paper.strong(visible(rubric.title))}: ${visible(rubric.about)}`;
      const facts = factsInWords(atHand, loaded).join(` ${paper.signs.dot} `);
      return [
        labelled(visible(rubric.id), title, paper.width, column),
        paper.quiet(paragraph(facts, paper.width, column)),
      ].join('\n');
    })
    .join('\n');
}

// --- internal ---

function factsInWords(atHand: RubricsAtHand, { rubric }: HashedRubric): readonly string[] {
  const asked = askedByDefault(atHand, rubric);
  return [
    counted(rubric.questions.length, 'question'),
    `version ${visible(rubric.version)}`,
    ...(atHand.pack.required.includes(rubric.id) ? ['required'] : []),
    ...(asked > 0 ? [`${asked} asked by default`] : []),
  ];
}
