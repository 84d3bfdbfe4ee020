/** The list of installed packs, and what each of their files was when it was installed. */
export interface LockList {
  readonly format: 'aftercall/lock@1';
  /** In the order of their names. */
  readonly packs: readonly LockedPack[];
}

export interface LockedPack {
  readonly name: string;
  readonly version: string;
  /** As it was typed, without a name or password in it. */
  readonly from: string;
  /** The folder beside the list that holds the files, and nothing else. */
  readonly folder: string;
  /** sha256 of each file's bytes, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

export const LOCK_FILE = 'lock.json';
/** A pack as it was checked when it was installed, so that a session need not check it again. */
export const PREPARED_FILE = 'prepared.json';
export const NO_PACKS: LockList = { format: 'aftercall/lock@1', packs: [] };

/** The list in a text, or null where the text is none: it names only files that can be ours. */
export function readLockList(text: string): LockList | null {
  try {
    const list = JSON.parse(text) as LockList;
    return list.format === NO_PACKS.format && list.packs.every(isLockedPack) ? list : null;
  } catch {
    return null;
  }
}

/** Whether a name in the folder of packs is one that we give to a pack's folder. */
export function isPackFolder(name: string): boolean {
  return FOLDER.test(name);
}

// --- internal ---

const FOLDER = /^[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9]{1,40}$/;
const FILE = /^[a-z0-9][a-z0-9-]{0,63}\.(?:yaml|json)$/;
const MOST_FILES = 200;

function isLockedPack({ name, version, from, folder, files }: LockedPack): boolean {
  const entries = Object.entries(files);
  return (
    [name, version, from].every((text) => typeof text === 'string') &&
    FOLDER.test(folder) &&
    entries.length <= MOST_FILES &&
    entries.every(([file, hash]) => FILE.test(file) && /^[0-9a-f]{64}$/.test(hash)) &&
    Object.hasOwn(files, PREPARED_FILE)
  );
}
