import type { Packs, PacksHere } from '../../use-cases/ports/packs-port.ts';
import { type FilesOptions, filesFrom } from '../files/disk.ts';
import { readSettings, type SettingsPlace, settingsFile } from '../settings/read-settings.ts';
import { builtInPack } from './built-in.ts';
import { findPack } from './find-pack.ts';
import { packsFolder, readInstalled } from './installed-packs.ts';
import { installPack, removePack } from './keep-pack.ts';
import { packInOneFile } from './one-file.ts';
import type { PackAtHand } from './taken-names.ts';
import { writeNamedFile } from './write-named-file.ts';

interface PacksOptions extends FilesOptions, SettingsPlace {
  readonly dataFolder: string;
}

/** The packs in the data folder of this machine. */
export function openPacks(options: PacksOptions): Packs {
  const files = filesFrom(options);
  const { dataFolder } = options;
  const folder = packsFolder(dataFolder);
  const here = async () => ({ builtIn: builtInPack(), ...readInstalled(dataFolder) });
  return {
    here,
    find: async (source) => findPack(source, atHand(await here())),
    asOneFile: async (found) => packInOneFile(found, atHand(await here())),
    install: (found, from) => installPack(folder, found, from, files),
    remove: (name) => removePack(folder, name, files),
    settings: () => readSettings(options),
    settingsFile: settingsFile(options),
    write: writeNamedFile,
  };
}

// --- internal ---

function atHand({ builtIn, installed }: PacksHere): readonly PackAtHand[] {
  const ours = { name: builtIn.pack.name, isBuiltIn: true, rubrics: builtIn.rubrics };
  const others = installed.map(({ pack, rubrics }) => {
    return { name: pack.name, isBuiltIn: false, rubrics };
  });
  return [ours, ...others];
}
