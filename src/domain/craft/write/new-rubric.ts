import { idFrom } from '../../id-from.ts';
import type { Result } from '../../problem.ts';
import { checkRubric } from '../../rubric/check/check-rubric.ts';
import type { WrittenRubric } from '../../rubric/written-rubric.ts';
import { firstTests } from '../tests/make-own-test.ts';

/** What a new rubric says of itself. */
export interface RubricHead {
  readonly title: string;
  readonly id?: string;
  readonly about?: string;
  readonly notes?: { readonly low?: string; readonly high?: string };
  readonly practice?: string;
}

/** What stands under about where nobody said anything. */
const USUAL_ABOUT = 'What happened on this call?';

/**
 * A rubric from questions that may be anything yet: checked, of version 1.0.0, with tests whose
 * numbers are computed. Problems have paths as in the file that it would be.
 */
export function newRubric(
  { title = '', id, about, ...rest }: Partial<RubricHead>,
  questions: readonly unknown[],
): Result<WrittenRubric> {
  const written = {
    format: 'aftercall/rubric@1',
    id: id ?? idFrom(title, 'rubric'),
    version: '1.0.0',
    title,
    about: about ?? USUAL_ABOUT,
    language: 'en',
    ...rest,
    questions,
  };
  const checked = checkRubric(written);
  if (!checked.ok) return checked;
  const value = { ...written, tests: firstTests(checked.value) } as unknown as WrittenRubric;
  return { ok: true, value, warnings: checked.warnings ?? [] };
}
