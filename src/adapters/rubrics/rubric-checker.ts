import type { CheckedFile, CheckWish, RubricChecker } from '../../use-cases/ports/check-port.ts';
import { readInput, STDIN } from '../files/read-input.ts';
import { watchPaths } from '../files/watch-paths.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { mendText } from '../yaml/mend-text.ts';
import { builtInPack } from './built-in.ts';
import { checkText, type FileWish } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { checkPackFile, holdsPack } from './check-pack-file.ts';
import { filesToCheck, watchedAt } from './files-to-check.ts';
import { mendFile } from './mend-file.ts';
import { isMissing } from './pack-list.ts';
import { readRegularFile } from './read-regular-file.ts';

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
      const checked = checkFiles(files, fileWish).flatMap((one) => {
        if (!holdsPack(one)) return [one];
        const read = readRegularFile(one.file, MOST_BYTES);
        return read.ok ? packOrRubric(one, read.value, fileWish) : [one];
      });
      const texts = await Promise.all(
        others.map(async (name) => {
          const named = wish.atHand.find(({ rubric }) => rubric.id === name);
          const content = named === undefined ? await readStdin() : Buffer.from(named.source());
          return packOrRubric(checkText(name, content, fileWish).checked, content, fileWish);
        }),
      );
      const listed = new Set(packs.flatMap((pack) => pack.files));
      return [
        ...packs.flatMap((pack) => listProblems(pack.file, pack.problems(checked, idsOf(wish)))),
        ...checked.filter((one) => !(listed.has(one.file) && isMissing(one))),
        ...texts.flat(),
      ];
    },
    mend: async (names, wish) => {
      const { files, packs, others } = filesToCheck(names, idsOf(wish));
      const mended = [...packs.map(({ file }) => file), ...files].flatMap(mendFile);
      if (!others.includes(STDIN)) return mended;
      const own = mendText(Buffer.from(await readStdin()).toString('utf8'));
      input = Promise.resolve(Buffer.from(own.text));
      return [...mended, { file: STDIN, ...own }];
    },
    watch: (names) => watchPaths(names.map(watchedAt), process),
  };
}

// --- internal ---

function packOrRubric(
  checked: CheckedFile,
  content: Uint8Array,
  wish: FileWish,
): readonly CheckedFile[] {
  return holdsPack(checked) ? checkPackFile(checked.file, content, wish) : [checked];
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

/** A sound list is not worth a line of its own. */
function listProblems(file: string, problems: CheckedFile['problems']): readonly CheckedFile[] {
  return problems.length === 0 ? [] : [{ file, problems, rubric: null }];
}
