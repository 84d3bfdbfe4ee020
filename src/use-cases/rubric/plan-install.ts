import { runOwnTests } from '../../domain/craft/tests/run-own-tests.ts';
import { diffRubrics, type RubricChange } from '../../domain/craft/versions/diff-rubrics.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { HashedRubric, LoadedPack } from '../ports/rubrics-port.ts';

/** What installing a pack would do, before anything is done. */
export interface InstallPlan {
  readonly pack: Pack;
  /** The installed pack that it replaces. */
  readonly before: Pack | null;
  readonly rubrics: readonly PlannedRubric[];
  /** Ids of rubrics that the installed pack has and this one has no longer. */
  readonly gone: readonly string[];
  /** Whether all of it is installed already. */
  readonly isSame: boolean;
}

export interface PlannedRubric {
  readonly loaded: HashedRubric;
  /** As installed now; null for a new one. */
  readonly before: HashedRubric | null;
  /** What is other than installed now; none for a new one. */
  readonly changes: readonly RubricChange[];
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
    plannedOf(loaded, old.find(({ rubric }) => rubric.id === loaded.rubric.id) ?? null),
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
export function failedTests(rubrics: readonly HashedRubric[]): readonly FailedTest[] {
  return rubrics.flatMap(({ rubric }) =>
    runOwnTests(rubric)
      .filter(({ passed }) => !passed)
      .map(({ name }) => ({ rubric: rubric.id, test: name })),
  );
}

// --- internal ---

function plannedOf(loaded: HashedRubric, before: HashedRubric | null): PlannedRubric {
  const changes = before === null ? [] : diffRubrics(before.rubric, loaded.rubric);
  return { loaded, before, changes };
}

function isUnchanged({ rubric, hash }: HashedRubric, before: HashedRubric | null): boolean {
  if (before === null || before.hash !== hash) return false;
  return JSON.stringify(before.rubric) === JSON.stringify(rubric);
}
