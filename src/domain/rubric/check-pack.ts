import { type Outcome, type Path, type Problem, problem } from '../problem.ts';
import { MODE_NAMES, type ModeContent, type ModeName, type Pack } from './pack.ts';
import { shapeProblems } from './shape-problems.ts';
import { type WrittenPack, writtenPack } from './written-pack.ts';

/** A pack as read from its `pack.yaml`: resolved, or every problem it has. */
export function checkPack(value: unknown): Outcome<Pack> {
  const shape = shapeProblems(writtenPack, value);
  if (shape.length > 0) return { ok: false, problems: shape };
  const written = writtenPack.parse(value);
  const problems = PACK_RULES.flatMap((rule) => rule(written));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: resolvePack(written) };
}

// --- internal ---

/** What a mode asks unless its pack says otherwise. */
const DEFAULT_MODES: Readonly<Record<ModeName, Omit<ModeContent, 'rubrics'>>> = {
  brief: { ask: 'pivotal', more: 0 },
  quick: { ask: 'short', more: 0 },
  full: { ask: 'all', more: 0 },
  deep: { ask: 'all', more: 2 },
};

type PackRule = (pack: WrittenPack) => readonly Problem[];

/** A rubric is listed once. */
const rubricsDiffer: PackRule = ({ rubrics }) =>
  rubrics.flatMap((id, index) =>
    rubrics.indexOf(id) === index ? [] : [problem('repeated-id', ['rubrics', index], { id })],
  );

/** What is required is in the pack. */
const requiredAreListed: PackRule = (pack) => notListed(pack, pack.required ?? [], ['required']);

/** What a mode asks is in the pack. */
const modesAskWhatIsListed: PackRule = (pack) =>
  MODE_NAMES.flatMap((name) =>
    notListed(pack, pack.modes?.[name]?.rubrics ?? [], ['modes', name, 'rubrics']),
  );

const PACK_RULES: readonly PackRule[] = [rubricsDiffer, requiredAreListed, modesAskWhatIsListed];

function notListed(
  { rubrics }: WrittenPack,
  named: readonly string[],
  path: Path,
): readonly Problem[] {
  return named.flatMap((rubric, index) =>
    rubrics.includes(rubric)
      ? []
      : [problem('rubric-not-in-pack', [...path, index], { rubric, known: rubrics })],
  );
}

function resolvePack(written: WrittenPack): Pack {
  const required = written.required ?? written.rubrics;
  const modes = Object.fromEntries(
    MODE_NAMES.map((name) => [name, resolveMode(name, written, required)]),
  ) as Record<ModeName, ModeContent>;
  return { ...written, required, modes };
}

function resolveMode(
  name: ModeName,
  { modes }: WrittenPack,
  required: readonly string[],
): ModeContent {
  const mode = modes?.[name];
  if (mode === undefined) return { ...DEFAULT_MODES[name], rubrics: required };
  return { ask: mode.ask, rubrics: mode.rubrics ?? required, more: mode.more ?? 0 };
}
