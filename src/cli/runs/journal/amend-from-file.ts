import { amendByNote } from '../../../use-cases/journal/amend-by-note.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { type EntryToAmend, entryToAmend } from '../../arguments/entry-to-amend.ts';
import { jsonText } from '../../render/json/json.ts';
import {
  amendedNotice,
  changedLines,
  FORGOTTEN_MEANWHILE,
  UNCHANGED,
} from '../../render/screen/journal/amendment.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { callName } from '../../render/text/call-name.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

interface AmendOutput {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Lays the call note in a file over a kept call, and says what is different now. */
export async function amendFromFile(
  world: World,
  id: string,
  file: string,
  { json, quiet }: AmendOutput,
): Promise<ExitCode> {
  const { clock, ids, localTime, out, err } = world;
  const { entry, journal, records, shelf: own } = await entryToAmend(world, id);
  const [shelf, notes] = await Promise.all([withOthers(world, own), world.notes()]);
  if (!quiet) err.write(`Amending ${callName(entry, err.paper.signs.dot)}\n`);
  const amendWorld = { ...shelf, clock, ids, journal, localTime };
  const end = await amendByNote(
    amendWorld,
    records,
    entry,
    notes.read(file, { rubrics: shelf.rubrics.map(({ rubric }) => rubric) }),
  );
  const source = file === '-' ? 'standard input' : visible(file);
  const refuse = (text: string) => {
    err.write(`aftercall: ${text}\n`);
    return EXIT.inputProblem;
  };
  switch (end.end) {
    case 'amended': {
      const rubrics = shelf.rubrics.map(({ rubric }) => rubric);
      const wording = { rubrics, now: clock.now() };
      const lines = () => changedLines(end.changes, wording, out.paper);
      out.write(json ? jsonText(end.entry, 2) : `${lines()}\n`);
      if (!quiet) err.write(`${amendedNotice(end.entry)}\n`);
      return EXIT.done;
    }
    case 'unchanged':
      if (json) out.write(jsonText(end.entry, 2));
      if (!quiet) err.write(`${UNCHANGED}\n`);
      return EXIT.done;
    case 'problems':
      err.write(problemList(end.problems, err.paper));
      return EXIT.inputProblem;
    case 'several-notes':
      return refuse(`${source} holds several call notes; --answers takes one.`);
    case 'nothing-to-keep':
      return refuse(`${source} holds no call note, so nothing was changed.`);
    case 'other-call':
      return refuse(
        `${source} says that it is about the call ${end.id}, not ${visible(entry.id)}. Nothing was changed.`,
      );
    case 'forgotten':
      return refuse(FORGOTTEN_MEANWHILE);
  }
}

// --- internal ---

/** With today's versions of what the call did not ask. */
async function withOthers(
  world: World,
  { pack, rubrics }: EntryToAmend['shelf'],
): Promise<LoadedPack> {
  const ids = new Set(rubrics.map(({ rubric }) => rubric.id));
  const others = (await world.rubrics()).rubrics.filter(({ rubric }) => !ids.has(rubric.id));
  return { pack, rubrics: [...rubrics, ...others] };
}
