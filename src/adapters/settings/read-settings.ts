import { join } from 'node:path';
import type { NotAtHand, Settings } from '../../domain/settings/settings.ts';
import type { SettingsError } from '../../use-cases/ports/packs-port.ts';
import { codeOf } from '../files/failure.ts';
import { readOwnFile } from '../files/read-own-file.ts';

/** Where the settings are, and where what they came to last time may be kept. */
export interface SettingsPlace {
  readonly configFolder: string;
  readonly stateFolder: string;
  /** Understands the file; it is loaded only where there is one that is not known. */
  readonly settingsReader: () => Promise<SettingsReader>;
}

export interface SettingsReader {
  parseSettings(path: string, copy: string): Settings;
  notAtHand(path: string, missing: NotAtHand): SettingsError;
}

export function settingsFile({ configFolder }: Pick<SettingsPlace, 'configFolder'>): string {
  return join(configFolder, 'config.yaml');
}

/**
 * The settings; none where there is no file. A file that reads as it did last time is not taken
 * apart again, since the YAML reader alone would double the time that a session takes to start.
 *
 * @throws SettingsError when the file has problems
 */
export async function readSettings(place: SettingsPlace): Promise<Settings> {
  const path = settingsFile(place);
  const text = textAt(path);
  if (text === null) return {};
  const known = knownSettings(place.stateFolder);
  if (known?.text === text) return known.settings;
  const { parseSettings } = await place.settingsReader();
  return parseSettings(path, knownPath(place.stateFolder));
}

// --- internal ---

/** What a text came to, as `parse-settings.ts` leaves it. */
interface KnownSettings {
  readonly text: string;
  readonly settings: Settings;
}

function knownPath(stateFolder: string): string {
  return join(stateFolder, 'settings.json');
}

/** Null for no file, and empty for one that only `parse-settings.ts` can say something about. */
function textAt(path: string): string | null {
  try {
    return readOwnFile(path).toString('utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? null : '';
  }
}

function knownSettings(stateFolder: string): KnownSettings | null {
  try {
    return JSON.parse(readOwnFile(knownPath(stateFolder)).toString('utf8')) as KnownSettings;
  } catch {
    return null; // absent, or cut off: it is only a copy
  }
}
