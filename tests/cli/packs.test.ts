import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changedPack, RENEWALS, writePack } from '../support/a-pack.ts';
import { Machine, program } from '../support/machine.ts';
import { isPosix, modeOf } from '../support/posix.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_C, ENTER, entriesOf, takeFacts } from '../support/rep.ts';

const NOTE = `---
call: { account: Acme, type: renewal }
answers:
  renewal: { why-stay: 5, named-risks: 3 }
---
`;
const NEWER = changedPack('pack.yaml', '"1.0.0"', '"1.1.0"');
const NEWER_RUBRIC = (RENEWALS['renewal.yaml'] ?? '')
  .replace('version: "1.0.0"', 'version: "2.0.0"')
  .replace('id: named-risks', 'id: said-risks')
  .replace('named-risks: 5', 'said-risks: 5');

function machine(files: Readonly<Record<string, string>> = RENEWALS): Machine {
  const made = new Machine();
  writePack(join(made.home, 'renewals'), files);
  return made;
}

/** Every file below a folder with its bytes. */
function tree(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      try {
        return [name, readFileSync(join(folder, name), 'latin1')];
      } catch {
        return [name, 'folder'];
      }
    }),
  );
}

const installedFile = (made: Machine, name: string) => {
  const folder = join(made.data, 'packs');
  const [pack = ''] = readdirSync(folder).filter((one) => one.startsWith('renewals.'));
  return join(folder, pack, name);
};

describe('handing out rubrics', () => {
  it.skipIf(!isPosix)('writes over a file whole, keeping links and rights', () => {
    const coach = machine();
    coach.write('shared/old.yaml', 'old');
    chmodSync(join(coach.home, 'shared/old.yaml'), 0o640);
    symlinkSync('shared/old.yaml', join(coach.home, 'link.yaml'));
    expect(coach.run(['rubric', 'pack', 'renewals', '-o', 'link.yaml', '--force']).code).toBe(0);
    expect(readFileSync(join(coach.home, 'shared/old.yaml'), 'utf8')).toMatch(/^name: renewals$/m);
    expect(modeOf(join(coach.home, 'shared/old.yaml'))).toBe(0o640);
    expect(lstatSync(join(coach.home, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(coach.home, 'shared'))).toEqual(['old.yaml']);
  });

  it.skipIf(!isPosix)('writes to what is no file on a disk, and does not replace it', () => {
    const coach = machine();
    const { out } = coach.shell(
      'mkfifo pipe && (cat pipe & $AFTERCALL rubric pack renewals -o pipe --force && test -p pipe && echo still; wait)',
    );
    expect(out).toMatch(/^name: renewals$/m);
    expect(out).toMatch(/^still$/m);
  });

  it('goes from a folder to a file to a rep, by name and as the daily session', () => {
    const coach = machine();
    expect(coach.run(['rubric', 'pack', 'renewals']).out).toBe(
      'Wrote renewals-1.0.0.yaml with 1 rubric.\n',
    );
    expect(coach.run(['rubric', 'pack', 'renewals'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is a renewals-1.0.0.yaml already'),
    });
    expect(coach.run(['rubric', 'pack', 'renewals', '--force']).code).toBe(0);
    const mailed = readFileSync(join(coach.home, 'renewals-1.0.0.yaml'), 'utf8');
    expect(coach.run(['rubric', 'pack', 'renewals', '-o', '-']).out).toBe(mailed);

    const rep = new Machine();
    rep.write('Downloads/pack (1).yaml.txt', mailed);
    const source = 'Downloads/pack (1).yaml.txt';
    const installed = rep.run(['rubric', 'install', '--yes', source]);
    expect(installed).toMatchObject({ code: 0, err: '' });
    expect(installed.out).toContain('renewal');
    expect(installed.out.replace(/\s+/g, ' ')).toContain(
      'quick would ask these 2 questions: - Who said why they stay? (renewal calls) - Which risks did you name?',
    );
    rep.write('note.md', NOTE);
    expect(rep.run(['rubric', 'show', 'renewal']).out).toContain('Did they say why they stay?');
    expect(rep.run(['score', 'note.md', '--json']).out).toContain('"renewal"');
    expect(rep.run(['reflect', '--answers', 'note.md']).code).toBe(0);
    expect(rep.run(['rubric', 'remove', 'renewals', '--yes']).out).toContain('Removed renewals.');
    expect(rep.run(['journal', 'show', 'last']).out).toContain('Renewal');
    expect(rep.run(['journal', 'verify']).code).toBe(0);
    expect(rep.run(['journal', 'chart', 'renewal']).code).toBe(0);
  });

  it('tells what changed since the installed one, and what the daily session will ask', () => {
    const made = machine();
    expect(made.run(['rubric', 'install', 'renewals', '--yes']).code).toBe(0);
    expect(made.run(['rubric', 'install', 'renewals', '--yes']).out).toContain('just as it is');
    made.write('.config/aftercall/config.yaml', 'rubrics: renewals\n');
    writePack(join(made.home, 'renewals'), { ...NEWER, 'renewal.yaml': NEWER_RUBRIC });
    const { out } = made.run(['rubric', 'install', 'renewals', '--dry-run']);
    const told = out.replace(/\s+/g, ' ');
    expect(told).toContain('replaces 1.0.0');
    expect(told).toContain('version 2.0.0, was 1.0.0');
    expect(told).toContain('- said-risks is a new question: "Which risks did you name?"');
    expect(told).toContain('- named-risks is no longer asked: "Which risks did you name?"');
    expect(told).toContain('Scores from before stand apart from new ones.');
    expect(told).toContain('quick will ask these 2 questions:');
    expect(made.run(['rubric', 'list']).out).toContain('version 1.0.0');
  });

  it('asks before it installs, and Ctrl-C or no leave everything as it is', async () => {
    const made = machine();
    for (const [key, code, end] of [
      [ENTER, 0, 'Nothing was installed.'],
      [`n${ENTER}`, 0, 'Nothing was installed.'],
      [CTRL_C, 130, 'Nothing was installed.'],
      [`y${ENTER}`, 0, 'Installed.'],
    ] as const) {
      const rep = openAftercall(made, ['rubric', 'install', 'renewals']);
      await rep.sees('Install renewals 1.0.0?');
      await rep.answer(key, end);
      expect(await rep.ended()).toBe(code);
      const isInstalled = made.run(['rubric', 'list']).out.includes('renewal');
      expect(isInstalled).toBe(code === 0 && end === 'Installed.');
    }
    const rep = openAftercall(made, ['rubric', 'remove', 'renewals']);
    await rep.sees('Remove renewals?');
    await rep.answer(`y${ENTER}`, 'Removed renewals.');
    expect(await rep.ended()).toBe(0);
  });

  it.each([
    ['without a terminal', ['rubric', 'install', 'renewals'], 2, '--yes installs it'],
    ['to remove', ['rubric', 'remove', 'renewals'], 2, '--yes removes it'],
    ['an option', ['rubric', 'install', '--yes', '--', '--upload-pack=x'], 2, 'cannot begin'],
    ['another way', ['rubric', 'install', '--yes', 'ext::sh -c x'], 2, 'https, ssh or file'],
    ['nothing there', ['rubric', 'install', '--yes', 'renewal'], 3, 'There is no file'],
    ['none installed', ['rubric', 'remove', '--yes', 'renewals'], 2, 'None is installed'],
    ['our own', ['rubric', 'remove', '--yes', 'aftercall'], 2, 'it stays'],
    ['a repository that is none', ['rubric', 'install', '-y', 'file:///none/x'], 3, 'not fetched'],
  ])('says what to do: %s', (_, args, code, sentence) => {
    const ended = machine().run(args);
    expect(ended.err).toContain(sentence);
    expect(ended.code).toBe(code);
  });

  it('neither writes nor installs a pack whose own tests fail', () => {
    const made = machine(changedPack('renewal.yaml', 'score: 100', 'score: 90'));
    const packed = made.run(['rubric', 'pack', 'renewals']);
    expect(packed).toMatchObject({ code: 1, out: '' });
    expect(packed.err).toContain('fails renewal: all fives');
    expect(made.run(['rubric', 'install', '--yes', 'renewals']).code).toBe(1);
    expect(readdirSync(made.home).sort()).toEqual(['renewals']);
  });
});

describe('an installed file that someone changed', () => {
  it('is told with what to do and exit 3, and our own rubrics still work', () => {
    const made = machine();
    made.run(['rubric', 'install', 'renewals', '--yes']);
    appendFileSync(installedFile(made, 'renewal.yaml'), '# mine\n');
    made.write('note.json', '{"answers":{"listening":{"talk-share":3}}}');
    for (const args of [
      ['rubric', 'list'],
      ['score', 'note.json'],
      ['rubric', 'show', 'renewal'],
    ]) {
      const { code, err } = made.run(args);
      expect(code).toBe(3);
      expect(err).toContain('renewal.yaml error This is not as installed');
      expect(err).toContain('aftercall rubric remove renewals');
    }
    expect(made.run(['score', 'note.json']).out).toContain('Listening');
    expect(made.run(['rubric', 'install', 'renewals', '--yes']).code).toBe(0);
    expect(made.run(['rubric', 'list']).code).toBe(0);
  });
});

describe('the settings', () => {
  it('settle what is asked and how much of it', async () => {
    const made = machine();
    made.run(['rubric', 'install', 'renewals', '--yes']);
    made.write('.config/aftercall/config.yaml', 'rubrics: [renewal, listening]\nmode: full\n');
    const rep = openAftercall(made, ['--type', 'renewal', '--account', 'Acme']);
    await rep.sees('First call');
    await takeFacts(rep);
    await rep.answer(ENTER, 'play again?');
    await rep.answer(ENTER, /Renewal · question 1 of 8/);
    rep.kill('SIGKILL');
    await rep.ended();
  });

  it.each([
    ['rubrics: renewls', 1, 'did you mean "renewals"?'],
    ['# ours\nmood: brief', 2, 'did you mean "mode"?'],
    ['mode: quik', 1, 'did you mean "quick"?'],
  ])('are strict: %s', (text, line, hint) => {
    const made = machine();
    made.run(['rubric', 'install', 'renewals', '--yes']);
    made.write('.config/aftercall/config.yaml', text);
    const { code, err } = made.run(['rubric', 'list']);
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`config\\.yaml:${line}:\\d+ error`));
    expect(err).toContain(hint);
  });
});

describe('a session with rubrics from elsewhere', () => {
  async function begun(made: Machine, rubric: string) {
    const rep = openAftercall(made, ['reflect', '--rubric', rubric, '--account', 'Acme']);
    await rep.sees('First call');
    await takeFacts(rep);
    await rep.answer(ENTER, 'play again?');
    await rep.answer(ENTER, 'Which risks did you name?');
    rep.type('4');
    await rep.sees('What did either side promise');
    rep.kill('SIGKILL');
    await rep.ended();
  }

  async function finished(made: Machine) {
    const rep = openAftercall(made, ['reflect', '--resume']);
    await rep.sees('What did either side promise');
    await rep.answer(ENTER, 'One plan for the next calls');
    await rep.answer('n', 'Read back');
    await rep.answer('k', 'Kept in');
    await rep.ended();
    return entriesOf(made)[0]?.answers;
  }

  it.each([
    ['removed', (made: Machine) => made.run(['rubric', 'remove', 'renewals', '--yes'])],
    [
      'renewed, with another question',
      (made: Machine) => {
        writePack(join(made.home, 'renewals'), { ...NEWER, 'renewal.yaml': NEWER_RUBRIC });
        return made.run(['rubric', 'install', 'renewals', '--yes']);
      },
    ],
  ])('goes on with every answer after the pack was %s', async (_, change) => {
    const made = machine();
    made.run(['rubric', 'install', 'renewals', '--yes']);
    await begun(made, 'renewal');
    expect(change(made).code).toBe(0);
    expect(await finished(made)).toEqual({ renewal: { 'named-risks': 4 } });
    expect(made.run(['journal', 'verify']).code).toBe(0);
  });

  it('takes a rubric by its file, and goes on when the file is gone', async () => {
    const made = machine();
    await begun(made, './renewals/renewal.yaml');
    rmSync(join(made.home, 'renewals'), { recursive: true });
    expect(await finished(made)).toEqual({ renewal: { 'named-risks': 4 } });
    expect(made.run(['journal', 'verify']).code).toBe(0);
  });

  it('reads a rubric through a link that the person named, and keeps the link when it writes', () => {
    const made = machine();
    const real = join(made.home, 'renewals', 'renewal.yaml');
    const link = join(made.home, 'mine.yaml');
    symlinkSync(real, link);
    made.write('note.md', NOTE);
    expect(made.run(['score', '--rubric', 'mine.yaml', 'note.md']).code).toBe(0);
    made.write(
      'renewals/renewal.yaml',
      readFileSync(real, 'utf8').replace('score: 100', 'score: 9'),
    );
    expect(made.run(['rubric', 'test', '--update', '--yes', 'mine.yaml']).code).toBe(0);
    expect(readlinkSync(link)).toBe(real);
    expect(readFileSync(real, 'utf8')).toContain('score: 100');
    const { code, err } = made.run(['score', '--rubric', '-', 'note.md']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('a name or a file') });
  });

  it('scores notes with a rubric by its file, and tells what is wrong with the file', () => {
    const made = machine();
    made.write('note.md', NOTE);
    const scored = made.run(['score', '--rubric', 'renewals/renewal.yaml', '--json', 'note.md']);
    expect(scored.code).toBe(0);
    expect(JSON.parse(scored.out)).toMatchObject({ rubrics: { renewal: { answered: 2 } } });
    made.write('renewals/renewal.yaml', 'format: x');
    expect(made.run(['score', '--rubric', 'renewals/renewal.yaml', 'note.md']).code).toBe(3);
  });
});

describe('a hostile pack', () => {
  it('puts no code on the screen, and writes nowhere but in its folder', () => {
    const nasty = '\\e]0;x\\a\\u202e\\e[2J\\x9b2J';
    const files = {
      ...RENEWALS,
      'pack.yaml': (RENEWALS['pack.yaml'] ?? '').replace('"Ana"', `"Ana${nasty}"`),
      'renewal.yaml': (RENEWALS['renewal.yaml'] ?? '')
        .replace('"Renewal"', `"Renewal${nasty}"`)
        .replace('"Which risks', `"${nasty}Which risks`),
    };
    const made = machine(files);
    const before = tree(made.home);
    const { code, out, err } = made.run(['rubric', 'install', '--yes', 'renewals']);
    expect(code).toBe(0);
    expect(`${out}${err}`).toContain('\\x1b');
    expect(`${out}${err}`).not.toMatch(/[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}\u{202e}]/u);
    const after = Object.entries(tree(made.home));
    const added = after.filter(([name, text]) => before[name] !== text).map(([name]) => name);
    expect(added.filter((name) => !/^(data|state)(\/|$)/.test(name))).toEqual([]);
    expect(
      added.filter((name) => /^data\/.*\./.test(name) && !/^data\/packs\//.test(name)),
    ).toEqual([]);
  });

  it('with a link out is refused, and leaves everything as it was', () => {
    const made = machine();
    made.write('secret', 'mine');
    rmSync(join(made.home, 'renewals', 'renewal.yaml'));
    symlinkSync('../secret', join(made.home, 'renewals', 'renewal.yaml'));
    const before = tree(made.home);
    const ended = made.run(['rubric', 'install', '--yes', 'renewals']);
    expect(ended.code).toBe(3);
    expect(ended.err).not.toContain('mine');
    expect(tree(made.home)).toEqual(before);
  });
});

describe('an installation that is killed', () => {
  it('leaves the old pack or the new one, whole', async () => {
    const made = machine();
    made.run(['rubric', 'install', 'renewals', '--yes']);
    const bulk = '# bulk\n'.repeat(8_000);
    for (let round = 1; round <= 8; round += 1) {
      const version = `1.${round}.0`;
      const pack = changedPack('pack.yaml', '"1.0.0"', `"${version}"`);
      writePack(join(made.home, 'renewals'), pack);
      appendFileSync(join(made.home, 'renewals', 'renewal.yaml'), bulk);
      const args = [program, 'rubric', 'install', 'renewals', '--yes'];
      const child = spawn(process.execPath, args, {
        cwd: made.home,
        env: made.env,
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      await pause(60 * round);
      child.kill('SIGKILL');
      await ended;
      expect(made.run(['rubric', 'show', 'renewal']).code).toBe(0);
    }
    expect(made.run(['rubric', 'install', 'renewals', '--yes']).code).toBe(0);
    expect(readdirSync(join(made.data, 'packs'))).toHaveLength(2);
  });
});
