import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRubricCopies } from '../../../src/adapters/journal/rubric-copies.ts';
import { loadRubric } from '../../../src/adapters/rubrics/load-rubric.ts';
import { KeptJournal } from '../../support/kept-journal.ts';

const yaml = readFileSync(new URL('../../../rubrics/listening.yaml', import.meta.url), 'utf8');
const loaded = loadRubric('listening.yaml', Buffer.from(yaml));
const hash = loaded.ok ? loaded.value.hash : '';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

it('reads back the rubric that was kept under its hash', () => {
  kept.keepRubric(hash, yaml);
  expect(openRubricCopies(kept.data).copyOf(hash)).toMatchObject({
    rubric: { id: 'listening' },
    hash,
  });
});

it('does not take a copy that was changed since', () => {
  kept.keepRubric(hash, yaml.replace('How much of the talking', 'How little of the talking'));
  expect(openRubricCopies(kept.data).copyOf(hash)).toBeNull();
});

it('does not take a copy that is no rubric, nor one that is not there', () => {
  kept.keepRubric(hash, 'format: aftercall/rubric@1\n');
  expect(openRubricCopies(kept.data).copyOf(hash)).toBeNull();
  expect(openRubricCopies(kept.data).copyOf('0'.repeat(64))).toBeNull();
});

it('reads nothing outside its folder, and follows no link', () => {
  kept.keepRubric('listening', yaml);
  expect(openRubricCopies(kept.data).copyOf('listening')).toBeNull();
  expect(openRubricCopies(kept.data).copyOf('../rubrics/listening')).toBeNull();
  mkdirSync(join(kept.data, 'rubrics'), { recursive: true });
  symlinkSync(
    join(kept.data, 'rubrics', 'listening.yaml'),
    join(kept.data, 'rubrics', `${hash}.yaml`),
  );
  expect(openRubricCopies(kept.data).copyOf(hash)).toBeNull();
});
