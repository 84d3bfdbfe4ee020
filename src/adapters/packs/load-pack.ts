import type { LocatedProblem, Outcome, PlacedProblem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import { checkPack } from '../../domain/rubric/check/check-pack.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { FoundPack } from '../../use-cases/ports/packs-port.ts';
import type { LoadedRubric } from '../../use-cases/ports/ports.ts';
import type { RubricFolder } from '../../use-cases/ports/rubric-files-port.ts';
import { placed, readChecked } from '../rubrics/read-checked.ts';
import { type Listed, listedRubric, type PackDocument } from './listed-rubric.ts';
import { loadInOrder } from './load-in-order.ts';
import type { PackFiles } from './pack-files.ts';
import { headOf } from './pack-text.ts';

/** All files of a pack together, in bytes: what reading the worst of them may cost. */
const MOST_PACK_BYTES = 1024 * 1024;

/** A pack that is at hand already: its rubrics may be extended, and their names are taken. */
export interface PackAtHand {
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly rubrics: readonly LoadedRubric[];
}

/**
 * Reads a `pack.yaml`, and of its rubrics those that stand inside it, and for the others
 * `<id>.yaml` beside it. Nothing else is opened. An id without a file may be that of a rubric at
 * hand; such a one is in `pack.rubrics`, and not among the rubrics given back. The problems of all
 * files are told at once; warnings come with success.
 *
 * @param others what is at hand; an installed pack of the same name is the one to be replaced
 */
export function loadPack(
  files: PackFiles,
  others: readonly PackAtHand[] = [],
): Outcome<FoundPack, PlacedProblem> {
  const file = files.nameOf('pack.yaml');
  const read = files.read('pack.yaml');
  if (!read.ok) return { ok: false, problems: placed(file, '', read.problems) };
  return loadPackText(file, read.value, files, others);
}

/**
 * The same from the bytes of the `pack.yaml`, by whatever name it came.
 *
 * @param file what problems call it
 */
export function loadPackText(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  others: readonly PackAtHand[],
): Outcome<FoundPack, PlacedProblem> {
  const isOther = ({ name, isBuiltIn }: PackAtHand, pack: Pack) => isBuiltIn || name !== pack.name;
  const read = readPack(file, content, files, (pack) =>
    others.filter((one) => isOther(one, pack)).flatMap(rubricsOf),
  );
  if (!read.ok) return read;
  const { pack, source, listed, loaded } = read.value;
  const taken = takenProblems(
    source,
    pack,
    listed,
    others.filter((one) => isOther(one, pack)),
  );
  const problems = [...taken, ...loaded.problems];
  if (problems.length > 0) return { ok: false, problems };
  const warnings = [...(read.warnings ?? []), ...loaded.warnings];
  const head = () => headOf(source.text);
  return { ok: true, value: { pack, rubrics: loaded.rubrics, head }, warnings };
}

/**
 * The rubrics of a pack as far as they read, each with its places, whatever their names are taken
 * for: to be looked at, not to be installed.
 *
 * @param atHand what they may extend, and what the pack may list without having it
 */
export function rubricsOfPack(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  atHand: readonly Rubric[],
): RubricFolder {
  const read = readPack(file, content, files, () => atHand);
  if (!read.ok) return { rubrics: [], problems: read.problems, warnings: [] };
  const { loaded } = read.value;
  return { ...loaded, warnings: [...(read.warnings ?? []), ...loaded.warnings] };
}

// --- internal ---

interface PackRead {
  readonly pack: Pack;
  readonly source: PackDocument;
  readonly listed: readonly Listed[];
  readonly loaded: RubricFolder;
}

function readPack(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  atHandFor: (pack: Pack) => readonly Rubric[],
): Outcome<PackRead, PlacedProblem> {
  const checked = readChecked(file, content, checkPack);
  if (!checked.ok) return checked;
  const { value: pack, document, text } = checked.value;
  const source: PackDocument = { file, document, text };
  const within = withinLimit(files, content.byteLength);
  const atHand = atHandFor(pack);
  const listed = pack.rubrics.map((id, index) =>
    listedRubric(source, { id, index }, within, atHand),
  );
  const loaded = loadInOrder(listed, atHand, source);
  return {
    ok: true,
    value: { pack, source, listed, loaded },
    ...(checked.warnings && { warnings: checked.warnings }),
  };
}

function rubricsOf({ rubrics }: PackAtHand): readonly Rubric[] {
  return rubrics.map(({ rubric }) => rubric);
}

/** Counts across files. */
function withinLimit(files: PackFiles, first: number): PackFiles {
  let total = first;
  return {
    ...files,
    read: (file) => {
      const read = files.read(file);
      if (!read.ok) return read;
      total += read.value.byteLength;
      return total <= MOST_PACK_BYTES ? read : tooLarge();
    },
  };
}

function tooLarge(): Outcome<never, LocatedProblem> {
  const found = problem('pack-too-large', [], { limit: MOST_PACK_BYTES });
  return { ok: false, problems: [{ problem: found, at: null }] };
}

/** Names that reps know for something else already. */
function takenProblems(
  { file, document, text }: PackDocument,
  { name }: Pack,
  listed: readonly Listed[],
  others: readonly PackAtHand[],
): readonly PlacedProblem[] {
  const located: LocatedProblem[] = [];
  if (others.some((pack) => pack.isBuiltIn && pack.name === name)) {
    const found = problem('pack-name-taken', ['name'], { name });
    located.push({ problem: found, at: document.locate(['name']) });
  }
  for (const one of listed) {
    if (one.kind !== 'own') continue;
    const pack = others.find(({ rubrics }) => rubrics.some(({ rubric }) => rubric.id === one.id));
    if (pack === undefined) continue;
    const path = ['rubrics', one.index];
    const found = problem('rubric-taken', path, { rubric: one.id, pack: pack.name });
    located.push({ problem: found, at: document.locate(path) });
  }
  return placed(file, text, located);
}
