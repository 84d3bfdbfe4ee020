import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const foldersIn = (path: string) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** Every file and folder there is, from the top: folders end in a slash. */
const paths = ['bin', 'bench', 'docs', 'examples', 'rubrics', 'scripts', 'src', 'tests'].flatMap(
  (top) => [
    `${top}/`,
    ...readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/');
      return entry.isDirectory() ? `${path}/` : path;
    }),
  ],
);
const sources = paths.filter((path) => path.startsWith('src/') && path.endsWith('.ts'));

/** What a path of the text stands for: it may begin below `src`, and hold `<noun>`. */
function standsFor(path: string): RegExp {
  const pattern = path.replaceAll('.', '\\.').replace(/<\w+>/g, '[^/]+');
  return new RegExp(`^(src/)?${pattern}/?$`);
}

const ticked = (some: string) => [...some.matchAll(/`([^`\n]+)`/g)].map(([, one = '']) => one);
const isPath = (one: string) => /^(?!dist\/)[\w.<>-]+(\/[\w.<>-]+)+\/?$/.test(one);

const rows = new Map(
  [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, folder = '', row = '']) => [
    folder,
    row,
  ]),
);
const recipes = new Map(
  [...text.matchAll(/^- \*\*(an? [^*]+)\*\*: (.*)$/gm)].map(([, name = '', how = '']) => [
    name,
    how,
  ]),
);

describe('the house', () => {
  it('has a row for every folder, and no other', () => {
    const there = [...foldersIn('.'), ...foldersIn('src').map((name) => `src/${name}`)];
    const aside = ['bin', 'dist', 'node_modules', 'coverage', 'src'];
    expect([...rows.keys()].sort()).toEqual(there.filter((one) => !aside.includes(one)).sort());
  });

  it.each(['domain', 'use-cases', 'adapters', 'cli'])('names every folder of src/%s', (part) => {
    const row = ticked(rows.get(`src/${part}`) ?? '').map((one) => one.split('/')[0]);
    const nouns = part === 'use-cases' ? foldersIn('src/cli/commands') : [];
    const untold = foldersIn(`src/${part}`).filter((one) => ![...row, ...nouns].includes(one));
    expect(untold).toEqual([]);
  });
});

describe('the recipes', () => {
  it.each(ticked(text).filter(isPath))('name what is there: %s', (path) => {
    expect(paths.some((one) => standsFor(path).test(one))).toBe(true);
  });

  it.each(
    [...text.matchAll(/`([A-Z_]+)` in `([^`]+)`/g)].map(([, list = '', file = '']) => [list, file]),
  )('name a list that is there: %s in %s', (list, file) => {
    const [path = ''] = paths.filter((one) => standsFor(file).test(one));
    expect(read(path)).toMatch(new RegExp(`^(export )?const ${list}\\b`, 'm'));
  });

  /** Something of each that is there, as the sources name it. */
  const EXAMPLES: Readonly<Record<string, RegExp>> = {
    'a question kind': /'yes-no'/,
    'a rule for rubrics': /\bchoiceEarnsSomething\b|'earns-nothing'/,
    'a step of the session': /\bjudgeScreen\b|'judged?'|^ {2}judge: /m,
    'a command': /\bpromiseReopenCommand\b|promise\/reopen\.ts/,
    'an output format': /\b(jsonList|markdownPrinter|prepSchema|exportCsv)\b/,
    'a kind of call note': /'tsv'/,
    'a kind of journal record': /\b(RETEST_FORMAT|retestKind)\b/,
  };

  it('are walked, each of them', () => {
    expect([...recipes.keys()].sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it.each(Object.entries(EXAMPLES))('name every file that knows of %s', (name, example) => {
    const told = ticked(recipes.get(name) ?? '').filter(isPath);
    const knowing = sources.filter((path) => example.test(read(path)));
    expect(knowing.length).toBeGreaterThan(1);
    const isTold = (path: string) =>
      told.some(
        (one) => standsFor(one).test(path) || standsFor(one).test(path.replace(/[^/]+$/, '')),
      );
    expect(knowing.filter((path) => !isTold(path))).toEqual([]);
  });
});

it('the changes begin with this version, in three parts', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  const headings = [...read('CHANGELOG.md').matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading);
  expect(headings.slice(0, 4)).toEqual([version, 'For reps', 'For coaches', 'For scripts']);
});
