import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_C, CTRL_U, ENTER } from '../support/rep.ts';

const TAB = '\t';

const read = (machine: Machine, name: string) => readFileSync(join(machine.home, name), 'utf8');

/** A rubric of three questions, made without a terminal. */
function withRubric(): Machine {
  const machine = new Machine();
  const questions = [
    'Who named it? | Me | They',
    'How clear was it? | Not | Very',
    'Late? | No | Yes',
  ];
  const flags = questions.flatMap((one) => ['--question', one]);
  const made = machine.run(['rubric', 'new', '--title', 'Mine', ...flags, '-q']);
  expect(made).toMatchObject({ code: 0, out: 'mine.yaml\n', err: '' });
  return machine;
}

describe('a rubric made at a terminal', () => {
  it.each([60, 120])(
    'asks a few questions and writes a file that holds, in %i columns',
    async (columns) => {
      const machine = new Machine();
      const coach = openAftercall(machine, ['rubric', 'new'], { columns });
      await coach.sees('What is it called');
      await coach.answer(`Renewal "calls"${TAB}`, 'Renewal "calls"');
      await coach.answer(`Do they stay?${ENTER}`, 'Question 1');
      await coach.answer(`Who named the reasons?${ENTER}`, 'Point 1 needs an anchor');
      await coach.answer(`Only me${TAB}${TAB}They did${ENTER}`, 'Question 2');
      await coach.answer(`How much was yours?${TAB}Little${TAB}Half${TAB}All${TAB}`, 'All');
      await coach.answer(`${CTRL_U}3${ENTER}`, 'Both sides');
      await coach.answer(`They carried it.${TAB}We carried it.${ENTER}`, 'Question 3');
      await coach.answer(ENTER, 'Which of them matters most');
      await coach.answer('2', '> 2. How much was yours?');
      await coach.answer(ENTER, 'Practice');
      await coach.answer(`If they stop, then I wait.${ENTER}`, 'Wrote renewal-calls.yaml');
      expect(await coach.ended()).toBe(0);
      const text = read(machine, 'renewal-calls.yaml');
      expect(text).toContain('title: "Renewal \\"calls\\""\n');
      expect(text).toContain('    weight: 2\n');
      expect(text).toContain('practice: "If they stop, then I wait."\n');
      const shown = machine.run(['rubric', 'show', 'renewal-calls.yaml']);
      expect(shown).toMatchObject({ code: 0, err: '' });
    },
  );

  it('writes nothing when it is stopped', async () => {
    const machine = new Machine();
    const coach = openAftercall(machine, ['rubric', 'new']);
    await coach.sees('What is it called');
    await coach.answer('Mine', /Name +Mine/);
    await coach.answer(CTRL_C, 'No rubric was written');
    expect(await coach.ended()).toBe(130);
    expect(readdirSync(machine.home).filter((name) => name.endsWith('.yaml'))).toEqual([]);
  });
});

describe('a rubric made without a terminal', () => {
  it('writes over nothing unless it is told to', () => {
    const machine = withRubric();
    const before = read(machine, 'mine.yaml');
    const again = machine.run(['rubric', 'new', '--title', 'Mine', '--example']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('mine.yaml is there already');
    expect(read(machine, 'mine.yaml')).toBe(before);
    const forced = machine.run(['rubric', 'new', '--title', 'Mine', '--example', '--force']);
    expect(forced.code).toBe(0);
    expect(read(machine, 'mine.yaml')).not.toBe(before);
  });

  it.each([
    [['rubric', 'new'], 'give it a name'],
    [['rubric', 'new', '--title', 'x'.repeat(61)], '--title: This text is longer'],
    [['rubric', 'new', '--id', 'A b'], '--id: "A b" cannot be an id'],
    [['rubric', 'new', '--title', 'x', '--question', 'a | b'], 'after the question'],
    [['rubric', 'new', '--from', 'listning'], 'Did you mean listening?'],
    [['rubric', 'new', '--from', 'listening', '--example'], 'choose one of'],
    [['rubric', 'new', '--title', 'x', '-o', 'no/such/x.yaml'], 'there is no folder'],
    [['rubric', 'try', 'listening'], 'aftercall rubric test'],
  ])('says what to do instead: %j', (args, said) => {
    const { code, out, err } = new Machine().run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  it.each([
    ['--from', 'listening'],
    ['--title', 'Any: #1'],
    ['--id', 'any', '--about', 'So?'],
  ])('gives a rubric that loads without a word: %s %s', (...flags) => {
    const machine = new Machine();
    expect(machine.run(['rubric', 'new', ...flags, '-o', 'x.yaml']).code).toBe(0);
    expect(machine.run(['rubric', 'show', './x.yaml'])).toMatchObject({ code: 0, err: '' });
  });

  it('tells what is wrong in a spreadsheet, at its cell, and exits with 3', () => {
    const machine = new Machine();
    machine.write('bad.csv', 'question,1,5,best\nHow?,a,b,best\n');
    const { code, out, err } = machine.run(['rubric', 'new', '--from-csv', 'bad.csv']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^bad\.csv:2:10 error "best" does not say what is best/);
  });
});

describe('a rubric tried at a terminal', () => {
  it('keeps nothing but the test that was asked for, and leaves the rest of the file alone', async () => {
    const machine = withRubric();
    const before = `${read(machine, 'mine.yaml').trimEnd()}\n# the end`;
    writeFileSync(join(machine.home, 'mine.yaml'), before);
    const coach = openAftercall(machine, ['rubric', 'try', 'mine.yaml'], { columns: 60 });
    await coach.sees('question 1 of 3');
    await coach.answer('5', 'question 2 of 3');
    await coach.answer('b', 'Your answer before: 5');
    await coach.answer('4', 'question 2 of 3');
    await coach.answer('3', 'question 3 of 3');
    await coach.answer('d', 'Save this as a test?');
    expect(coach.screen()).toContain('Notes that these answers bring up');
    await coach.answer(`y${ENTER}`, 'What kind of call was it?');
    await coach.answer(`all best${ENTER}`, 'a test of that name already');
    await coach.answer(`${CTRL_U}mixed: one${ENTER}`, 'Added the test');
    expect(await coach.ended()).toBe(0);
    const added = `
  - name: "mixed: one"
    answers:
      named: 4
      clear: 3
      late: dk
    expect:
      score: null
      band: null
      answered: 2
      notes: []
`;
    const [above = '', below = ''] = before.split(/(?=\n\n# More)/);
    expect(read(machine, 'mine.yaml')).toBe(`${above}\n${added.trimEnd()}${below}`);
    expect(machine.records()).toEqual([]);
    expect(() => readdirSync(machine.data)).toThrow();
    expect(() => readdirSync(machine.state)).toThrow();
  });

  it('shows the lines to copy for a rubric that is not the coach’s own', async () => {
    const machine = new Machine();
    const coach = openAftercall(machine, ['rubric', 'try', 'listening'], {
      columns: 120,
      rows: 70,
    });
    for (let i = 1; i <= 6; i += 1) {
      await coach.sees(`question ${i} of 6`);
      coach.type('3');
    }
    await coach.sees('Save this as a test?');
    await coach.answer(`y${ENTER}`, 'What kind of call was it?');
    await coach.answer(`threes${ENTER}`, 'score: 57');
    expect(coach.screen()).toContain('name: "threes"');
    expect(await coach.ended()).toBe(0);
  });

  it('does not write into a file that was changed meanwhile', async () => {
    const machine = withRubric();
    const coach = openAftercall(machine, ['rubric', 'try', './mine.yaml']);
    for (const i of [1, 2, 3]) {
      await coach.sees(`question ${i} of 3`);
      coach.type('5');
    }
    await coach.sees('Save this as a test?');
    const changed = read(machine, 'mine.yaml').replace('"Me"', '"I did"');
    writeFileSync(join(machine.home, 'mine.yaml'), changed);
    await coach.answer(`y${ENTER}`, 'What kind of call was it?');
    await coach.answer(`fives${ENTER}`, 'was changed while you answered');
    expect(await coach.ended()).toBe(0);
    expect(read(machine, 'mine.yaml')).toBe(changed);
  });

  it('keeps nothing when it is stopped', async () => {
    const machine = withRubric();
    const before = read(machine, 'mine.yaml');
    const coach = openAftercall(machine, ['rubric', 'try', 'mine.yaml']);
    await coach.sees('question 1 of 3');
    await coach.answer(CTRL_C, 'Nothing was kept');
    expect(await coach.ended()).toBe(130);
    expect(read(machine, 'mine.yaml')).toBe(before);
  });
});
