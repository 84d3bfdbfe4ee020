import { type PlacedProblem, problem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { ReadRubric } from '../../use-cases/ports/rubric-files-port.ts';
import { placed } from '../rubrics/placed.ts';
import { readRubric, readRubricInside } from '../rubrics/read-rubric.ts';
import { readStrictYaml, type YamlDocument } from '../yaml/read-strict-yaml.ts';
import type { PackFiles } from './pack-files.ts';

/** The pack's own file. */
export interface PackDocument {
  readonly file: string;
  readonly document: YamlDocument;
  readonly text: string;
}

/** What an entry of a pack's `rubrics` leads to. */
export type Listed = OwnRubric | { readonly kind: 'at-hand' } | NoRubric;

interface OwnRubric {
  readonly kind: 'own';
  readonly id: string;
  /** That it stands in. */
  readonly file: string;
  /** In the pack's list. */
  readonly index: number;
  /** The id of what it extends, if it extends something. */
  readonly base: string | null;
  readWith(bases: readonly Rubric[]): ReadRubric;
}

interface NoRubric {
  readonly kind: 'none';
  readonly id: string;
  readonly problems: readonly PlacedProblem[];
}

/** Finds a rubric that a pack lists: inside it, in a file beside it, or else among those at hand. */
export function listedRubric(
  pack: PackDocument,
  entry: { readonly id: string; readonly index: number },
  files: PackFiles,
  atHand: readonly Rubric[],
): Listed {
  const { id, index } = entry;
  const written = (pack.document.value as { rubrics: readonly unknown[] }).rubrics[index];
  if (typeof written !== 'string') return inside(pack, written, entry);
  const read = files.read(`${id}.yaml`);
  const file = files.nameOf(`${id}.yaml`);
  if (read.ok) {
    const readWith = (bases: readonly Rubric[]) =>
      named(id, file, readRubric(file, read.value, bases));
    const base = baseIn(read.value);
    return { kind: 'own', id, file, index, base, readWith: listAt(pack, index, readWith) };
  }
  const isMissing = read.problems.some((one) => one.problem.code === 'not-found');
  if (!isMissing) return { kind: 'none', id, problems: placed(file, '', read.problems) };
  if (atHand.some((rubric) => rubric.id === id)) return { kind: 'at-hand' };
  // A file that is not there is a slip in the list that names it.
  const at = pack.document.locate(['rubrics', index]);
  const listed = read.problems.map((one) => ({ problem: one.problem, at }));
  return { kind: 'none', id, problems: placed(pack.file, pack.text, listed) };
}

// --- internal ---

type ReadWith = OwnRubric['readWith'];

function inside(
  { file, document, text }: PackDocument,
  written: unknown,
  { id, index }: { readonly id: string; readonly index: number },
): OwnRubric {
  const base = baseOf(written);
  const readWith: ReadWith = (bases) =>
    readRubricInside({ file, document, text, value: written, path: ['rubrics', index] }, bases);
  return { kind: 'own', id, file, index, base, readWith };
}

/** The file must hold the rubric it is named after. */
function named(id: string, file: string, read: ReadRubric): ReadRubric {
  if (!read.ok || read.value.rubric.id === id) return read;
  const args = { got: read.value.rubric.id, wanted: id };
  const found = { problem: problem('id-not-as-listed', ['id'], args), at: null };
  return { ok: false, problems: placed(file, '', [found]) };
}

/** Another name than the listed one is told where it is listed. */
function listAt(
  { file, document, text }: PackDocument,
  index: number,
  readWith: ReadWith,
): ReadWith {
  return (bases) => {
    const read = readWith(bases);
    if (read.ok) return read;
    const at = document.locate(['rubrics', index]);
    const problems = read.problems.flatMap((one) =>
      one.problem.code === 'id-not-as-listed'
        ? placed(file, text, [{ problem: one.problem, at }])
        : [one],
    );
    return { ok: false, problems };
  };
}

function baseIn(content: Uint8Array): string | null {
  // Most rubrics extend nothing, and need not be read twice.
  if (!Buffer.from(content).includes('extends')) return null;
  const read = readStrictYaml(content);
  return read.ok ? baseOf(read.value.value) : null;
}

function baseOf(written: unknown): string | null {
  const base = (written as { readonly extends?: unknown } | null)?.extends;
  return typeof base === 'string' ? base : null;
}
