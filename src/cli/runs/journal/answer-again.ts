import type { JournalRecord } from '../../../domain/journal/records/record.ts';
import { type RetestOffer, retest } from '../../../use-cases/journal/retest.ts';
import type { Journal } from '../../../use-cases/ports/journal-port.ts';
import { Interrupted, type Terminal } from '../../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../../use-cases/reflect/rep.ts';
import { renderRetest } from '../../render/screen/journal/retest-lines.ts';
import { paragraph } from '../../render/text/layout.ts';
import { paperOf } from '../../render/text/paper.ts';
import { askQuestion } from '../../screens/ask-question.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { onPaper } from '../../screens/on-paper.ts';
import { retestedCall, retestOfferScreen } from '../../screens/retest-screens.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

/** An old call answered again at the terminal. Ctrl-C keeps nothing, and says so. */
export async function answerAgain(
  world: World,
  journal: Journal,
  records: readonly JournalRecord[],
  offer: RetestOffer,
): Promise<ExitCode> {
  const told = 'Stopped. Nothing of this was kept; your journal is as it was.';
  const stopped = await atTerminal(world, told, (terminal) =>
    offerAndAsk({ ...world, journal, terminal }, records, offer),
  );
  return stopped instanceof Interrupted ? EXIT[stopped.by] : EXIT.done;
}

// --- internal ---

type AtTerminal = Pick<World, 'clock' | 'ids' | 'out'> & {
  readonly journal: Journal;
  readonly terminal: Terminal;
};

async function offerAndAsk(
  world: AtTerminal,
  records: readonly JournalRecord[],
  offer: RetestOffer,
): Promise<void> {
  const { terminal, clock, ids, journal } = world;
  const paper = () => paperOf(world.out.paper, terminal.width());
  const print = (text: string) => terminal.print(paragraph(text, paper().width));
  const screen = onPaper(world.out.paper, (sheet) => retestOfferScreen(offer.entry, sheet));
  const wants = await terminal.askKey(screen);
  if (!wants) return print('Not now, then. Nothing was kept.');
  terminal.print(`${retestedCall(offer.entry, paper())}\n`);
  const ask = (view: StepView) => askQuestion(terminal, view, world.out.paper);
  const kept = await retest({ clock, ids, journal, rep: { ask } }, offer, records);
  if (kept === null) {
    return print(
      'Too little was answered both times to compare, or the call was forgotten meanwhile, so nothing was kept.',
    );
  }
  const rubrics = offer.rubrics.map(({ rubric }) => rubric);
  terminal.print(renderRetest(kept, rubrics, [...records, kept], paper().width));
}
