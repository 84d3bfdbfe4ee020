import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { dayFrom } from '../render/text/dates.ts';
import { counted, paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { letterScreen } from './choice-screens.ts';

/** What is told of a session that was begun and not finished. */
export interface Unfinished {
  readonly began: string;
  readonly account?: string | undefined;
  readonly answered: number;
  /** How much it asks, where that is not the usual. */
  readonly asks?: string | undefined;
}

/** An unfinished session was found at the start, and perhaps older ones. */
export function draftScreen(
  what: Unfinished,
  older: readonly Unfinished[],
  now: string,
  paper: Paper,
): KeyScreen<null, 'resume' | 'new' | 'discard'> {
  const answered = counted(what.answered, 'question');
  const top = stacked(
    paper.strong('An unfinished session'),
    '',
    paragraph(
      `You began one ${aboutAndWhen(what, now)}; ${answered} answered so far.`,
      paper.width,
    ),
    older.length > 0 && paragraph(olderOnes(older, now), paper.width),
  );
  return letterScreen(
    top,
    [
      { key: 'g', say: 'go on with it', value: 'resume' },
      { key: 'n', say: 'start a new one; this one waits', value: 'new' },
      { key: 't', say: 'throw it away', value: 'discard' },
    ],
    true,
    paper,
  );
}

/** Nothing brings a draft back, so it is asked once more; Enter means nothing here. */
export function discardScreen(what: Unfinished, paper: Paper): KeyScreen<null, boolean> {
  const answers = what.answered === 0 ? '' : ` and its ${counted(what.answered, 'answer')}`;
  const ask = `Throw away the session${aboutWhom(what)}${answers}?`;
  return letterScreen(
    paper.strong(paragraph(ask, paper.width)),
    [
      { key: 'y', say: 'yes, for good', value: true },
      { key: 'n', say: 'no, it waits', value: false },
    ],
    false,
    paper,
  );
}

// --- internal ---

function aboutWhom({ account }: Unfinished): string {
  return account === undefined ? '' : ` about ${visible(account)}`;
}

function aboutAndWhen(what: Unfinished, now: string): string {
  const { began } = what;
  const asks = what.asks === undefined ? '' : ` (${visible(what.asks)})`;
  return `${aboutWhom(what)} ${dayFrom(began, now)} at ${began.slice(11, 16)}${asks}`.trim();
}

const MOST_OLDER = 3;

/** They come up one after the other, as the later ones are finished or thrown away. */
function olderOnes(older: readonly Unfinished[], now: string): string {
  const more = older.length - MOST_OLDER;
  const named = older.slice(0, MOST_OLDER).map((one) => aboutAndWhen(one, now));
  const all = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return `And ${older.length} older: ${all}. Each comes up once those after it are done.`;
}
