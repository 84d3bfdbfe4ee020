import type { ModeName, Pack } from '../rubric/pack.ts';
import { MODE_NAMES } from '../rubric/pack.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** What a person or their team settled once, in `config.yaml`. */
export interface Settings {
  /** A pack by its name, or rubrics by theirs. */
  readonly rubrics?: string | readonly string[];
  readonly mode?: ModeName;
}

/** A name in the settings that nothing at hand has. */
export interface NotAtHand {
  readonly name: string;
  /** In the list; null for a name by itself. */
  readonly index: number | null;
  readonly known: readonly string[];
}

/**
 * The pack whose modes and required rubrics count: the one that the settings name, or one made of
 * the rubrics they list, asked in each mode as a pack asks that says nothing of modes.
 */
export function dailyPack(
  wanted: string | readonly string[] | undefined,
  packs: readonly [Pack, ...Pack[]],
  rubrics: readonly Rubric[],
): Pack | NotAtHand {
  const [builtIn] = packs;
  if (wanted === undefined) return builtIn;
  const known = rubrics.map(({ id }) => id);
  if (typeof wanted === 'string') {
    const named = packs.find(({ name }) => name === wanted);
    if (named !== undefined) return named;
    if (known.includes(wanted)) return packOf([wanted], builtIn);
    return { name: wanted, index: null, known: [...packs.map(({ name }) => name), ...known] };
  }
  const index = wanted.findIndex((name) => !known.includes(name));
  const name = wanted[index];
  return name === undefined ? packOf([...new Set(wanted)], builtIn) : { name, index, known };
}

// --- internal ---

/** The built-in pack's ways of asking, for other rubrics. */
function packOf(rubrics: readonly string[], builtIn: Pack): Pack {
  const modes = Object.fromEntries(
    MODE_NAMES.map((mode) => [mode, { ...builtIn.modes[mode], rubrics }]),
  ) as Pack['modes'];
  return { ...builtIn, rubrics, required: rubrics, modes };
}
