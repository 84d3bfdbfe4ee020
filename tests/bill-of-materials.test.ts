import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { built } from './support/built.ts';

const { root, dist } = built();

/** What CycloneDX 1.6 asks of what we say, and nothing beside it: no time, no serial number. */
const component = <Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    'bom-ref': z.string(),
    name: z.string(),
    version: z.string(),
    licenses: z.tuple([z.strictObject({ expression: z.string() })]),
    purl: z.string().regex(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.-]+$/),
  });
const BILL = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({ component: component('application') }),
  components: z.array(component('library')),
});
const bill = BILL.parse(JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')));

const listed = bill.components.map(
  ({ name, version, licenses: [{ expression }] }) => `${name} ${version} (${expression})`,
);

it('lists each package of the notices once', () => {
  const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const noted = notices.matchAll(/(?:^|\n-{72}\n\n)(\S+ \S+ \(.+\))\n/g);
  expect(listed).toEqual([...noted].map(([, one]) => one));
  for (const name of ['purl', 'bom-ref'] as const) {
    expect(new Set(bill.components.map((one) => one[name])).size).toBe(listed.length);
  }
});

it('lists every package as it is locked', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; license: string }>>;
  };
  const locked = bill.components.map(({ name }) => {
    const one = lock.packages[`node_modules/${name}`];
    return `${name} ${one?.version} (${one?.license})`;
  });
  expect(listed).toEqual(locked);
});

it('lists every package that the sources name', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const named = sources.flatMap((text) => [
    ...text.matchAll(/^(?:import|export|\})(?! type).* from '(?!node:)((?:@[\w-]+\/)?[\w-]+)/gm),
  ]);
  const names = new Set(named.map(([, name]) => name));
  expect(names.size).toBeGreaterThan(9);
  expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
});
