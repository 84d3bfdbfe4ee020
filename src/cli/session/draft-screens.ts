import type { KeyScreen } from '../../use-cases/terminal-port.ts';
import { dayFrom } from '../render/dates.ts';
import { counted, paragraph, stacked } from '../render/layout.ts';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { letterScreen } from './choice-screens.ts';

/** What is told of an unfinished session. */
interface DraftFound {
  readonly began: string;
  readonly account?: string | undefined;
  readonly answered: number;
}

/** An unfinished session was found at the start. */
export function draftScreen(
  what: DraftFound,
  now: string,
  style: Style,
  width: number,
): KeyScreen<null, 'resume' | 'new' | 'discard'> {
  const when = `${dayFrom(what.began, now)} at ${what.began.slice(11, 16)}`;
  const top = stacked(
    style.strong('An unfinished session'),
    '',
    paragraph(
      `You began one${aboutWhom(what)} ${when}; ${counted(what.answered, 'question')} answered so far.`,
      width,
    ),
  );
  return letterScreen(
    top,
    [
      { key: 'g', say: 'go on with it', value: 'resume' },
      { key: 'n', say: 'start a new one; this one waits', value: 'new' },
      { key: 't', say: 'throw it away', value: 'discard' },
    ],
    true,
    style,
    width,
  );
}

/** Nothing brings a draft back, so it is asked once more; Enter means nothing here. */
export function discardScreen(
  what: DraftFound,
  style: Style,
  width: number,
): KeyScreen<null, boolean> {
  const answers = what.answered === 0 ? '' : ` and its ${counted(what.answered, 'answer')}`;
  const ask = `Throw away the session${aboutWhom(what)}${answers}?`;
  return letterScreen(
    style.strong(paragraph(ask, width)),
    [
      { key: 'y', say: 'yes, for good', value: true },
      { key: 'n', say: 'no, it waits', value: false },
    ],
    false,
    style,
    width,
  );
}

// --- internal ---

function aboutWhom({ account }: DraftFound): string {
  return account === undefined ? '' : ` about ${visible(account)}`;
}
