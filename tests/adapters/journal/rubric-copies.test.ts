import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRubricCopies } from '../../../src/adapters/journal/rubric-copies.ts';
import { contentHash } from '../../../src/adapters/rubrics/hashes.ts';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { readStrictYaml } from '../../../src/adapters/yaml/read-strict-yaml.ts';
import { rubricByShape } from '../../../src/domain/rubric/check/check-rubric.ts';
import { KeptJournal } from '../../support/kept-journal.ts';
import { brokenRubric } from '../../support/sound-rubric.ts';

const yaml = readFileSync(new URL('../../../rubrics/listening.yaml', import.meta.url), 'utf8');
const loaded = readRubric('listening.yaml', Buffer.from(yaml));
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

it.each([
  ['a band that does not begin at 0', 'from: 0, name: hardly', 'from: 10, name: hardly'],
  ['a question that no rule takes', 'id: gave-it-back', 'id: talk-share'],
  ['an ideal point without its notes', '      under: "They carried it."\n', ''],
  ['a text cut off after #', '"How did you check?"', 'How did you check? #1'],
])('still reads what a rule of today refuses: %s', (_, piece, replacement) => {
  const refused = brokenRubric(piece, replacement);
  expect(readRubric('refused.yaml', Buffer.from(refused)).ok).toBe(false);
  const then = hashOf(refused);
  kept.keepRubric(then, refused);
  expect(openRubricCopies(kept.data).copyOf(then)).toMatchObject({ hash: then });
});

it("keeps the limits of a stranger's file: no link inside, no more bytes than any rubric", () => {
  for (const text of [
    yaml.replace('id: talk-share', 'id: &a talk-share'),
    `${yaml}${'# \n'.repeat(200_000)}`,
  ]) {
    kept.keepRubric(hash, text);
    expect(openRubricCopies(kept.data).copyOf(hash)).toBeNull();
  }
});

function hashOf(text: string): string {
  const read = readStrictYaml(Buffer.from(text));
  const shape = read.ok ? rubricByShape(read.value.value) : read;
  if (!shape.ok) throw new Error('not even the shape of a rubric');
  return contentHash(shape.value);
}
