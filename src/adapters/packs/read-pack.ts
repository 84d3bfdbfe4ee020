import type { PlacedProblem, Result } from '../../domain/problem.ts';
import { checkPack } from '../../domain/rubric/check/check-pack.ts';
import { packLayout } from '../../domain/rubric/layout.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { FoundPack } from '../../use-cases/ports/packs-port.ts';
import type { RubricFolder } from '../../use-cases/ports/rubric-files-port.ts';
import { byIndentation } from '../rubrics/by-indentation.ts';
import { placed } from '../rubrics/placed.ts';
import { readChecked } from '../rubrics/read-checked.ts';
import { type Listed, listedRubric, type PackDocument } from './listed-rubric.ts';
import type { PackFiles } from './pack-files.ts';
import { withinLimit } from './pack-files.ts';
import { headOf } from './pack-text.ts';
import { readListed } from './read-listed.ts';
import { type PackAtHand, takenProblems } from './taken-names.ts';

/**
 * Reads a `pack.yaml`, and of its rubrics those that stand inside it, and for the others
 * `<id>.yaml` beside it. Nothing else is opened. An id without a file may be that of a rubric at
 * hand; such a one is in `pack.rubrics`, and not among the rubrics given back. The problems of all
 * files are told at once; warnings come with success.
 *
 * @param others what is at hand; an installed pack of the same name is the one to be replaced
 */
export function readPack(
  files: PackFiles,
  others: readonly PackAtHand[] = [],
): Result<FoundPack, PlacedProblem> {
  const file = files.nameOf('pack.yaml');
  const read = files.read('pack.yaml');
  if (!read.ok) return { ok: false, problems: placed(file, '', read.problems) };
  return readPackText(file, read.value, files, others);
}

/**
 * The same from the bytes of the `pack.yaml`, by whatever name it came.
 *
 * @param file what problems call it
 */
export function readPackText(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  others: readonly PackAtHand[],
): Result<FoundPack, PlacedProblem> {
  const read = (bytes: Uint8Array) => readAsWritten(file, bytes, files, others);
  return byIndentation(file, textOf(content), packLayout, read(content), (again) =>
    read(Buffer.from(again)),
  );
}

/** What a pack gives as far as it reads, to be looked at and not to be installed. */
export interface ReadPack extends RubricFolder {
  /** Null where its own list does not read. */
  readonly pack: Pack | null;
  /** The files of its own that were read, its list among them. */
  readonly files: readonly string[];
}

/**
 * The rubrics of a pack as far as they read, each with its places.
 *
 * @param atHand what they may extend, and what the pack may list without having it
 * @param others whose names are taken; none, where the pack is not to be handed out
 */
export function rubricsOfPack(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  atHand: readonly Rubric[],
  others: readonly PackAtHand[] = [],
): ReadPack {
  const readAs = (bytes: Uint8Array) => asReadPack(file, bytes, files, atHand, others);
  const read = readAs(content);
  if (read.problems.length === 0) return read;
  const resultOf = (one: ReadPack): Result<ReadPack, PlacedProblem> =>
    one.problems.length > 0 ? { ok: false, problems: one.problems } : { ok: true, value: one };
  const told = byIndentation(file, textOf(content), packLayout, resultOf(read), (again) =>
    resultOf(readAs(Buffer.from(again))),
  );
  return told.ok ? read : { ...read, problems: told.problems };
}

// --- internal ---

function asReadPack(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  atHand: readonly Rubric[],
  others: readonly PackAtHand[],
): ReadPack {
  const read = readParts(file, content, files, () => atHand);
  if (!read.ok) {
    return { pack: null, files: [file], rubrics: [], problems: read.problems, warnings: [] };
  }
  const { pack, source, listed, loaded } = read.value;
  const own = listed.flatMap((one) => (one.kind === 'own' ? one.file : []));
  return {
    pack,
    files: [...new Set([file, ...own])],
    rubrics: loaded.rubrics,
    problems: [...takenProblems(source, pack, listed, others), ...loaded.problems],
    warnings: [...(read.warnings ?? []), ...loaded.warnings],
  };
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content).toString('utf8');
}

function readAsWritten(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  others: readonly PackAtHand[],
): Result<FoundPack, PlacedProblem> {
  const isOther = ({ name, isBuiltIn }: PackAtHand, pack: Pack) => isBuiltIn || name !== pack.name;
  const read = readParts(file, content, files, (pack) =>
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

interface PackRead {
  readonly pack: Pack;
  readonly source: PackDocument;
  readonly listed: readonly Listed[];
  readonly loaded: RubricFolder;
}

function readParts(
  file: string,
  content: Uint8Array,
  files: PackFiles,
  atHandFor: (pack: Pack) => readonly Rubric[],
): Result<PackRead, PlacedProblem> {
  const checked = readChecked(file, content, checkPack);
  if (!checked.ok) return checked;
  const { value: pack, document, text } = checked.value;
  const source: PackDocument = { file, document, text };
  const within = withinLimit(files, content.byteLength);
  const atHand = atHandFor(pack);
  const listed = pack.rubrics.map((id, index) =>
    listedRubric(source, { id, index }, within, atHand),
  );
  const loaded = readListed(listed, atHand, source);
  return {
    ok: true,
    value: { pack, source, listed, loaded },
    ...(checked.warnings && { warnings: checked.warnings }),
  };
}

function rubricsOf({ rubrics }: PackAtHand): readonly Rubric[] {
  return rubrics.map(({ rubric }) => rubric);
}
