import { knownCalls } from '../../src/domain/journal/known-calls.ts';
import type { Step } from '../../src/domain/session/next-step.ts';
import type { KeyScreen, LineScreen } from '../../src/use-cases/ports/terminal-port.ts';
import type { StepView } from '../../src/use-cases/reflect/rep.ts';
import { began, NOW, sessionOf } from './session-scene.ts';

/** A step as its screen gets it: only what the screen is about needs saying. */
export function viewOf(step: Step, parts: Partial<StepView> = {}): StepView {
  return {
    step,
    session: sessionOf(began()),
    known: knownCalls([]),
    pace: null,
    questionsToCome: 6,
    canGoBack: true,
    now: NOW,
    ...parts,
  };
}

/** The lines of a screen of keys that say something, as they are after these keys. */
export function keysShow<State>(
  screen: KeyScreen<State, unknown>,
  ...keys: readonly string[]
): readonly string[] {
  let state = screen.start;
  for (const key of keys) {
    const effect = screen.press(state, key);
    if ('value' in effect) throw new Error(`${key} ends this screen`);
    ({ state } = effect);
  }
  return saying(screen.look(state));
}

/** What a key answers; undefined where the screen stays. */
export function pressed<State, Value>(
  screen: KeyScreen<State, Value>,
  key: string,
): Value | undefined {
  const effect = screen.press(screen.start, key);
  return 'value' in effect ? effect.value : undefined;
}

/** The same of a screen of lines, with what stands in its active field between `[` and `]`. */
export function linesShow(
  screen: LineScreen<unknown>,
  { fields = screen.fields, active = 0, problem = null as string | null } = {},
): readonly string[] {
  const { before, after } = screen.look({ fields, active, problem });
  return saying(`${before}[${fields[active]}]\n${after}`);
}

// --- internal ---

function saying(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
