import type { PlacedProblem } from '../../domain/problem.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import { dailyPack } from '../../domain/settings/settings.ts';
import type { LoadedPack } from '../../use-cases/ports/rubrics-port.ts';
import { readSettings, type SettingsPlace, settingsFile } from '../settings/read-settings.ts';
import { builtInPack } from './built-in.ts';
import { readInstalled } from './installed-packs.ts';

export interface RubricsPlace extends SettingsPlace {
  readonly dataFolder: string;
  /** As if nothing were settled. */
  readonly isUsual?: boolean;
  /** Told of installed packs that are not used, once. */
  readonly onDamage: (problems: readonly PlacedProblem[]) => void | Promise<void>;
}

/**
 * The built-in rubrics and the installed ones, those of the daily session first; the pack is the one
 * that the settings name, or else the built-in one.
 *
 * @throws SettingsError when the settings have problems, or name what is not at hand
 */
export async function rubricsAtHand(place: RubricsPlace): Promise<LoadedPack> {
  const builtIn = builtInPack();
  const { installed, damaged, problems } = readInstalled(place.dataFolder);
  const bad = [...problems, ...damaged.flatMap((one) => one.problems)];
  if (bad.length > 0) await place.onDamage(bad);
  const settings = place.isUsual ? {} : await readSettings(place);
  const all = [builtIn, ...installed].flatMap(({ rubrics }) => rubrics);
  const packs: readonly [Pack, ...Pack[]] = [builtIn.pack, ...installed.map(({ pack }) => pack)];
  const daily = dailyPack(
    settings.rubrics,
    packs,
    all.map(({ rubric }) => rubric),
  );
  if (!('modes' in daily)) {
    const { notAtHand } = await place.settingsReader();
    throw notAtHand(settingsFile(place), daily);
  }
  const first = daily.rubrics.flatMap((id) => all.find(({ rubric }) => rubric.id === id) ?? []);
  const rubrics = [...new Set([...first, ...all])];
  return { pack: daily, rubrics, ...(settings.mode && { mode: settings.mode }) };
}
