import type { Expectation } from '../../domain/craft/tests/run-own-tests.ts';
import type { Path, PlacedProblem, Position, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { HashedRubric } from './rubrics-port.ts';

/** A rubric read from a text of its own, and where its parts stand in it. */
export interface RubricFile extends HashedRubric {
  /** As the person named it. */
  readonly file: string;
  /** The whole file as it stands; of a rubric that extends another, only its own part is in it. */
  readonly text: string;
  /** Whether it stands inside a pack, with others beside it. */
  readonly isInPack: boolean;
  /** Where a value stands, by the path that its author wrote. */
  place(path: Path): Position;
}

export type ReadRubric = Result<RubricFile, PlacedProblem>;

/** What a folder or a pack gives: the rubrics that read, in the pack's order, and what is wrong. */
export interface RubricFolder {
  readonly rubrics: readonly RubricFile[];
  readonly problems: readonly PlacedProblem[];
  /** What their authors should know of. */
  readonly warnings: readonly PlacedProblem[];
}

/** An actual value, to stand where one of a rubric's own tests expects another. */
export interface TestUpdate {
  /** Which of the tests, from 0. */
  readonly test: number;
  readonly key: Expectation['key'];
  readonly value: Expectation['actual'];
}

/** `not-possible`: a value is written in a way that cannot be replaced without its surroundings. */
export type UpdateResult = 'written' | 'changed-meanwhile' | 'not-possible';

/** Rubric files that a person names, wherever on this computer. */
export interface RubricFiles {
  kindOf(path: string): 'file' | 'folder' | null;
  /** A rubric's own file, or `-` for standard input. */
  read(path: string, bases: readonly Rubric[]): Promise<ReadRubric>;
  /** A rubric at hand whose text is read again, so that its parts have places. */
  readText(name: string, text: string, bases: readonly Rubric[]): ReadRubric;
  /**
   * All rubrics of a folder (what its `pack.yaml` lists; without one, every YAML file that is in it),
   * of a pack in one file, or of a rubric's own file, which is one; or `-`. What a pack lists and
   * does not have, since it is at hand, is passed over.
   */
  readAll(path: string, bases: readonly Rubric[]): Promise<RubricFolder>;
  /** Changes what its own tests expect, and nothing else in the file. */
  updateTests(
    file: RubricFile,
    updates: readonly TestUpdate[],
    bases: readonly Rubric[],
  ): UpdateResult;
}
