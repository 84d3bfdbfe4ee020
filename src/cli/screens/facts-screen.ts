import type { LocalTime } from '../../domain/call/when.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { LineScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import { stopKey } from './amending.ts';
import { adjusted, completion, FIELDS, factsAtFirst, readFacts, WHEN } from './facts-form.ts';
import { header } from './header.ts';
import { whenTaken } from './when-field.ts';

const LABEL_COLUMN = 14;

/** The facts of the call on one screen; one Enter takes them all. */
export function factsScreen(view: StepView, localTime: LocalTime, paper: Paper): LineScreen<Reply> {
  const lineOf = (i: number, text: string) =>
    `  ${paper.quiet((FIELDS[i] ?? '').padEnd(LABEL_COLUMN - 2))}${text}`;
  return {
    fields: factsAtFirst(view),
    lineBreak: ' ',
    look: ({ fields: now, active, problem }) => ({
      before: stacked(
        header('The call', view, paper),
        '',
        ...now.slice(0, active).map((text, i) => lineOf(i, visible(text))),
        lineOf(active, ''),
      ),
      after: stacked(
        ...now.slice(active + 1).map((text, i) => lineOf(active + 1 + i, visible(text))),
        '',
        problem !== null && paper.warn(paragraph(problem, paper.width)),
        problem === null && paper.quiet(whenTaken(view, now[WHEN] ?? '', localTime)),
        paper.quiet(paragraph(keysLine(completion(view, now, active), view, paper), paper.width)),
      ),
    }),
    complete: (now, active) => completion(view, now, active),
    adjust: (now, active, byHand) => adjusted(view, now, active, byHand),
    submit: (now, byHand) => readFacts(view, now, byHand, localTime),
    ...(view.canGoBack && { escape: { say: 'back' } as const }),
  };
}

// --- internal ---

function keysLine(completed: string | null, view: StepView, style: Style): string {
  const fills = completed === null ? [] : [`right arrow fills in "${visible(completed)}"`];
  const keys = [
    'Enter takes all',
    ...fills,
    'Tab next',
    ...(view.canGoBack ? ['Esc back'] : []),
    stopKey(view),
  ];
  return keys.join(` ${style.signs.dot} `);
}
