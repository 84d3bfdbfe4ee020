import { availableParallelism, homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { localTime, systemClock, timeOrderedIds } from '../adapters/clock.ts';
import { openDrafts } from '../adapters/drafts/open-drafts.ts';
import { fileSize, STDIN } from '../adapters/files/read-input.ts';
import { findFolders, type RelativeFolder, relativeFolder } from '../adapters/folders.ts';
import { openJournal } from '../adapters/journal/open-journal.ts';
import type { StandardInput } from '../adapters/notes/standard-input.ts';
import { rubricsAtHand } from '../adapters/packs/rubrics-at-hand.ts';
import { packageRoot } from '../adapters/rubrics/built-in.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { JournalError, LoadedPack } from '../use-cases/ports/ports.ts';
import { paperOf } from './render/text/paper.ts';
import { visible } from './render/text/visible.ts';
import { UsageError } from './shell/exit-codes.ts';
import { styleOf } from './shell/style-of.ts';
import type { CommonOptions, World } from './shell/world.ts';

/**
 * Connects the commands to this machine. The only place that knows the adapters.
 *
 * @param onDamage told, once it was said, that some installed rubrics are not used
 */
export function wire(process: NodeJS.Process, options: CommonOptions, onDamage: () => void): World {
  const { env, platform, stdin, stdout, stderr } = process;
  const home = homedir() || userInfo().homedir;
  const around = { platform, env, home, dataDir: options.dataDir };
  const relative = relativeFolder(around, process.cwd());
  if (relative !== null) throw new UsageError(wholePathNeeded(relative));
  const folders = findFolders(around);
  const err = outputTo(stderr, env, options);
  const onNarrowed = (path: string) => {
    if (!options.quiet) err.write(`Others could read ${visible(path)}; now only you can.\n`);
  };
  const { data: dataFolder, state: stateFolder, config: configFolder } = folders;
  const unread = new Set<string>();
  const onUnread = ({ message }: JournalError) => {
    if (!unread.has(message)) err.write(`aftercall: ${visible(message)}; it is left out.\n`);
    unread.add(message);
  };
  const places = { dataFolder, stateFolder, onNarrowed, onUnread };
  const tellDamage = async (problems: readonly PlacedProblem[]) => {
    const { problemList } = await import('./render/screen/problem-list.ts');
    err.write(problemList(problems, err.paper));
    onDamage();
  };
  const shelfPlace = { dataFolder, stateFolder, configFolder };
  let shelf: Promise<LoadedPack> | undefined;
  const input = inputOf(stdin);
  return {
    out: outputTo(stdout, env, options),
    err,
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    clock: systemClock,
    ids: timeOrderedIds,
    journal: async () => openJournal(places),
    isUnread: () => unread.size > 0,
    drafts: async () => openDrafts(places),
    eraser: async () => {
      const { openEraser } = await import('../adapters/journal/open-eraser.ts');
      return openEraser(places);
    },
    rubricFiles: async () => {
      const { rubricFiles } = await import('../adapters/rubrics/rubric-files.ts');
      return rubricFiles(stdin);
    },
    schema: async (name) => {
      const { shippedSchema } = await import('../adapters/rubrics/shipped-schema.ts');
      return shippedSchema(name);
    },
    coachFiles: async () => {
      const { coachFiles } = await import('../adapters/sheets/coach-files.ts');
      return coachFiles(stdin);
    },
    rubrics: () => {
      shelf ??= rubricsAtHand({ ...shelfPlace, onDamage: tellDamage });
      return shelf;
    },
    usualRubrics: () => rubricsAtHand({ ...shelfPlace, isUsual: true, onDamage: () => {} }),
    packs: async () => {
      const { openPacks } = await import('../adapters/packs/open-packs.ts');
      return openPacks({ ...places, configFolder });
    },
    rubricChecker: async () => {
      const { rubricChecker } = await import('../adapters/rubrics/rubric-checker.ts');
      return rubricChecker(process);
    },
    rubricCopies: async () => {
      const { openRubricCopies } = await import('../adapters/journal/rubric-copies.ts');
      return openRubricCopies(folders.data);
    },
    terminal: async () => {
      const { openTerminal } = await import('../adapters/terminal/terminal.ts');
      return openTerminal(stdin, stdout);
    },
    copy: async (text) => {
      const { copyToClipboard } = await import('../adapters/clipboard.ts');
      return copyToClipboard(text, env);
    },
    page: async (text) => {
      const { page } = await import('../adapters/terminal/pager.ts');
      await page(text, stdout, env);
    },
    async *readNotes(name, reading) {
      const { readNotes } = await import('../adapters/notes/read-notes.ts');
      yield* readNotes(name, name === STDIN ? await input() : stdin, reading);
    },
    async *findNotes(names) {
      const { findNotes } = await import('../adapters/notes/find-notes.ts');
      yield* findNotes(names);
    },
    columnMap: async (name, rubrics) => {
      const { readColumnMap } = await import('../adapters/notes/read-column-map.ts');
      return readColumnMap(name, stdin, rubrics);
    },
    writeResult: (result) => written(stdout, result),
    openNotes: async (name, reading) => {
      const { openNotes } = await import('../adapters/notes/open-notes.ts');
      return openNotes(name, await input(), reading);
    },
    shareReader: async (reading) => {
      const { shareReader } = await import('../adapters/notes/read-notes.ts');
      return shareReader(reading);
    },
    scoringThreads: async (batch, threads) => {
      const { openPool } = await import('../adapters/pool.ts');
      return openPool(join(packageRoot(), 'dist', 'score-worker.js'), threads, batch);
    },
    cores: availableParallelism(),
    sizeOf: (name) => (name === STDIN ? null : fileSize(name)),
    async *readRecords(name) {
      const { readRecordLines } = await import('../adapters/journal/read-record-lines.ts');
      yield* readRecordLines(name, stdin);
    },
    recordContent: async () => (await import('../adapters/journal/content-of.ts')).contentOf,
    exports: async () => {
      const { openExports } = await import('../adapters/exports/open-exports.ts');
      return openExports({ onNarrowed });
    },
    localTime,
  };
}

// --- internal ---

function wholePathNeeded({ by, named, meant }: RelativeFolder): string {
  return `${by} takes a whole path, so that it is the same folder wherever you are: ${meant} instead of ${named}.`;
}

/** Standard input, opened when it is first asked for. */
function inputOf(stdin: NodeJS.ReadStream): () => Promise<StandardInput> {
  let opened: StandardInput | null = null;
  return async () => {
    const { StandardInput } = await import('../adapters/notes/standard-input.ts');
    opened ??= new StandardInput(stdin);
    return opened;
  };
}

/** Once it is out: then its memory can be used again. What cannot be written ends the program elsewhere. */
function written(stream: NodeJS.WriteStream, result: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(result, () => resolve());
  });
}

function outputTo(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  options: CommonOptions,
): World['out'] {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    paper: paperOf(
      styleOf(stream.isTTY === true, env, options.color),
      stream.columns || Number(env.COLUMNS) || 80,
    ),
  };
}
