import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { type LiveTerminal, openAftercall } from '../support/pty.ts';
import { takeFacts, toFirstQuestion } from '../support/rep.ts';

const SENTENCE =
  'We count by hand, twice in every week, and nobody has asked how they are counted.';

/** Screens of a session: the way there, what its drawing begins with, and a key that it takes. */
const SCREENS = {
  'the facts': {
    reach: (rep: LiveTerminal) => rep.answer('Acme', /Account +Acme/),
    begins: 'The call ',
    key: '!',
    follows: /Account +Acme!/,
  },
  'a sentence': {
    reach: async (rep: LiveTerminal) => {
      await rep.answer('Acme', /Account +Acme/);
      await takeFacts(rep);
      await rep.answer(SENTENCE, /\bcounted\.\n/);
    },
    begins: 'Their words ',
    key: '!',
    follows: /\bcounted\.!/,
  },
  'a question': {
    reach: toFirstQuestion,
    begins: 'Listening ',
    key: '3',
    follows: 'question 2 of',
  },
};

async function sessionAt(columns: number, screen: keyof typeof SCREENS) {
  const rep = openAftercall(new Machine(), [], { columns, rows: 40 });
  await rep.sees('First call');
  await SCREENS[screen].reach(rep);
  const shown = rep.screen();
  const start = shown.lastIndexOf(SCREENS[screen].begins);
  return { rep, printed: shown.slice(0, start), drawing: shown.slice(start) };
}

/** The drawing, whatever the clock says. */
function drawn(drawing: string, end: '' | '$' = ''): RegExp {
  const literal = drawing.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${literal.replace(/today \d\d:\d\d/, 'today \\d\\d:\\d\\d')}${end}`);
}

const inOneRow = (text: string) => text.replace(/\s/g, '');

describe.skipIf(process.platform === 'win32')('a window that changes its size', () => {
  it.each<readonly [keyof typeof SCREENS, sizes: string]>([
    ['the facts', '60x40'],
    ['the facts', '80x14'], // what stood below the cursor is dropped there
    ['the facts', '100x14 80x40'],
    ['a sentence', '50x40'],
    ['a sentence', '100x40'],
    ['a sentence', '40x30 120x30'],
    ['a question', '45x40'],
    ['a question', '90x40'],
    ['a question', '60x40 100x40'],
  ])('shows %s as it is set there, once and without a key: 80x40 %s', async (screen, sizes) => {
    const { rep, printed } = await sessionAt(80, screen);
    for (const size of sizes.split(' ')) {
      const [columns = 0, rows = 0] = size.split('x').map(Number);
      const { rep: fresh, drawing } = await sessionAt(columns, screen);
      fresh.kill('SIGKILL');
      await rep.resize(columns, rows);
      await rep.sees(drawn(drawing, '$'));
      expect(rep.screen().split(drawn(drawing))).toHaveLength(2);
      expect(inOneRow(rep.screen()).startsWith(inOneRow(printed)), rep.screen()).toBe(true);
    }
    const { key, follows } = SCREENS[screen];
    await rep.answer(key, follows);
    rep.kill('SIGKILL');
  });
});
