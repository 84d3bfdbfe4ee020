import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';

const NOTE = JSON.stringify({
  call: { account: 'Acmé', when: '2026-11-18T15:30:00+01:00' },
  answers: { listening: { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 2 } },
});

/** A morning, command by command, with the code of each; what one leaves, the next finds. */
const LINES: readonly (readonly [code: number, args: readonly string[], input: string])[] = [
  [0, ['--version'], ''],
  [0, ['--help'], ''],
  [2, ['journal', 'list', '--nonsense'], ''],
  [0, ['prep'], ''],
  [0, ['reflect', '--answers', '-', '--quiet'], NOTE],
  [0, ['journal', 'list'], ''],
  [2, ['journal', 'list', '--when', 'never'], ''],
  [0, ['prep', 'Acmé'], ''],
  [4, ['score', '-f', 'jsonl', '-'], `${NOTE}\noops\n`],
  [3, ['rubric', 'check', '-'], 'format: aftercall/rubric@1\nid: "A B"\n'],
  [3, ['rubric', 'check', '-'], '# Grüße, \u001b[31m\n'.repeat(9000)],
  [2, ['plan', 'settle', 'kept'], ''],
  [1, ['score', '-q', '--fail-under', '99', '-'], NOTE],
  [2, ['journal', 'path', '--data-dir', 'here'], ''],
  [0, ['journal', 'verify'], ''],
];

describe('the program in a process of its own', () => {
  it('does what it does in the process of these tests', () => {
    const [own, within] = [new Machine(), new Machine()];
    for (const [code, args, input] of LINES) {
      const seen = [own.spawn(args, input), within.run(args, input)];
      const [first, second] = seen.map(({ out, err }) => alike(`${out}\n${err}`));
      expect([args, seen.map((one) => one.code)]).toEqual([args, [code, code]]);
      expect(first).toBe(second);
    }
    expect([own, within].map((one) => one.records().length)).toEqual([1, 1]);
  });
});

/** Without the folders and the ids, which differ. */
function alike(text: string): string {
  return text.replace(/aftercall-test-\w+/g, 'home').replace(/\b01[\da-f]{6}-[\da-f]{4}\b/g, 'id');
}
