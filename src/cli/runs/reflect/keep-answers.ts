import type { CallFacts } from '../../../domain/call/call-facts.ts';
import { shortId } from '../../../domain/journal/find/find-entry.ts';
import { SettingsError } from '../../../use-cases/ports/packs-port.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { keepNote } from '../../../use-cases/reflect/keep-note.ts';
import { jsonText } from '../../render/json/json.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { renderCard } from '../../render/screen/score/card.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

interface KeepOptions {
  readonly given: CallFacts;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Keeps the call note in a file, and says what came of it. */
export async function keepAnswers(
  world: World,
  file: string,
  { given, json, quiet }: KeepOptions,
): Promise<ExitCode> {
  const { clock, ids, localTime, out, err } = world;
  const [shelf, journal, notes] = await Promise.all([
    rubricsOrUsual(world),
    world.journal(),
    world.notes(),
  ]);
  const notice = (text: string) => {
    if (!quiet) err.write(`${text}\n`);
  };
  const source = file === '-' ? 'standard input' : visible(file);
  const reading = { rubrics: shelf.rubrics.map(({ rubric }) => rubric) };
  const keepWorld = { clock, ids, journal, shelf, localTime };
  const kept = await keepNote(keepWorld, notes.read(file, reading), given);
  switch (kept.end) {
    case 'kept':
      out.write(json ? jsonText(kept.entry, 2) : `${renderCard(kept.card, out.paper)}\n`);
      notice(`Kept as ${visible(shortId(kept.entry))} in ${visible(journal.folder)}`);
      return EXIT.done;
    case 'kept-before':
      notice(`The call ${kept.id} is in the journal already; nothing was added.`);
      return EXIT.done;
    case 'problems':
      err.write(problemList(kept.problems, err.paper));
      return EXIT.inputProblem;
    case 'several-notes':
      err.write(`aftercall: ${source} holds several call notes; --answers takes one.\n`);
      return EXIT.inputProblem;
    case 'nothing-to-keep':
      err.write(
        `aftercall: ${source} says nothing about the call, so nothing was added to the journal.\n`,
      );
      return EXIT.inputProblem;
  }
}

// --- internal ---

/** What a person has answered is kept, even if what they settled cannot be read. */
async function rubricsOrUsual(world: World): Promise<LoadedPack> {
  try {
    return await world.rubrics();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const { err } = world;
    err.write(problemList(error.problems, err.paper));
    err.write('aftercall: these settings are passed over; everything goes as usual.\n');
    return world.usualRubrics();
  }
}
