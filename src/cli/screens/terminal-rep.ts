import { dirname } from 'node:path';
import type { LocalTime } from '../../domain/call/when.ts';
import type { Plan } from '../../domain/journal/records/record.ts';
import type { Card } from '../../domain/session/card.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Setup } from '../../domain/session/setup.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import type { Rep, StepView } from '../../use-cases/reflect/rep.ts';
import { renderCard } from '../render/screen/score/card.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import { paperOf } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import { keepAgainScreen, planAgainScreen } from './amend-screens.ts';
import { isAmending } from './amending.ts';
import { askQuestion } from './ask-question.ts';
import { judgeScreen, keepScreen, settleScreen } from './choice-screens.ts';
import { discardScreen, draftScreen, type Unfinished } from './draft-screens.ts';
import { factsScreen } from './facts-screen.ts';
import { onPaper } from './on-paper.ts';
import { planSourceScreen, planWordsScreen } from './plan-screens.ts';
import { typeable } from './typeable.ts';
import { promisesScreen, wordsScreen } from './words-screen.ts';

/** What a session at a terminal needs. */
export interface TerminalRepWorld {
  readonly terminal: Terminal;
  readonly style: Style;
  readonly localTime: LocalTime;
  readonly now: () => string;
  /** What the first session is told about its length. */
  readonly firstTimeLength: string;
}

/** The person at the terminal: each step on a screen of its own. */
export function terminalRep(world: TerminalRepWorld): Rep {
  const { terminal, style, now } = world;
  const paperNow = () => paperOf(style, terminal.width());
  return {
    welcome: (folder) => terminal.print(welcome(folder, world.firstTimeLength, paperNow().width)),
    nothingToResume: () => terminal.print('No session is unfinished, so this is a new one.\n'),
    waitsElsewhere: (folders) => terminal.print(`${waitsElsewhere(folders, paperNow().width)}\n`),
    takenElsewhere: () => terminal.print(`${paragraph(TAKEN_ELSEWHERE, paperNow().width)}\n`),
    offerDraft: async (session, older) => {
      const found = unfinishedOf(session);
      const waiting = older.map(unfinishedOf);
      for (;;) {
        const choice = await terminal.askKey(
          onPaper(style, (paper) => draftScreen(found, waiting, now(), paper)),
        );
        if (choice !== 'discard') return choice;
        if (await terminal.askKey(onPaper(style, (paper) => discardScreen(found, paper))))
          return choice;
      }
    },
    ask: (view) => ask(world, view),
    show: (card: Card) => terminal.print(`\n${renderCard(card, paperNow())}\n`),
  };
}

// --- internal ---

function unfinishedOf({ began, call, typed, answered }: Session): Unfinished {
  const typedAccount = typed?.step === 'facts' ? typed.fields[0]?.trim() : undefined;
  const account = call?.account ?? (typedAccount || began.given.account);
  return { began: began.at, account, answered: answered.length, asks: whatItAsks(began.setup) };
}

/** Nothing for the usual quick session. */
function whatItAsks({ mode, asked }: Setup): string | undefined {
  const inFull = asked.filter(({ form }) => form === 'all').map(({ rubric }) => rubric);
  if (mode === 'focus') return `${inFull.join(', ')} in full`;
  const more = mode === 'quick' && inFull.length > 0 ? ` with ${inFull.join(', ')}` : '';
  return mode === 'quick' && more === '' ? undefined : `${mode}${more}`;
}

async function ask(world: TerminalRepWorld, view: StepView): Promise<Reply> {
  const { terminal, style } = world;
  const { step } = view;
  switch (step.kind) {
    case 'settle':
      return terminal.askKey(onPaper(style, (paper) => settleScreen(view, step.openPlan, paper)));
    case 'facts':
      return terminal.askLines(
        onPaper(style, (paper) => factsScreen(view, world.localTime, paper)),
      );
    case 'sentence':
    case 'moment':
      return terminal.askLines(onPaper(style, (paper) => wordsScreen(view, step.kind, paper)));
    case 'promise':
      return terminal.askLines(onPaper(style, (paper) => promisesScreen(view, paper)));
    case 'question':
      return askQuestion(terminal, view, style);
    case 'judge':
      return terminal.askKey(onPaper(style, (paper) => judgeScreen(view, step.careless, paper)));
    case 'plan':
      return askPlan(world, view);
    case 'keep':
      return isAmending(view)
        ? terminal.askKey(onPaper(style, (paper) => keepAgainScreen(view, paper)))
        : terminal.askKey(onPaper(style, (paper) => keepScreen(view, paper)));
    case 'nothing-to-keep':
      throw new Error('There is nothing to ask at the end of an empty session');
  }
}

async function askPlan(world: TerminalRepWorld, view: StepView): Promise<Reply> {
  const { terminal, style } = world;
  const offer = view.offer ?? { last: null, lastFirst: false, fresh: null };
  for (;;) {
    const source = isAmending(view)
      ? await terminal.askKey(onPaper(style, (paper) => planAgainScreen(view, offer, paper)))
      : await terminal.askKey(onPaper(style, (paper) => planSourceScreen(view, offer, paper)));
    if ('say' in source) return source;
    const words = await terminal.askLines(
      onPaper(style, (paper) => planWordsScreen(view, source.write, paper)),
    );
    if (words === null) continue;
    const { from, of } = source;
    if (of !== undefined)
      return { say: 'plan', plan: { choice: 'keep-on', plan: inWords(of, words) } };
    return { say: 'plan', plan: { choice: 'new', text: words, ...(from && { from }) } };
  }
}

/** The same plan in other words, or as it is where they are the same. */
function inWords(plan: Plan, words: string): Plan {
  return words === typeable(plan.say) ? plan : { ...plan, say: words.trim() };
}

const TAKEN_ELSEWHERE = 'That session is open in another window, or was ended there.';

function waitsElsewhere(folders: readonly string[], width: number): string {
  return stacked(
    paragraph('An unfinished session waits for the journal that it was begun for:', width),
    ...folders.map((folder) =>
      paragraph(`aftercall --data-dir "${visible(dirname(folder))}"`, width, 2),
    ),
  );
}

function welcome(folder: string, length: string, width: number): string {
  return stacked(
    paragraph(
      `What you type stays on this computer, kept in ${visible(folder)} and, until a session is done, in a draft; nothing is sent. Only your own account can open it, and whoever administers this computer could.`,
      width,
    ),
    paragraph(
      'It has not been tested whether these scores measure skill. Use them to think, not to compare people.',
      width,
    ),
    paragraph(length, width),
    '',
  );
}
