import type { RubricJson } from '../../../domain/schemas/rubric-facts.ts';
import type { LoadedRubric } from '../../../use-cases/ports/rubrics-port.ts';
import { askedByDefault, type RubricShelf } from '../../../use-cases/rubric/rubric-shelf.ts';

/** What `rubric list --json` tells of a rubric. */
export function rubricJson(shelf: RubricShelf, { rubric, hash }: LoadedRubric): RubricJson {
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
