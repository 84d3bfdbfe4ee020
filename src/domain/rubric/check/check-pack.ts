import { type Path, type Problem, problem, type Result } from '../../problem.ts';
import { MODE_NAMES, type ModeContent, type ModeName, type Pack } from '../pack.ts';
import { readShape } from '../read-shape.ts';
import { isDeviceName } from '../rules/ids.ts';
import { type WrittenPack, writtenPack } from '../written-pack.ts';

/**
 * A pack as read from its `pack.yaml`: resolved, or every problem it has. Rubrics written into it
 * count by their ids here; they are checked by themselves.
 */
export function checkPack(value: unknown): Result<Pack> {
  const shape = readShape(writtenPack, value);
  if (!shape.ok) return shape;
  const listed = { ...shape.value, rubrics: shape.value.rubrics.map(idOfEntry) };
  const problems = PACK_RULES.flatMap((rule) => rule(listed));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: resolvePack(listed) };
}

// --- internal ---

/** With its rubrics as ids, wherever they stand. */
type ListedPack = Omit<WrittenPack, 'rubrics'> & { readonly rubrics: readonly string[] };

/** The id that an entry of `rubrics` stands for; empty for a rubric inside that has none. */
function idOfEntry(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const id = (entry as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
}

/** What a mode asks unless its pack says otherwise. */
const DEFAULT_MODES: Readonly<Record<ModeName, Omit<ModeContent, 'rubrics'>>> = {
  brief: { ask: 'pivotal', more: 0 },
  quick: { ask: 'short', more: 0 },
  full: { ask: 'all', more: 0 },
  deep: { ask: 'all', more: 2 },
};

type PackRule = (pack: ListedPack) => readonly Problem[];

/** Its folder is named after it, and some names open a device on Windows. */
const nameIsSafeAsFileName: PackRule = ({ name }) =>
  isDeviceName(name) ? [problem('bad-id', ['name'], { got: name })] : [];

/** A rubric is listed once. */
const rubricsDiffer: PackRule = ({ rubrics }) =>
  rubrics.flatMap((id, index) =>
    id === '' || rubrics.indexOf(id) === index
      ? []
      : [problem('repeated-id', ['rubrics', index], { id })],
  );

/** What is required is in the pack. */
const requiredAreListed: PackRule = (pack) => notListed(pack, pack.required ?? [], ['required']);

/** What a mode asks is in the pack. */
const modesAskWhatIsListed: PackRule = (pack) =>
  MODE_NAMES.flatMap((name) =>
    notListed(pack, pack.modes?.[name]?.rubrics ?? [], ['modes', name, 'rubrics']),
  );

const PACK_RULES: readonly PackRule[] = [
  nameIsSafeAsFileName,
  rubricsDiffer,
  requiredAreListed,
  modesAskWhatIsListed,
];

function notListed(
  { rubrics }: ListedPack,
  named: readonly string[],
  path: Path,
): readonly Problem[] {
  return named.flatMap((rubric, index) =>
    rubrics.includes(rubric)
      ? []
      : [problem('rubric-not-in-pack', [...path, index], { rubric, known: rubrics })],
  );
}

function resolvePack(written: ListedPack): Pack {
  const required = written.required ?? written.rubrics;
  const modes = Object.fromEntries(
    MODE_NAMES.map((name) => [name, resolveMode(name, written, required)]),
  ) as Record<ModeName, ModeContent>;
  return { ...written, required, modes };
}

function resolveMode(
  name: ModeName,
  { modes }: ListedPack,
  required: readonly string[],
): ModeContent {
  const mode = modes?.[name];
  if (mode === undefined) return { ...DEFAULT_MODES[name], rubrics: required };
  return { ask: mode.ask, rubrics: mode.rubrics ?? required, more: mode.more ?? 0 };
}
