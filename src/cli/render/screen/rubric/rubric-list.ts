import type { RubricFacts } from '../../../../domain/schemas/rubric-facts.ts';
import { type Asked, questionsOfForm } from '../../../../domain/session/setup.ts';
import type { LoadedPack, LoadedRubric } from '../../../../use-cases/ports/ports.ts';
import { counted, labelled, paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** The rubrics at hand, and what the session that is run by default asks of them. */
export interface RubricShelf extends LoadedPack {
  readonly asked: readonly Asked[];
}

/** Two or three lines a rubric, in the order of the pack. */
export function renderRubricList(shelf: RubricShelf, paper: Paper): string {
  const ids = shelf.rubrics.map(({ rubric }) => visible(rubric.id).length);
  const column = Math.min(Math.max(...ids) + 4, Math.floor(paper.width / 2));
  return shelf.rubrics
    .map((loaded) => {
      const { rubric } = loaded;
      const title = `${paper.strong(visible(rubric.title))}: ${visible(rubric.about)}`;
      const facts = factsInWords(shelf, loaded).join(` ${paper.signs.dot} `);
      return [
        labelled(visible(rubric.id), title, paper.width, column),
        paper.quiet(paragraph(facts, paper.width, column)),
      ].join('\n');
    })
    .join('\n');
}

/** What `rubric list --json` tells of a rubric. */
export function rubricFacts(shelf: RubricShelf, { rubric, hash }: LoadedRubric): RubricFacts {
  const { id, title, about, version, questions } = rubric;
  return {
    format: 'aftercall/rubric-facts@1',
    id,
    version,
    title,
    about,
    questions: questions.length,
    required: shelf.pack.required.includes(id),
    askedByDefault: askedByDefault(shelf, rubric),
    hash,
  };
}

// --- internal ---

function factsInWords(shelf: RubricShelf, { rubric }: LoadedRubric): readonly string[] {
  const asked = askedByDefault(shelf, rubric);
  return [
    counted(rubric.questions.length, 'question'),
    `version ${visible(rubric.version)}`,
    ...(shelf.pack.required.includes(rubric.id) ? ['required'] : []),
    ...(asked > 0 ? [`${asked} asked by default`] : []),
  ];
}

/** How many of its questions the default session asks. */
function askedByDefault({ asked }: RubricShelf, rubric: LoadedRubric['rubric']): number {
  const form = asked.find((one) => one.rubric === rubric.id);
  return form === undefined ? 0 : questionsOfForm(rubric, form).length;
}
