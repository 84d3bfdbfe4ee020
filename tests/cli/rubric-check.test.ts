import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { brokenRubric, SOUND_RUBRIC } from '../support/sound-rubric.ts';

/** Ours, under a name that nothing at hand has. */
const RENEWAL = SOUND_RUBRIC.replace('id: listening', 'id: renewal');
const SUMMARY = '1 file: nothing to mend\n';
const TITLE = 'title: "Listening"';

function machineWith(files: Readonly<Record<string, string>>): Machine {
  const machine = new Machine();
  for (const [name, text] of Object.entries(files)) machine.write(name, text);
  return machine;
}

function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return machineWith(files).run(['rubric', 'check', ...args]);
}

function read(machine: Machine, name: string): string {
  return readFileSync(join(machine.home, name), 'utf8');
}

describe('A sound rubric', () => {
  it('is told in one line, and how many files there were on the other stream', () => {
    const { code, out, err } = check({ 'a.yaml': RENEWAL }, 'a.yaml');
    expect(out).toMatch(
      /^a\.yaml sound "Listening" 1\.0\.0, 6 questions \(brief asks 1, quick 6, full 6\), hash [0-9a-f]{12}\n$/,
    );
    expect({ code, err }).toEqual({ code: 0, err: SUMMARY });
  });

  it('may be one at hand, by its id', () => {
    const { code, out } = check({}, 'listening');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('listening sound') });
  });

  it('says nothing with --quiet', () => {
    expect(check({ 'a.yaml': RENEWAL }, '-q', 'a.yaml')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('Every problem is told at once', () => {
  it('in the order of files and lines, each with its line, a caret and what would be right', () => {
    const files = {
      'b.yaml': RENEWAL.replace(TITLE, 'titel: "Listening"'),
      'a.yaml': RENEWAL.replace('best: 3', 'best: 9').replace('weight: 2', 'weight: 7'),
      'c.yaml': RENEWAL,
    };
    const { code, out, err } = check(files, 'c.yaml', 'b.yaml', 'a.yaml');
    const heads = out.split('\n').filter((line) => /^[abc]\.yaml/.test(line));
    expect(heads.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'c.yaml sound',
      ...['a.yaml:13:11 error', 'a.yaml:21:13 error', 'b.yaml:1:1 error', 'b.yaml:4:1 error'],
    ]);
    expect(out).toContain('did you mean "title"?\n  titel: "Listening"\n  ^\n');
    expect({ code, err }).toEqual({ code: 3, err: '3 files: 4 errors\n' });
  });

  it('and a warning alone does not fail, but with --strict', () => {
    const files = { 'a.yaml': RENEWAL.replace('"You held the floor."', '"You should ask more."') };
    expect(check(files, 'a.yaml')).toMatchObject({ code: 0, err: '1 file: 1 warning\n' });
    expect(check(files, '--strict', 'a.yaml').code).toBe(3);
  });

  it('as one versioned value with --json', () => {
    const broken = RENEWAL.replace(TITLE, 'titel: "Listening"');
    const { code, out, err } = check({ 'a.yaml': RENEWAL, 'b.yaml': broken }, '--json', '.');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      format: 'aftercall/check@1',
      errors: 2,
      warnings: 0,
      files: [
        { file: 'a.yaml', rubric: { id: 'renewal', version: '1.0.0' }, problems: [] },
        {
          file: 'b.yaml',
          rubric: null,
          problems: [{ code: 'missing-key' }, { line: 4, column: 1 }],
        },
      ],
    });
  });
});

describe('What is named', () => {
  it.each([
    ['nothing at all', [], 2, /needs something to check/],
    ['a name of nothing', ['listenin'], 2, /Did you mean listening\?/],
    ['a file that is not there', ['none.yaml'], 3, /1 file: 1 error/],
    ['a folder without rubrics', ['empty'], 2, /there is no rubric in there/],
    ['standard input, watched', ['--watch', '-'], 2, /--watch looks on at files/],
    ['standard input among others, mended', ['--fix', '-', 'listening'], 2, /stands alone/],
    ['standard input, mended into JSON', ['--fix', '--json', '-'], 2, /without --json/],
  ])('may not be %s', (_what, args, code, message) => {
    const ended = check({ 'empty/notes.txt': 'no rubric' }, ...args);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(message);
  });

  it('is standard input for -', () => {
    const machine = new Machine();
    const { code, out } = machine.run(['rubric', 'check', '-'], brokenRubric(TITLE, 'title: 5'));
    expect({ code, out }).toMatchObject({ code: 3, out: expect.stringMatching(/^-:4:8 error/) });
  });

  it('is, of a folder, every YAML file in it, not below it and not hidden, each once', () => {
    const files = {
      'team/a.yaml': RENEWAL,
      'team/b.YML': RENEWAL.replace('id: renewal', 'id: other'),
      'team/.hidden.yaml': 'no rubric',
      'team/old/c.yaml': 'no rubric',
      'team/notes.txt': 'no rubric',
    };
    const { code, out } = check(files, 'team', 'team/a.yaml');
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      ...[join('team', 'a.yaml'), join('team', 'b.YML')],
      '',
    ]);
    expect(code).toBe(0);
  });

  it('is no file that a link in a folder leads to', () => {
    const machine = machineWith({ 'team/a.yaml': RENEWAL, 'secret.yaml': 'password: "1234"' });
    symlinkSync(join(machine.home, 'secret.yaml'), join(machine.home, 'team', 'b.yaml'));
    const { code, out } = machine.run(['rubric', 'check', 'team']);
    expect(code).toBe(3);
    expect(out).toMatch(/b\.yaml error/);
    expect(out).not.toContain('1234');
  });

  it('lets a rubric extend another that is checked with it, whichever comes first', () => {
    const extension = (id: string, from: string) =>
      `format: aftercall/rubric@1\nid: ${id}\nversion: "1.0.0"\nextends: ${from}\nextends-version: "1.0.0"\nremove: [remark]\n`;
    const files = {
      'a.yaml': extension('shorter', 'renewal'),
      'b.yaml': RENEWAL,
      'c.yaml': extension('lost', 'renewall'),
    };
    const { out, err } = check(files, '.');
    expect(out).toMatch(/a\.yaml sound "Listening" 1\.0\.0, 5 questions/);
    expect(out).toContain('did you mean "renewal"?');
    expect(err).toBe('3 files: 1 error\n');
  });
});

describe('A pack', () => {
  const PACK = `format: aftercall/pack@1
name: ours
version: "1.0.0"
author: "Us"
licence: MIT
rubrics:
  - renewal
  - missing
  - other
`;
  const files = { 'pack.yaml': PACK, 'renewal.yaml': RENEWAL, 'other.yaml': RENEWAL };

  it.each(['.', 'pack.yaml'])('named as %s is its list and what that lists', (name) => {
    const { code, out, err } = check({ ...files, 'aside.yaml': 'no rubric' }, name);
    expect({ code, err }).toEqual({ code: 3, err: '3 files: 2 errors\n' });
    expect(out).toMatch(/^pack\.yaml:8:5 error .*missing\.yaml/m);
    expect(out).toMatch(/^pack\.yaml:9:5 error/m);
    expect(out).not.toContain('aside');
  });

  it('with a broken list has its rubrics checked all the same', () => {
    const broken = { ...files, 'pack.yaml': PACK.replace('licence', 'license') };
    const { out } = check({ ...broken, 'other.yaml': 'title: 5' }, '.');
    expect(out).toMatch(/^other\.yaml:\d+:\d+ error/m);
    expect(out).toMatch(/^pack\.yaml:\d+:\d+ error/m);
  });
});

describe('A rubric of the same id as one at hand', () => {
  /** The built-in rubric, changed in what it says only. */
  function changed(version: string): Machine {
    const machine = new Machine();
    const text = readFileSync(new URL('../../rubrics/listening.yaml', import.meta.url), 'utf8');
    const words = text.replace(/^title: .*$/m, 'title: "Hearing"');
    machine.write('a.yaml', words.replace('version: "1.0.0"', `version: "${version}"`));
    return machine;
  }

  it('is refused where it was changed and its version not raised', () => {
    const { code, out } = changed('1.0.0').run(['rubric', 'check', 'a.yaml']);
    expect(code).toBe(3);
    expect(out).toContain('error This differs from version 1.0.0 at hand; write "1.0.1"');
  });

  it('and a raised version is only warned of the built-in name', () => {
    const { code, out } = changed('1.0.1').run(['rubric', 'check', 'a.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('warning "listening" is a built-in rubric');
  });
});

describe('--fix', () => {
  const SLIPS = RENEWAL.replace(TITLE, 'title: “Listening”').replace('    best: 3', '\tbest: 3');

  it('says line by line what it put right in the file, which keeps its rights, and checks again', () => {
    const machine = machineWith({ 'a.yaml': SLIPS });
    const path = join(machine.home, 'a.yaml');
    chmodSync(path, 0o640);
    const { code, out, err } = machine.run(['rubric', 'check', '--fix', 'a.yaml']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('a.yaml sound') });
    expect(err).toMatch(/^a\.yaml:4 mended .*quotes.*\na\.yaml:13 mended a tab.*\n1 file/);
    expect(read(machine, 'a.yaml')).toBe(RENEWAL);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('does not touch a sound file', () => {
    const machine = machineWith({ 'a.yaml': RENEWAL });
    const before = statSync(join(machine.home, 'a.yaml'), { bigint: true });
    expect(machine.run(['rubric', 'check', '--fix', 'a.yaml']).err).toBe(SUMMARY);
    const after = statSync(join(machine.home, 'a.yaml'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('leaves what it cannot mend to its author, and still fails', () => {
    const machine = machineWith({ 'a.yaml': SLIPS.replace('best: 3', 'best: 9') });
    expect(machine.run(['rubric', 'check', '--fix', 'a.yaml']).code).toBe(3);
  });

  it('prints what it made of standard input, and everything else on the other stream', () => {
    const { code, out, err } = new Machine().run(['rubric', 'check', '--fix', '-'], SLIPS);
    expect({ code, out }).toEqual({ code: 0, out: RENEWAL });
    expect(err).toMatch(/-:4 mended .*\n-:13 mended .*\n- sound .*\n1 file/);
  });

  it('mends nothing in a file that is no text', () => {
    const machine = new Machine();
    const bytes = Buffer.from([0x74, 0x3a, 0x09, 0xff, 0xfe, 0x0a]);
    writeFileSync(join(machine.home, 'a.yaml'), bytes);
    expect(machine.run(['rubric', 'check', '--fix', 'a.yaml']).code).toBe(3);
    expect(readFileSync(join(machine.home, 'a.yaml'))).toEqual(bytes);
  });
});

describe('More files than one core should check', () => {
  it('are checked in the same order with the same problems, and sound ones are only counted', () => {
    const machine = new Machine();
    for (let number = 0; number < 120; number += 1) {
      const text = RENEWAL.replace('id: renewal', `id: r-${number}`);
      const name = `r-${String(number).padStart(3, '0')}.yaml`;
      machine.write(`many/${name}`, number % 50 === 7 ? text.replace('best: 3', 'best: 9') : text);
    }
    const { code, out, err } = machine.run(['rubric', 'check', 'many']);
    expect({ code, err }).toEqual({ code: 3, err: '120 files: 3 errors\n' });
    const heads = out.split('\n').filter((line) => line.startsWith('many'));
    expect(heads.map((line) => /r-\d+\.yaml:\d+:\d+ error/.exec(line)?.[0])).toEqual([
      'r-007.yaml:13:11 error',
      'r-057.yaml:13:11 error',
      'r-107.yaml:13:11 error',
    ]);
  });
});
