import { dirname, join, resolve } from 'node:path';
import { checkPack } from '../../domain/rubric/check/check-pack.ts';
import type { CheckedFile, CheckWish, RubricChecker } from '../../use-cases/ports/check-port.ts';
import { readInput, STDIN } from '../files/read-input.ts';
import { watchPaths } from '../files/watch-paths.ts';
import { builtInPack } from '../packs/built-in.ts';
import { holdsPack } from '../packs/pack-files.ts';
import { placed } from '../rubrics/placed.ts';
import { readChecked } from '../rubrics/read-checked.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { mendText } from '../yaml/mend-text.ts';
import { checkText, type FileWish } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { type CheckedPack, checkPackFile } from './check-pack-file.ts';
import { filesBeside, filesToCheck, watchedAt } from './files-to-check.ts';
import { mendFile } from './mend-file.ts';
import { withRepeatedIds } from './repeated-ids.ts';

/** Of more files the hash is left out: making one takes a quarter as long as checking. */
const FEW = 50;

/** @param process whose standard input `-` names, and whose signals end looking on */
export function rubricChecker(process: NodeJS.Process): RubricChecker {
  let input: Promise<Uint8Array> | undefined;
  const readStdin = () => {
    input ??= readInput(STDIN, process.stdin).then((read) =>
      read.ok ? read.value : new Uint8Array(),
    );
    return input;
  };
  return {
    check: async (names, wish) => {
      const { files, packs, others } = filesToCheck(names, idsOf(wish));
      const isFew = files.length + others.length <= FEW;
      const fileWish = fileWishOf(wish, wish.wantsHashes || isFew);
      const listed = packs.map((list) => checkList(list, fileWish));
      const inPacks = new Set(listed.flatMap((pack) => pack.files.map((file) => resolve(file))));
      const alone = files.filter((file) => !inPacks.has(resolve(file)));
      const checked = checkAlone(alone, fileWish);
      const texts = await Promise.all(
        others.map(async (name) => {
          const named = wish.atHand.find(({ rubric }) => rubric.id === name);
          const content = named === undefined ? await readStdin() : Buffer.from(named.source());
          return packOrRubric(name, content, fileWish);
        }),
      );
      return withRepeatedIds([
        ...listed.flatMap((one) => one.checked),
        ...checked,
        ...texts.flat(),
      ]);
    },
    mend: async (names, wish) => {
      const { files, packs, others } = filesToCheck(names, idsOf(wish));
      const inPacks = packs.flatMap((list) => [list, ...listedFiles(list)]);
      const mended = [...inPacks, ...files].flatMap(mendFile);
      if (!others.includes(STDIN)) return mended;
      const own = mendText(Buffer.from(await readStdin()).toString('utf8'));
      input = Promise.resolve(Buffer.from(own.text));
      return [...mended, { file: STDIN, ...own }];
    },
    watch: (names) => watchPaths(names.map(watchedAt), process),
  };
}

// --- internal ---

/** A list that cannot be read still has rubrics beside it. */
function checkList(list: string, wish: FileWish): CheckedPack {
  const read = readRegularFile(list, MOST_BYTES);
  if (!read.ok) {
    const problems = placed(list, '', read.problems);
    return { checked: [{ file: list, problems, rubric: null }], isListed: false, files: [list] };
  }
  const pack = checkPackFile(list, read.value, wish);
  if (pack.isListed) return pack;
  const beside = filesBeside(list);
  const checked = [...pack.checked, ...checkAlone(beside, wish)];
  return { ...pack, checked, files: [...pack.files, ...beside] };
}

function listedFiles(list: string): readonly string[] {
  const read = readRegularFile(list, MOST_BYTES);
  const pack = read.ok ? readChecked(list, read.value, checkPack) : read;
  if (!pack.ok) return filesBeside(list);
  const ids = pack.value.value.rubrics;
  return ids.map((id) => join(dirname(list), `${id}.yaml`));
}

/** Files by themselves; one of them may turn out to be a pack with its rubrics inside. */
function checkAlone(files: readonly string[], wish: FileWish): readonly CheckedFile[] {
  return checkFiles(files, wish).flatMap((one) => {
    if (one.rubric !== null) return [one];
    const read = readRegularFile(one.file, MOST_BYTES);
    return read.ok && holdsPack(read.value)
      ? checkPackFile(one.file, read.value, wish).checked
      : [one];
  });
}

function packOrRubric(name: string, content: Uint8Array, wish: FileWish): readonly CheckedFile[] {
  return holdsPack(content)
    ? checkPackFile(name, content, wish).checked
    : [checkText(name, content, wish).checked];
}

function idsOf({ atHand }: CheckWish): readonly string[] {
  return atHand.map(({ rubric }) => rubric.id);
}

function fileWishOf({ atHand }: CheckWish, wantsHashes: boolean): FileWish {
  const builtIn = new Set(builtInPack().rubrics.map(({ rubric }) => rubric.id));
  return {
    bases: atHand.map(({ rubric }) => rubric),
    atHand: atHand.map(({ rubric }) => ({ rubric, isBuiltIn: builtIn.has(rubric.id) })),
    wantsHashes,
  };
}
