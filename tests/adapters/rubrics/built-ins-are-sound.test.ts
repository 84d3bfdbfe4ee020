import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRubricFile } from '../../../src/adapters/rubrics/read-rubric.ts';
import { mendText } from '../../../src/adapters/yaml/mend-text.ts';
import { builtInIds } from '../../support/built-in-rubrics.ts';

const pathOf = (id: string) =>
  fileURLToPath(new URL(`../../../rubrics/${id}.yaml`, import.meta.url));

describe('a rubric we ship', () => {
  it.each(builtInIds)('has nothing to warn of: %s', (id) => {
    const loaded = readRubricFile(pathOf(id));
    expect(loaded.ok ? loaded.warnings : loaded.problems).toEqual([]);
  });

  it.each(builtInIds)('has nothing to mend: %s', (id) => {
    const text = readFileSync(pathOf(id), 'utf8');
    expect(mendText(text)).toEqual({ text, mended: [] });
  });
});
