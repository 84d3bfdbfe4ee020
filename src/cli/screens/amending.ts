import type { StepView } from '../../use-cases/reflect/rep.ts';

/** What the screens of a session say otherwise while a kept call is amended. */

export function isAmending({ session }: Pick<StepView, 'session'>): boolean {
  return session.began.amends !== undefined;
}

/** What Ctrl-C does, where nothing waits as a draft. */
export function stopKey(view: Pick<StepView, 'session'>): string {
  return isAmending(view) ? 'Ctrl-C stops' : 'Ctrl-C pause';
}

/** How a question is left without an answer. */
export function stopKeys(view: Pick<StepView, 'session' | 'inOneGo'>): readonly string[] {
  if (view.inOneGo) return ['Ctrl-C stops'];
  return isAmending(view) ? ['f leave the rest', 'Ctrl-C stops'] : ['p pause', 'f finish now'];
}

export const NO_PAUSE =
  'There is no pausing here. f goes past the other questions and leaves them as they stand; Ctrl-C stops and changes nothing.';
