import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';

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
    ['an unknown rubric to score', ['score', '--rubric', HOSTILE, '-']],
    ['an unknown rubric to show', ['rubric', 'show', HOSTILE]],
    ['a file that is not there', ['score', HOSTILE]],
    ['a folder that cannot be', ['journal', 'list', '--data-dir', `/dev/null/${HOSTILE}`]],
  ])('is shown and never sent by %s', (_what, args) => {
    const { out, err } = new Machine().run(args, NOTE);
    expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(UNSEEN);
  });

  it('means the same in JSON as it did in the note', () => {
    const { out } = new Machine().run(['score', '--json', '-'], NOTE);
    expect(JSON.parse(out)).toMatchObject({ call: { account: HOSTILE } });
  });
});
