import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';

const HOSTILE = 'A\u{9b}31m\u{202e}\u{200b}\u{1b}]0;x';
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const NOTE = JSON.stringify({
  call: { account: HOSTILE },
  answers: { listening: { 'talk-share': 3 } },
});

describe('a hostile text', () => {
  it.each([
    ['score as a table', ['score', '-']],
    ['score as JSON', ['score', '--json', '-']],
    ['score as JSON lines', ['score', '--format', 'jsonl', '-']],
    ['a card', ['reflect', '--answers', '-']],
    ['an entry as JSON', ['reflect', '--answers', '-', '--json']],
    ['an unknown option', [`--${HOSTILE}`]],
    ['an unknown command', [HOSTILE]],
    ['an unknown verb', ['journal', HOSTILE]],
    ['an unknown verb with options', ['plan', HOSTILE, '--json']],
    ['an unknown option of a verb', ['journal', 'show', `--${HOSTILE}`]],
    ['a value that is none of the choices', ['journal', 'export', '--format', HOSTILE]],
    ['a word too many', ['journal', 'path', HOSTILE]],
    ['help on an unknown verb', ['help', 'journal', HOSTILE]],
    ['a noun asked for help on an unknown verb', ['journal', 'help', HOSTILE]],
    ['an unknown rubric to score', ['score', '--rubric', HOSTILE, '-']],
    ['an unknown rubric to show', ['rubric', 'show', HOSTILE]],
    ['a file that is not there', ['score', HOSTILE]],
    ['a folder that cannot be', ['journal', 'list', '--data-dir', `/dev/null/${HOSTILE}`]],
  ])('is shown and never sent by %s', (_what, args) => {
    const { out, err } = new Machine().run(args, NOTE);
    expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(UNSEEN);
  });

  it('in the name of the folder is shown to a person, and given to a script as it is', async () => {
    const machine = new Machine();
    const path = ['journal', 'path', '--data-dir', `${machine.home}/a\u{1b}[31m\u{202e}b`];
    const rep = openAftercall(machine, path, { columns: 200 });
    await rep.sees('a\\x1b[31m\\u{202e}b');
    expect(machine.run(path).out).toContain('/a\u{1b}[31m\u{202e}b/journal\n');
  });

  it('in place of a verb takes one line of the screen', () => {
    const { code, out, err } = new Machine().run(['journal', 'lst\nKept. \u001b[2J']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'aftercall: there is no command "journal lst\\nKept. \\x1b[2J". aftercall journal --help lists them.\n',
    );
  });

  it('means the same in JSON as it did in the note', () => {
    const { out } = new Machine().run(['score', '--json', '-'], NOTE);
    expect(JSON.parse(out)).toMatchObject({ call: { account: HOSTILE } });
  });
});
