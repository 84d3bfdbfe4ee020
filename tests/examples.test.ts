import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NoteScore } from '../src/domain/note/score-of-note.ts';
import { Machine, root } from './support/machine.ts';

const folder = join(root, 'examples');
const notes = readdirSync(folder).filter((name) => /\.(?:md|ya?ml|jsonl?)$/.test(name));

describe('The examples', () => {
  it.each(notes)('%s is scored without a problem', (name) => {
    const { code, out, err } = new Machine().run(['score', '-f', 'jsonl', join(folder, name)]);
    expect(err).toBe('');
    expect(code).toBe(0);
    for (const line of out.trimEnd().split('\n')) {
      const { rubrics, problems } = JSON.parse(line) as NoteScore;
      expect(problems).toEqual([]);
      expect(Object.values(rubrics).some(({ score }) => score !== null)).toBe(true);
    }
  });

  it('say the same in Markdown and in JSON', () => {
    const [markdown, json] = ['acme-discovery.md', 'acme-discovery.json'].map(
      (name) => new Machine().run(['score', '-f', 'jsonl', join(folder, name)]).out,
    );
    expect(markdown).toBe(json);
  });
});
