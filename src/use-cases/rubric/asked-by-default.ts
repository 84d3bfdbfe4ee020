import { type Asked, planSession, questionsOfForm } from '../../domain/session/setup.ts';
import type { HashedRubric, LoadedPack } from '../ports/rubrics-port.ts';

/** The rubrics at hand, and what the session that is run by default asks of them. */
export interface RubricsAtHand extends LoadedPack {
  readonly asked: readonly Asked[];
}

/** With what the session that is run by default asks. */
export function withAsked(loaded: LoadedPack): RubricsAtHand {
  const rubrics = loaded.rubrics.map(({ rubric }) => rubric);
  const planned = planSession(loaded.pack, rubrics, {
    with: [],
    ...(loaded.mode && { mode: loaded.mode }),
  });
  return { ...loaded, asked: 'setup' in planned ? planned.setup.asked : [] };
}

/** How many of its questions the default session asks. */
export function askedByDefault({ asked }: RubricsAtHand, rubric: HashedRubric['rubric']): number {
  const form = asked.find((one) => one.rubric === rubric.id);
  return form === undefined ? 0 : questionsOfForm(rubric, form).length;
}
