import { availableParallelism, homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { localTime, systemClock, timeOrderedIds } from '../adapters/clock.ts';
import {
  type Folders,
  findFolders,
  type RelativeFolder,
  relativeFolder,
} from '../adapters/folders.ts';
import { packageRoot } from '../adapters/packs/built-in.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { JournalError } from '../use-cases/ports/journal-port.ts';
import { DOORS, PROBLEM_LIST } from './later.ts';
import { paperOf } from './render/text/paper.ts';
import { visible } from './render/text/visible.ts';
import { UsageError } from './shell/exit-codes.ts';
import { styleOf } from './shell/style-of.ts';
import type { CommonOptions, World } from './shell/world.ts';

/**
 * Connects the commands to this machine: what is behind a door is loaded when it is opened. With
 * `later.ts` the only place that knows the adapters.
 *
 * @param onDamage told, once it was said, that some installed rubrics are not used
 */
export function wire(process: NodeJS.Process, options: CommonOptions, onDamage: () => void): World {
  const { env, stdin, stdout, stderr } = process;
  const err = outputTo(stderr, env, options);
  const unread = new Set<string>();
  const onUnread = ({ message }: JournalError) => {
    if (!unread.has(message)) err.write(`aftercall: ${visible(message)}; it is left out.\n`);
    unread.add(message);
  };
  const onNarrowed = (path: string) => {
    if (!options.quiet) err.write(`Others could read ${visible(path)}; now only you can.\n`);
  };
  // Found at the first door that needs them: help is there even where they are said wrongly.
  const places = once(() => {
    const { data, state, config } = foldersOf(process, options);
    const folders = { dataFolder: data, stateFolder: state, configFolder: config };
    return { ...folders, onNarrowed, onUnread, settingsReader: DOORS.settingsReader };
  });
  const tellDamage = async (problems: readonly PlacedProblem[]) => {
    const { problemList } = await PROBLEM_LIST();
    err.write(problemList(problems, err.paper));
    onDamage();
  };
  return {
    out: outputTo(stdout, env, options),
    err,
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    clock: systemClock,
    ids: timeOrderedIds,
    localTime,
    isUnread: () => unread.size > 0,
    journal: async () => (await DOORS.journal()).openJournal(places()),
    drafts: async () => (await DOORS.drafts()).openDrafts(places()),
    eraser: async () => (await DOORS.eraser()).openEraser(places()),
    records: async () => (await DOORS.records()).recordFiles(stdin),
    exports: async () => (await DOORS.exports()).openExports({ onNarrowed }),
    rubrics: once(async () => {
      const { rubricsAtHand } = await DOORS.rubrics();
      return rubricsAtHand({ ...places(), onDamage: tellDamage });
    }),
    usualRubrics: async () => {
      const { rubricsAtHand } = await DOORS.rubrics();
      return rubricsAtHand({ ...places(), isUsual: true, onDamage: () => {} });
    },
    rubricFiles: async () => (await DOORS.rubricFiles()).rubricFiles(stdin),
    rubricChecker: async () => (await DOORS.rubricChecker()).rubricChecker(process),
    rubricCopies: async () => {
      const { openRubricCopies } = await DOORS.rubricCopies();
      return openRubricCopies(places().dataFolder);
    },
    coachFiles: async () => (await DOORS.coachFiles()).coachFiles(stdin),
    packs: async () => (await DOORS.packs()).openPacks(places()),
    schema: async (name) => (await DOORS.schemas()).shippedSchema(name),
    notes: once(async () => (await DOORS.notes()).noteFiles(stdin)),
    threads: async () => {
      const { openPool } = await DOORS.threads();
      const worker = join(packageRoot(), 'dist', 'score-worker.js');
      const open = <T, R>(many: number, setup: object) => openPool<T, R>(worker, many, setup);
      return { cores: availableParallelism(), open };
    },
    terminal: async () =>
      (await DOORS.terminal()).openTerminal(stdin, stdout, DOORS.plainQuestions),
    clipboard: async () => {
      const { copyToClipboard } = await DOORS.clipboard();
      return { copy: (text) => copyToClipboard(text, env) };
    },
    pager: async () => {
      const { page } = await DOORS.pager();
      return { show: (text) => page(text, stdout, env) };
    },
  };
}

// --- internal ---

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** @throws UsageError where one of them is not a whole path */
function foldersOf({ env, platform, cwd }: NodeJS.Process, { dataDir }: CommonOptions): Folders {
  const around = { platform, env, home: homedir() || userInfo().homedir, dataDir };
  const relative = relativeFolder(around, cwd());
  if (relative !== null) throw new UsageError(wholePathNeeded(relative));
  return findFolders(around);
}

function wholePathNeeded({ by, named, meant }: RelativeFolder): string {
  return `${by} takes a whole path, so that it is the same folder wherever you are: ${meant} instead of ${named}.`;
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
    // What cannot be written ends the program elsewhere.
    writeOut: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
    isTerminal: stream.isTTY === true,
    paper: paperOf(
      styleOf(stream.isTTY === true, env, options.color),
      stream.columns || Number(env.COLUMNS) || 80,
    ),
  };
}
