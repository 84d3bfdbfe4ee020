import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

/** What each part may know of: parts of ours, and packages. */
const ARROWS: Readonly<Record<string, { readonly parts: RegExp; readonly packages: RegExp }>> = {
  domain: { parts: /^domain$/, packages: /^zod$/ },
  'use-cases': { parts: /^(use-cases|domain)$/, packages: /^$/ },
  adapters: { parts: /^(adapters|domain|use-cases\/ports)$/, packages: /./ },
  // The library is a second edge beside the command line, and says problems in the same words.
  library: { parts: /^(library|adapters|cli\/render|use-cases|domain)$/, packages: /^node:url$/ },
  cli: { parts: /^(cli|use-cases|domain)$/, packages: /^(commander|chalk|fast-|fastest-|node:)/ },
};
/** Where adapters are chosen: for the command line, for its threads, for the library. */
const isWiring = (file: string) =>
  /^(cli\/(wiring|later|score-worker)\.ts|library\/.*)$/.test(file);

interface Import {
  readonly file: string;
  readonly from: string;
  /** Of types alone: nothing is loaded for it. */
  readonly isType: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

function importsOf(file: string): readonly Import[] {
  const found = textOf(file).matchAll(
    /^(?:import|export|\})[^'\n]*\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([all, from, later]) => {
    return { file, from: from ?? later ?? '', isType: all.startsWith('import type') };
  });
}

const imports = files.flatMap(importsOf);
const isOurs = ({ from }: Import) => from.startsWith('.');

/** `domain`, or more exactly where not all of a part may be known: `use-cases/ports`, `cli/render`. */
function targetOf({ file, from }: Import): string {
  const target = relative(SRC, resolve(SRC, dirname(file), from)).replaceAll('\\', '/');
  const [part = '', name = ''] = target.split('/');
  if (part === 'use-cases' && file.startsWith('adapters/')) return `${part}/${name}`;
  return part === 'cli' && file.startsWith('library/') ? `${part}/${name}` : part;
}

const line = ({ file, from }: Import) => `${file} -> ${from}`;

describe('the arrows of the house', () => {
  it.each(Object.entries(ARROWS))('%s knows only what it may', (part, { parts, packages }) => {
    const own = imports.filter(
      ({ file }) => file.startsWith(`${part}/`) && !(part === 'cli' && isWiring(file)),
    );
    expect(own.length).toBeGreaterThan(0);
    const ours = own.filter((one) => isOurs(one) && !parts.test(targetOf(one)));
    const others = own.filter((one) => !isOurs(one) && !packages.test(one.from));
    expect([...ours, ...others].map(line)).toEqual([]);
  });

  it('one file says what is loaded later', () => {
    const loading = files.filter((file) => /\bimport\(/.test(withoutComments(textOf(file))));
    expect(loading).toEqual(['cli/later.ts']);
  });

  it('a command is its options and its help, which every start loads', () => {
    const commands = imports.filter(({ file }) => file.startsWith('cli/commands/'));
    expect(commands.length).toBeGreaterThan(0);
    const heavy = /\/(runs|screens|arguments\/(?!unknown-command)|use-cases|adapters)\//;
    expect(commands.filter((one) => !one.isType && heavy.test(one.from)).map(line)).toEqual([]);
  });

  it('only the wiring knows the adapters', () => {
    const knowing = imports.filter((one) => isOurs(one) && targetOf(one) === 'adapters');
    const outside = knowing.filter(({ file }) => !file.startsWith('adapters/') && !isWiring(file));
    expect(outside.map(line)).toEqual([]);
  });

  it.each([
    ['the clock', /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/],
    ['chance', /\bMath\.random\(|\bcrypto\./],
    ['the process', /\bprocess\.|\bconsole\.|\bglobalThis\b/],
    ['timers', /\bset(Timeout|Interval|Immediate)\(/],
  ])('domain and use-cases do not touch %s', (_, touch) => {
    const pure = files.filter((file) => /^(domain|use-cases)\//.test(file));
    expect(pure.filter((file) => touch.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('every folder is one that a newcomer is told of', () => {
    const tops = new Set(files.map((file) => file.split('/')[0]));
    const told = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    for (const top of tops) expect(told).toContain(`src/${top}`);
  });
});

describe('what stands on what', () => {
  const arrows: readonly Arrow[] = imports
    .filter(isOurs)
    .map(({ file, from }) => [file, posix.join(dirname(file), from)]);

  it('no file imports in a circle, types included', () => {
    expect(inCircles(arrows)).toEqual([]);
  });

  it('no two folders import each other, types included', () => {
    const between = arrows
      .map(([file, target]): Arrow => [dirname(file), dirname(target)])
      .filter(([one, other]) => one !== other);
    const known = new Set(between.map(String));
    const pairs = [...known].filter((pair) => {
      const [one = '', other = ''] = pair.split(',');
      return one < other && known.has(`${other},${one}`);
    });
    expect(pairs).toEqual([]);
  });

  it('no folder holds more than one idea can fill', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const full = [...counts].filter(([folder, count]) => count > 30 && !folder.endsWith('rules'));
    expect(full).toEqual([]);
  });
});

describe('the size of files', () => {
  it('stays within what can be read in one sitting', () => {
    const long = files.filter((file) => textOf(file).split('\n').length > 200);
    expect(long).toEqual([]);
  });
});

/** From a file or folder to one that it needs. */
type Arrow = readonly [from: string, to: string];

/** Those from which the arrows lead back to themselves. */
function inCircles(arrows: readonly Arrow[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  return [...next.keys()].filter((start) => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const to of next.get(at) ?? []) {
        if (!reached.has(to)) waiting.push(to);
        reached.add(to);
      }
    }
    return reached.has(start);
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
