import type { RubricJson } from '../../../domain/schemas/rubric-facts.ts';
import type { HashedRubric } from '../../../use-cases/ports/rubrics-port.ts';
import { askedByDefault, type RubricsAtHand } from '../../../use-cases/rubric/asked-by-default.ts';

/** What `rubric list --json` tells of a rubric. */
export function rubricJson(atHand: RubricsAtHand, { rubric, hash }: HashedRubric): RubricJson {
  const { id, title, about, version, questions } = rubric;
  return {
    format: 'aftercall/rubric-facts@1',
    id,
    version,
    title,
    about,
    questions: questions.length,
    required: atHand.pack.required.includes(id),
    askedByDefault: askedByDefault(atHand, rubric),
    hash,
  };
}
