import { shortId } from '../../../domain/journal/find/find-entry.ts';
import { questionsOfForm } from '../../../domain/session/setup.ts';
import { JournalError } from '../../../use-cases/ports/journal-port.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import type { SessionWish } from '../../../use-cases/reflect/begin-session.ts';
import { type ReflectEnd, reflect } from '../../../use-cases/reflect/reflect.ts';
import { labelled, paragraph, stacked } from '../../render/text/layout.ts';
import { prepLine } from '../../render/text/prep-line.ts';
import { visible } from '../../render/text/visible.ts';
import { firstTimeLength } from '../../screens/header.ts';
import { terminalRep } from '../../screens/terminal-rep.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

/** A session at the terminal, and what is said at its end. */
export async function runSession(
  world: World,
  shelf: LoadedPack,
  wish: SessionWish,
): Promise<ExitCode> {
  const [journal, drafts] = await Promise.all([world.journal(), world.drafts()]);
  const terminal = await world.terminal();
  try {
    const rep = terminalRep({
      terminal,
      style: world.out.paper,
      localTime: world.localTime,
      now: world.clock.now,
      firstTimeLength: firstTimeLength(countQuestions(shelf, wish)),
    });
    const { clock, ids } = world;
    const copyOf = async (hash: string) => (await world.rubricCopies()).copyOf(hash);
    const end = await reflect({ clock, ids, journal, drafts, rep, copyOf, ...shelf }, wish);
    terminal.print(farewell(end, journal.folder, world.out.paper.columns));
    return end.end === 'forgotten' ? EXIT.usage : EXIT.done;
  } catch (error) {
    if (error instanceof JournalError) terminal.print(paragraph(WAITS, world.out.paper.columns));
    throw error;
  } finally {
    terminal.close();
  }
}

// --- internal ---

const WAITS =
  'This could not be written. What you answered before waits as a draft; once the disk is mended, `aftercall` goes on from there.';

function countQuestions({ rubrics }: LoadedPack, { setup }: SessionWish): number {
  return setup.asked.reduce((sum, asked) => {
    const loaded = rubrics.find(({ rubric }) => rubric.id === asked.rubric);
    return sum + (loaded === undefined ? 0 : questionsOfForm(loaded.rubric, asked).length);
  }, 0);
}

function farewell(end: ReflectEnd, folder: string, width: number): string {
  switch (end.end) {
    case 'kept':
      return stacked(
        labelled('Kept as', visible(shortId(end.entry)), width, 24),
        labelled('Kept in', visible(folder), width, 24),
        labelled('Before the next call', prepLine(end.entry.call.account), width, 24),
      );
    case 'kept-before':
      return paragraph('This session was kept already, and stands as it was kept.', width);
    case 'forgotten':
      return paragraph(
        'This call was forgotten while its session was open, so nothing of it was kept.',
        width,
      );
    case 'paused':
      return paragraph('Paused. Everything so far is kept; `aftercall` goes on from here.', width);
    case 'nothing-to-keep':
      return paragraph(
        'Nothing was said about the call, so nothing was added to the journal.',
        width,
      );
  }
}
