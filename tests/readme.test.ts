import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine, root } from './support/machine.ts';
import { type LiveTerminal, openAftercall } from './support/pty.ts';
import { answerAll, ENTER, takeFacts } from './support/rep.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Fenced blocks of a language, in order. */
function blocks(language: string): readonly string[] {
  const found = readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...found].map(([, text = '']) => text.trimEnd());
}

/** Days and times are those of the run. */
const timeless = (text: string) =>
  text
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]{2} \d{4}, \d\d:\d\d/g, 'DAY')
    .replace(/about \d+ minutes? left/g, 'TIME LEFT')
    .replace(/Kept in( +)\S+/, 'Kept in$1FOLDER');

/** The session that the README shows: one call with Acme. */
async function readmeSession(rep: LiveTerminal): Promise<string> {
  let seen = '';
  const look = () => {
    seen += `${rep.screen()}\n`;
  };
  await rep.sees('First call');
  for (const [typed, then] of [
    ['Acme\t', /Account +Acme/],
    ['Jo Brandt\t', /Contact +Jo Brandt/],
    ['discovery', /Type +discovery/],
  ] as const) {
    await rep.answer(typed, then);
  }
  await takeFacts(rep);
  await rep.answer(`We lose two days a month to this${ENTER}`, 'play again?');
  await rep.answer(ENTER, 'question 1 of');
  rep.type('4');
  await rep.sees('question 2 of');
  look();
  await answerAll(rep, '524332213343', 2);
  await rep.sees('very fast');
  await rep.answer('k', 'What did either side promise');
  await rep.answer(`me: send the draft by Tuesday${ENTER}`, '  me · send the draft');
  await rep.answer(ENTER, 'none this time');
  look();
  await rep.answer('t', 'In your own words');
  await rep.answer(ENTER, 'Read back');
  await rep.answer('k', 'Kept in');
  look();
  await rep.ended();
  return timeless(seen);
}

describe('the README', () => {
  it('shows a real session: every screen of it is what a rep sees', async () => {
    const seen = await readmeSession(openAftercall(new Machine()));
    const screens = blocks('text').filter(
      (block) => block.includes('Acme') || block.includes('question 2'),
    );
    expect(screens.length).toBeGreaterThan(1);
    for (const screen of screens) expect(seen).toContain(timeless(screen));
  });

  const commands = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('aftercall'));

  it('names commands', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it('says nothing that does not run: each command, in order, on a machine where that session was kept', async () => {
    const made = new Machine();
    await readmeSession(openAftercall(made));
    for (const folder of ['examples', 'rubrics']) {
      cpSync(join(root, folder), join(made.home, folder), { recursive: true });
    }
    const [promise] = JSON.parse(made.shell('$AFTERCALL promise list --json').out);
    for (const command of commands) {
      const line = command.replace(/ +#.*$/, '').replace('kqrtv', promise.short);
      if (isSession(line)) {
        const rep = openAftercall(made, line.split(' ').slice(1));
        await rep.sees(/What became of it|First call/);
        rep.kill('SIGKILL');
        await rep.ended();
      } else {
        const { code, err } = made.shell(line.replaceAll('aftercall ', '$AFTERCALL '));
        expect(`${line}: exit ${code} ${err}`).toMatch(/: exit 0 /);
      }
    }
  });

  it('gives the two commands that set everything up', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
    expect(scripts.start).toContain('bin/aftercall.js');
    expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/^npm ci\nnpm test$/m);
  });

  it('links only to what is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) expect(() => readFileSync(join(root, path))).not.toThrow();
  });
});

/** Asked at a terminal, unless the answers are given. */
function isSession(line: string): boolean {
  return (
    line === 'aftercall' ||
    (/^aftercall (reflect|journal amend)/.test(line) && !line.includes('--answers'))
  );
}
