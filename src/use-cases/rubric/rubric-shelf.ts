import { type Asked, planSession, questionsOfForm } from '../../domain/session/setup.ts';
import type { LoadedPack, LoadedRubric } from '../ports/rubrics-port.ts';

/** The rubrics at hand, and what the session that is run by default asks of them. */
export interface RubricShelf extends LoadedPack {
  readonly asked: readonly Asked[];
}

export function shelfOf(loaded: LoadedPack): RubricShelf {
  const rubrics = loaded.rubrics.map(({ rubric }) => rubric);
  const planned = planSession(loaded.pack, rubrics, {
    with: [],
    ...(loaded.mode && { mode: loaded.mode }),
  });
  return { ...loaded, asked: 'setup' in planned ? planned.setup.asked : [] };
}

/** How many of its questions the default session asks. */
export function askedByDefault({ asked }: RubricShelf, rubric: LoadedRubric['rubric']): number {
  const form = asked.find((one) => one.rubric === rubric.id);
  return form === undefined ? 0 : questionsOfForm(rubric, form).length;
}
