import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../src/adapters/rubrics/built-in.ts';
import { loadPackFolder } from '../../../src/adapters/rubrics/load-pack-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('the rubrics prepared at build time', () => {
  it('are exactly those of the YAML files', () => {
    const prepared = builtInPack(ROOT);
    const loaded = loadPackFolder(`${ROOT}/rubrics`);
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
