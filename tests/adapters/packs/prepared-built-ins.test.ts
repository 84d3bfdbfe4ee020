import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../src/adapters/packs/built-in.ts';
import { filesInFolder } from '../../../src/adapters/packs/pack-files.ts';
import { readPack } from '../../../src/adapters/packs/read-pack.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('the rubrics prepared at build time', () => {
  it('are exactly those of the YAML files', () => {
    const prepared = builtInPack(ROOT);
    const loaded = readPack(filesInFolder(`${ROOT}/rubrics`));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect(prepared.pack).toEqual(loaded.value.pack);
    expect(prepared.rubrics.map(({ rubric }) => rubric.id)).toEqual(prepared.pack.rubrics);
    for (const [i, one] of loaded.value.rubrics.entries()) {
      const same = prepared.rubrics[i];
      expect(same?.rubric).toEqual(JSON.parse(JSON.stringify(one.rubric)));
      expect(same?.hash).toBe(one.hash);
      expect(same?.scoringHash).toBe(one.scoringHash);
      expect(same?.source()).toBe(one.source());
    }
  });
});
