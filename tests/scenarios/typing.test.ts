import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_U, ENTER, entriesOf, keepAll, takeFacts } from '../support/rep.ts';

const BACKSPACE = '\x7f';
const LEFT = '\x1b[D';
const SENTENCE = 'we lose two days a month on reconciling the invoices by hand';

describe('a line that is typed', () => {
  it('breaks between its words, and takes a change in the middle where the cursor stands', async () => {
    const rep = openAftercall(new Machine(), [], { columns: 50 });
    await rep.sees('First call');
    await rep.answer(ENTER, 'One sentence the customer said');
    await rep.answer(SENTENCE, '> we lose two days a month on reconciling the\n  invoices by hand');
    await rep.answer(LEFT.repeat('by hand'.length), '  invoices by hand');
    await rep.answer('all ', '  invoices all by hand');
    await rep.answer(CTRL_U, '> by hand');
    rep.kill('SIGKILL');
  });

  it('takes no control character where TERM is dumb: keys do there what they do elsewhere', async () => {
    const made = new Machine();
    const rep = openAftercall(made, [], { env: { TERM: 'dumb' } });
    await rep.sees('First call');
    await rep.answer(`\x04Acne${BACKSPACE}${BACKSPACE}me\tJo`, /Contact +Jo/);
    await takeFacts(rep);
    await rep.answer(`nothing${CTRL_U}we lose${LEFT}${LEFT}x`, '> we lox');
    await rep.answer(ENTER, 'play again?');
    await rep.answer(ENTER, 'question 1 of');
    await rep.answer('3', 'question 2 of');
    rep.type('f');
    await keepAll(rep, 'n');
    expect(entriesOf(made)).toMatchObject([
      { call: { account: 'Acme', contact: 'Jo' }, words: { sentence: 'we loxse' } },
    ]);
  });
});
