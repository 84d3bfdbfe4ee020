import type { Pack } from '../domain/rubric/pack.ts';
import { runOwnTests } from '../domain/rubric/run-own-tests.ts';
import type { LoadedPack, LoadedRubric } from './ports.ts';

/** What installing a pack would do, before anything is done. */
export interface InstallPlan {
  readonly pack: Pack;
  /** The installed pack that it replaces. */
  readonly before: Pack | null;
  readonly rubrics: readonly RubricChange[];
  /** Ids of rubrics that the installed pack has and this one has no longer. */
  readonly gone: readonly string[];
  /** Whether all of it is installed already. */
  readonly isSame: boolean;
}

export interface RubricChange {
  readonly loaded: LoadedRubric;
  /** As installed now; null for a new one. */
  readonly before: LoadedRubric | null;
  /** Ids of questions. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Whether scores from before can no longer be set beside new ones. */
  readonly movesScores: boolean;
}

/** A rubric's own test that does not come out as its coach wrote. */
export interface FailedTest {
  readonly rubric: string;
  readonly test: string;
}

/** Sets a pack beside the installed one of the same name. */
export function planInstall(found: LoadedPack, installed: LoadedPack | null): InstallPlan {
  const ids = found.rubrics.map(({ rubric }) => rubric.id);
  const old = installed?.rubrics ?? [];
  const rubrics = found.rubrics.map((loaded) =>
    changeOf(loaded, old.find(({ rubric }) => rubric.id === loaded.rubric.id) ?? null),
  );
  const gone = old.map(({ rubric }) => rubric.id).filter((id) => !ids.includes(id));
  const isSame =
    installed !== null &&
    gone.length === 0 &&
    JSON.stringify(installed.pack) === JSON.stringify(found.pack) &&
    rubrics.every(({ loaded, before }) => isUnchanged(loaded, before));
  return { pack: found.pack, before: installed?.pack ?? null, rubrics, gone, isSame };
}

/** The rubrics' own tests that fail: such a pack does not score as its coach meant. */
export function failedTests(rubrics: readonly LoadedRubric[]): readonly FailedTest[] {
  return rubrics.flatMap(({ rubric }) =>
    runOwnTests(rubric)
      .filter(({ passed }) => !passed)
      .map(({ name }) => ({ rubric: rubric.id, test: name })),
  );
}

// --- internal ---

function changeOf(loaded: LoadedRubric, before: LoadedRubric | null): RubricChange {
  const now = new Map(loaded.rubric.questions.map((one) => [one.id, JSON.stringify(one)]));
  const then = new Map(before?.rubric.questions.map((one) => [one.id, JSON.stringify(one)]));
  const both = [...now.keys()].filter((id) => then.has(id));
  return {
    loaded,
    before,
    added: before === null ? [] : [...now.keys()].filter((id) => !then.has(id)),
    removed: [...then.keys()].filter((id) => !now.has(id)),
    changed: both.filter((id) => now.get(id) !== then.get(id)),
    movesScores: before !== null && before.scoringHash !== loaded.scoringHash,
  };
}

function isUnchanged({ rubric, hash }: LoadedRubric, before: LoadedRubric | null): boolean {
  if (before === null || before.hash !== hash) return false;
  return JSON.stringify(before.rubric) === JSON.stringify(rubric);
}
