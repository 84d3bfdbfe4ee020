import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlacedProblem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { NotAtHand, Settings } from '../../domain/settings/settings.ts';
import { checkSettings } from '../../domain/settings/written-settings.ts';
import { SettingsError } from '../../use-cases/ports/packs-port.ts';
import { filesFrom } from '../files/disk.ts';
import { replaceFile } from '../files/replace-file.ts';
import { placed } from '../rubrics/placed.ts';
import { type Checked, readChecked } from '../rubrics/read-checked.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';

/**
 * Reads the settings as strictly as any file, and leaves what they came to for the next start.
 *
 * @throws SettingsError when they have problems
 */
export function parseSettings(path: string, copy: string): Settings {
  const checked = readWhole(path);
  if (checked === null) return {};
  const { value: settings, text } = checked;
  keepCopy(copy, JSON.stringify({ text, settings }));
  return settings;
}

/** The name in the settings that nothing at hand has, at its place in the file. */
export function notAtHand(path: string, { name, index, known }: NotAtHand): SettingsError {
  const checked = readWhole(path);
  const at = index === null ? ['rubrics'] : ['rubrics', index];
  const found = problem('not-one-of', at, { got: name, known });
  if (checked === null) return new SettingsError(placed(path, '', [{ problem: found, at: null }]));
  const { document, text } = checked;
  return new SettingsError(placed(path, text, [{ problem: found, at: document.locate(at) }]));
}

// --- internal ---

/** Null for a file with nothing but comments in it, which settles nothing. */
function readWhole(path: string): Checked<Settings> | null {
  const file = readRegularFile(realpathSync(path), MOST_BYTES);
  if (!file.ok) throw new SettingsError(placed(path, '', file.problems));
  const checked = readChecked(path, file.value, checkSettings);
  if (checked.ok) return checked.value;
  if (checked.problems.some(isEmptyFile)) return null;
  throw new SettingsError(checked.problems);
}

function isEmptyFile({ problem: { code, args } }: PlacedProblem): boolean {
  return code === 'empty' && 'what' in args && args.what === 'file';
}

/** Only there to save time: where it cannot be kept, the next start reads the settings again. */
function keepCopy(path: string, text: string): void {
  if (!existsSync(join(dirname(path), 'device'))) return; // not a folder in which we keep anything yet
  try {
    replaceFile(path, Buffer.from(text), filesFrom({}));
  } catch {}
}
