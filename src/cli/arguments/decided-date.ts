import type { DateFault } from '../../domain/dates/read-date.ts';
import { Interrupted } from '../../use-cases/ports/terminal-port.ts';
import { dateFault } from '../render/text/date-words.ts';
import { paperOf } from '../render/text/paper.ts';
import { atTerminal } from '../screens/at-terminal.ts';
import { questionLine } from '../screens/question-line.ts';
import { UsageError } from '../shell/exit-codes.ts';
import type { World } from '../shell/world.ts';

/** How a text was read, and in what words to tell it. */
export interface ToDecide<Read> {
  readonly text: string;
  readonly reading: { readonly read: Read } | DateFault<Read>;
  /** What would have done, in a sentence. */
  readonly wouldDo: string;
  say(read: Read): string;
}

/**
 * What a date on the command line means; where that is left open, the person at the terminal is
 * asked.
 * @throws UsageError when it is no date, or nobody can be asked
 * @throws Interrupted
 */
export async function decidedDate<Read>(asked: ToDecide<Read>, world: World): Promise<Read> {
  const { text, reading, say, wouldDo } = asked;
  if ('read' in reading) return reading.read;
  const why = dateFault(text, reading, say);
  if (reading.fault === 'not-understood') throw new UsageError(`${why} ${wouldDo}`);
  if (!world.canAsk) throw new UsageError(`${why} ${DECIDES}`);
  const choices = reading.could.map((value) => ({ say: say(value), value }));
  const chosen = await atTerminal(world, '', (terminal) => {
    const paper = paperOf(world.out.paper, terminal.width());
    return terminal.choose(questionLine(`${why} Which is meant?`, paper), choices);
  });
  if (chosen instanceof Interrupted) throw chosen;
  return chosen;
}

// --- internal ---

const DECIDES =
  'Write it as 2026-12-03, or with the name of the month; --dates day-first or --dates month-first says it for figures.';
