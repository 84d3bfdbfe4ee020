import type { NotWritten } from '../../../use-cases/ports/coach-files-port.ts';
import { newRubricLines } from '../../render/screen/rubric/new-rubric-lines.ts';
import { visible } from '../../render/text/visible.ts';
import { UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

interface SaveOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

interface ToSave {
  readonly text: string;
  readonly id: string;
  readonly questions: number;
  readonly tests: number;
}

/**
 * How a new rubric is written: to the file named, to `-`, or to one named after its id. A file that
 * is there is told of before anyone types a word; where a person has typed, another name is found.
 *
 * @throws UsageError when it cannot be written there
 */
export async function saveRubric(
  world: World,
  { output, force = false, quiet = false }: SaveOptions,
  isTyped: boolean,
): Promise<(made: ToSave) => void> {
  const [coachFiles, rubricFiles] = await Promise.all([world.coachFiles(), world.rubricFiles()]);
  const isThere = (path: string) => rubricFiles.kindOf(path) !== null;
  if (output !== undefined && output !== '-' && !force && isThere(output)) {
    throw refused('exists', output);
  }
  return ({ text, id, questions, tests }) => {
    const { out } = world;
    if (output === '-') return out.write(text);
    const named = output ?? `${id}.yaml`;
    const path = isTyped && output === undefined && !force ? free(named, isThere) : named;
    const reason = coachFiles.write(path, text, force);
    if (reason !== null) throw refused(reason, path);
    const lines = newRubricLines({ path, questions, tests }, out.paper.width);
    out.write(`${quiet ? visible(path) : lines}\n`);
  };
}

// --- internal ---

function refused(reason: NotWritten, path: string): UsageError {
  return new UsageError(SENTENCES[reason](visible(path)));
}

const SENTENCES: Readonly<Record<NotWritten, (path: string) => string>> = {
  exists: (path) => `${path} is there already. -o FILE writes elsewhere; --force writes over it.`,
  'no-folder': (path) => `there is no folder for ${path}.`,
  'is-folder': (path) => `${path} is a folder: give the name of a file in it.`,
  'not-allowed': (path) => `you are not allowed to write ${path}.`,
  'disk-full': (path) => `${path} could not be written: the disk is full.`,
};

/** The first name of `a.yaml`, `a-2.yaml` … that is free. */
function free(name: string, isThere: (path: string) => boolean): string {
  const [stem, end] = [name.replace(/\.yaml$/, ''), '.yaml'];
  let path = name;
  for (let n = 2; isThere(path); n += 1) path = `${stem}-${n}${end}`;
  return path;
}
