import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RENEWALS } from '../support/a-pack.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_C, ENTER } from '../support/rep.ts';
import { SOUND_RUBRIC } from '../support/sound-rubric.ts';

/** Its one test passes: 100, 100 twice and 100 are the answers, all of those it needs. */
const GOOD = SOUND_RUBRIC.replace(
  'answers: { talk-share: 3, gave-it-back: 5, first-word: them }\n    expect: { band: mostly, notes: [high], flags: [gave-it-back] }',
  'answers:\n      talk-share: 3\n      gave-it-back: 5\n      first-word: them\n    expect:\n      score: 100   # all best\n      band: mostly\n      flags: []',
);
const WRONG = GOOD.replace('score: 100', 'score: 80').replace('flags: []', 'flags: [gave-it-back]');

function machine(files: Readonly<Record<string, string>>): Machine {
  const made = new Machine();
  for (const [name, text] of Object.entries(files)) made.write(name, text);
  return made;
}

const textOf = (made: Machine, name = 'mine.yaml') => readFileSync(join(made.home, name), 'utf8');
const lineOfTest = GOOD.split('\n').indexOf('  - name: "all good"') + 1;

describe('rubric test', () => {
  it('passes in silence but for one line', () => {
    const { code, out, err } = machine({ 'mine.yaml': GOOD }).run(['rubric', 'test', 'mine.yaml']);
    expect({ code, out, err }).toEqual({ code: 0, out: 'listening: 1 test passes.\n', err: '' });
  });

  it('takes rubrics at hand by name, several at once', () => {
    const { code, out } = new Machine().run(['rubric', 'test', 'listening', 'empathy']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^listening: all \d+ tests pass\.\nempathy: all .*\n2 rubrics: all .* pass\.\n$/,
    );
  });

  it('shows a failing test at its line, what was expected beside what came', () => {
    const { code, out } = machine({ 'mine.yaml': WRONG }).run(['rubric', 'test', 'mine.yaml']);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        `mine.yaml:${lineOfTest} fails "all good"`,
        '            expected      actual',
        '  score     80            100',
        '  flags     gave-it-back  none',
        'listening: 1 of 1 test fails.',
        '',
      ].join('\n'),
    );
  });

  it('reads a folder and tells the problems of one file beside the tests of another', () => {
    const made = machine({ 'all/a.yaml': GOOD, 'all/b.yaml': GOOD.replace('best: 3', 'bset: 3') });
    const { code, out, err } = made.run(['rubric', 'test', 'all']);
    expect(code).toBe(3);
    expect(out).toContain('1 test passes');
    expect(err).toMatch(
      /b\.yaml:\d+:\d+ error "bset" is not a key we know here; did you mean "best"/,
    );
  });

  describe('of a pack', () => {
    const list = RENEWALS['pack.yaml'] ?? '';
    const renewal = RENEWALS['renewal.yaml'] ?? '';
    const PASSES = { code: 0, out: 'renewal: 1 test passes.\n', err: '' };
    /** As `rubric pack` writes it. */
    const inOneFile = () => {
      const made = machine({ 'p/pack.yaml': list, 'p/renewal.yaml': renewal });
      return made.run(['rubric', 'pack', 'p', '-o', '-']).out;
    };

    it.each([
      ['its folder', ['p'], ''],
      ['its list', ['p/pack.yaml'], ''],
      ['one file', ['mailed.yaml'], ''],
      ['standard input', ['-'], inOneFile],
    ])('runs those of its rubrics, given as %s', (_, args, input) => {
      const made = machine({
        'p/pack.yaml': list,
        'p/renewal.yaml': renewal,
        'mailed.yaml': inOneFile(),
      });
      const text = input === '' ? '' : inOneFile();
      expect(made.run(['rubric', 'test', ...args], text)).toEqual(PASSES);
    });

    it('passes over what it lists and does not have, where that is at hand', () => {
      const lists = list.replace('[renewal]', '[renewal, listening]');
      const made = machine({ 'p/pack.yaml': lists, 'p/renewal.yaml': renewal });
      expect(made.run(['rubric', 'test', 'p'])).toEqual(PASSES);
    });

    it('shows a failing test in one file at its line there, and writes nothing into it', () => {
      const mailed = inOneFile().replace('score: 100', 'score: 80');
      const made = machine({ 'mailed.yaml': mailed });
      const line = mailed.split('\n').findIndex((one) => one.includes('name: "all fives"')) + 1;
      const { code, out } = made.run(['rubric', 'test', 'mailed.yaml']);
      expect(code).toBe(1);
      expect(out).toContain(`mailed.yaml:${line} fails "all fives"`);
      const { code: refused, err } = made.run(['rubric', 'test', '--update', '-y', 'mailed.yaml']);
      expect(refused).toBe(2);
      expect(err).toContain('stands in a pack');
      expect(textOf(made, 'mailed.yaml')).toBe(mailed);
    });

    it('tells of rubrics that start from one another, and runs the others', () => {
      const extending = (id: string, base: string) =>
        `format: aftercall/rubric@1\nid: ${id}\nversion: "1.0.0"\nextends: ${base}\nextends-version: "1.0.0"\nremove: [a]\n`;
      const made = machine({
        'p/pack.yaml': list.replace('[renewal]', '[one, renewal, two]'),
        'p/renewal.yaml': renewal,
        'p/one.yaml': extending('one', 'two'),
        'p/two.yaml': extending('two', 'one'),
      });
      const { code, out, err } = made.run(['rubric', 'test', 'p']);
      expect({ code, out }).toEqual({ code: 3, out: PASSES.out });
      expect(err).toMatch(/pack\.yaml:7:11 error These start from one another.*"one", "two"/);
    });
  });

  it.each([
    ['answers a question that is not there', 'talk-share: 3\n', 'talk-shaer: 3\n', /did you mean/],
    ['gives an answer off the scale', 'talk-share: 3\n', 'talk-share: 9\n', /from 1 to 5/],
    [
      'expects nothing',
      'expect:\n      score: 100   # all best\n      band: mostly\n      flags: []',
      'expect: {}',
      /proves nothing/,
    ],
  ])('refuses a test that %s, with its line', (_, piece, other, sentence) => {
    const made = machine({ 'mine.yaml': GOOD.replace(piece, other) });
    const { code, err } = made.run(['rubric', 'test', 'mine.yaml']);
    expect(code).toBe(3);
    expect(err).toMatch(/^mine\.yaml:\d+:\d+ error /);
    expect(err).toMatch(sentence);
  });

  it('says so when there are no tests', () => {
    const made = machine({ 'mine.yaml': GOOD.slice(0, GOOD.indexOf('tests:')) });
    const { code, out } = made.run(['rubric', 'test', 'mine.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('listening has no tests: nothing proves yet');
  });

  it.each([
    [['rubric', 'test', 'lisening'], 2, /no rubric "lisening". Did you mean listening/],
    [['rubric', 'test', 'no.yaml'], 3, /There is no file "no.yaml" here/],
    [['rubric', 'test', '--update', '--yes', 'listening'], 2, /a file of yours/],
    [['rubric', 'test', '--update', '--yes', '-'], 2, /not standard input/],
    [['rubric', 'test', '--update', 'mine.yaml'], 2, /add --yes/],
  ] as const)('%j ends with %i', (args, wanted, sentence) => {
    const { code, err } = machine({ 'mine.yaml': WRONG }).run(args, GOOD);
    expect(code).toBe(wanted);
    expect(err).toMatch(sentence);
  });

  it('tells scripts the same', () => {
    const made = machine({ 'mine.yaml': WRONG });
    const { code, out } = made.run(['rubric', 'test', '--json', '--coverage', 'mine.yaml']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: 'aftercall/rubric-tests@1',
      passed: false,
      rubrics: [
        {
          id: 'listening',
          file: 'mine.yaml',
          tests: [
            {
              name: 'all good',
              line: lineOfTest,
              passed: false,
              expectations: [
                { key: 'score', expected: 80, actual: 100, passed: false },
                { key: 'band', passed: true },
                { key: 'flags', expected: ['gave-it-back'], actual: [], passed: false },
              ],
            },
          ],
          coverage: { missed: expect.arrayContaining([{ kind: 'band', band: 'hardly' }]) },
        },
      ],
      problems: [],
    });
  });
});

describe('rubric test --coverage', () => {
  it("names what no test reaches in a coach's words, question by question", () => {
    const { out } = machine({ 'mine.yaml': GOOD }).run([
      'rubric',
      'test',
      '--coverage',
      'mine.yaml',
    ]);
    expect(out).toMatch(/Its test reaches \d+ of \d+ \(\d+%\)\. No test …/);
    for (const line of [
      /talk-share +answers it with 1, 2, 4, 5 or dk/,
      /gave-it-back +answers it with 1, 2, 3, 4 or dk; leaves it out;\n +raises its flag/,
      /first-word +answers it with me or dk/,
      /share +answers it\n/,
      /the whole +ends in the band "hardly"/,
    ]) {
      expect(out).toMatch(line);
    }
  });
});

describe('rubric test --update', () => {
  it('writes what came over what was expected, and not one other byte', () => {
    const made = machine({ 'mine.yaml': WRONG.replaceAll('\n', '\r\n') });
    chmodSync(join(made.home, 'mine.yaml'), 0o640);
    const { code, err } = made.run(['rubric', 'test', '--update', '--yes', 'mine.yaml']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'mine.yaml: 2 values written; nothing else was changed.\n',
    });
    expect(textOf(made)).toBe(GOOD.replaceAll('\n', '\r\n'));
    expect(statSync(join(made.home, 'mine.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(made.home).filter((name) => name.includes('mine'))).toEqual(['mine.yaml']);
  });

  it('leaves a file alone in which a test expects nothing, as check does not let it pass', () => {
    const empty = `${WRONG.trimEnd()}\n  - name: "empty"\n    answers: {}\n    expect: {}\n`;
    const made = machine({ 'mine.yaml': empty });
    const tested = made.run(['rubric', 'test', '--update', '--yes', 'mine.yaml']);
    const checked = made.run(['rubric', 'check', 'mine.yaml']);
    expect([tested.code, checked.code]).toEqual([3, 3]);
    expect(textOf(made)).toBe(empty);
    for (const said of [tested.err, checked.out]) expect(said).toContain('expects nothing');
  });

  it.each([
    [`y${ENTER}`, 0, 'values written', GOOD],
    [`n${ENTER}`, 1, 'nothing was written', WRONG],
    [CTRL_C, 130, 'Nothing was written', WRONG],
  ])('asks at a terminal: %j', async (key, code, told, after) => {
    const made = machine({ 'mine.yaml': WRONG });
    const coach = openAftercall(made, ['rubric', 'test', '--update', 'mine.yaml']);
    await coach.sees('Write 2 actual values into mine.yaml?');
    coach.type(key);
    await coach.sees(told);
    expect(await coach.ended()).toBe(code);
    expect(textOf(made)).toBe(after);
  });
});
