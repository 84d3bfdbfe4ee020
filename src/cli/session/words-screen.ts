import type { Reply } from '../../domain/session/reply.ts';
import type { StepView } from '../../use-cases/reflect.ts';
import type { LineScreen } from '../../use-cases/terminal-port.ts';
import { paragraph, stacked } from '../render/layout.ts';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { header } from './header.ts';

interface WordsStep {
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
  readonly enter: string;
}

const STEPS: Readonly<Record<'sentence' | 'moment' | 'promise', WordsStep>> = {
  sentence: {
    title: 'Their words',
    ask: 'One sentence the customer said, as near to their words as you can.',
    hint: 'What they said, not what you make of it.',
    enter: 'Enter goes on, also without one',
  },
  moment: {
    title: 'A moment',
    ask: 'A moment of the call you would play again?',
    hint: 'Only if one comes to mind.',
    enter: 'Enter goes on, also without one',
  },
  promise: {
    title: 'Promises',
    ask: 'What did either side promise? One at a time.',
    hint: 'As in: "me: send the draft by Tuesday", or "Jo: ask finance, 3 Dec".',
    enter: 'Enter on an empty line: no more',
  },
};

/** A line of free words: what they said, a moment, a promise. */
export function wordsScreen(
  view: StepView,
  kind: 'sentence' | 'moment' | 'promise',
  style: Style,
  width: number,
): LineScreen<Reply> {
  const { title, ask, hint, enter } = STEPS[kind];
  const kept = kind === 'promise' ? view.session.promises : [];
  return {
    fields: [textBefore(view)],
    lineBreak: kind === 'promise' ? ` ${style.signs.lineBreak} ` : ' ',
    look: () => ({
      before: stacked(
        header(title, view, style),
        '',
        style.strong(paragraph(ask, width)),
        style.quiet(paragraph(hint, width)),
        kind === 'sentence' && isLongAgo(view) && style.warn(paragraph(LONG_AGO, width)),
        '',
        ...kept.map(({ said }) => paragraph(visible(said), width, 2, 4)),
        '> ',
      ),
      after: stacked(
        '',
        style.quiet(`${enter} ${style.signs.dot} Esc back ${style.signs.dot} Ctrl-C pause`),
      ),
    }),
    complete: () => null,
    submit: ([text = '']) => ({ value: { say: 'text', text } }),
    ...(view.canGoBack && { escape: { say: 'back' } as const }),
  };
}

// --- internal ---

/** What stood here before the rep went back; the step that it was said to can be no other. */
function textBefore({ before, step }: StepView): string {
  const type = step.kind === 'promise' ? 'promised' : step.kind;
  return before?.type === type && 'said' in before ? before.said : '';
}

const A_DAY_MS = 24 * 60 * 60 * 1000;
const LONG_AGO =
  'This call was more than a day ago. Where you cannot recall, d says so and nothing is lost.';

function isLongAgo({ session, now }: StepView): boolean {
  const when = session.call?.when;
  return when !== undefined && Date.parse(now) - Date.parse(when) > A_DAY_MS;
}
