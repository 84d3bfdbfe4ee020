import { describe, expect, it } from 'vitest';
import { noteAsMarkdown } from '../../../../src/cli/render/markdown/score-markdown.ts';
import { renderEntry } from '../../../../src/cli/render/screen/journal/entry.ts';
import { renderCard } from '../../../../src/cli/render/screen/score/card.ts';
import { noteLines } from '../../../../src/cli/render/screen/score/note-lines.ts';
import { bandLine } from '../../../../src/cli/render/text/band-words.ts';
import { auditCall } from '../../../../src/domain/audit/audit.ts';
import { scoreOfNote } from '../../../../src/domain/note/score-of-note.ts';
import { inFile, type Problem } from '../../../../src/domain/problem.ts';
import { cardOf } from '../../../../src/domain/session/card.ts';
import { makeEntryRecord } from '../../../support/kept-journal.ts';
import { makeRubric, scale } from '../../../support/make-rubric.ts';
import { plainPaper } from '../../../support/paper.ts';
import { NOW } from '../../../support/session-scene.ts';

const paper = plainPaper();
const rubric = makeRubric([
  scale('q1'),
  scale('q2', { flag: { 'at-most': 1, say: 'They asked you to stop.' } }),
  scale('q3'),
]);

const hashes = new Map([['scene', { rubric, hash: 'h', scoringHash: 's' }]]);

/** One call on every screen that shows its score to people. */
function screensOf(answers: Readonly<Record<string, number>>, isFirst: boolean) {
  const audit = auditCall([rubric], [], { scene: answers }, {});
  const head = { id: null, call: {} };
  const whole = { ...head, rater: 'self', answers: {}, words: {} };
  const place = (found: Problem) => inFile('note.md', found);
  const note = {
    head,
    note: whole,
    audit,
    problems: [],
    place,
    source: { file: 'note.md', line: 1 },
  };
  const score = scoreOfNote(head, audit, hashes, true);
  const card = cardOf({ call: {}, held: NOW, scored: true, isFirst }, audit, []);
  const [one] = audit.rubrics;
  const { flags } = audit;
  const kept = { scene: { ...one, score: one?.score ?? null, ...hashes.get('scene') } };
  const entry = makeEntryRecord({ rubrics: JSON.parse(JSON.stringify(kept)), flags });
  const view = { entry, rubrics: new Map([['scene', rubric]]), settled: null, changes: [] };
  return {
    card: renderCard(card, paper),
    show: renderEntry(view, paper),
    table: noteLines(note, ['scene'], paper),
    markdown: noteAsMarkdown(note, true),
    json: JSON.stringify(score),
  };
}

const calm = screensOf({ q1: 5, q2: 5, q3: 5 }, false);
const flagged = screensOf({ q1: 5, q2: 1, q3: 5 }, true);
const names = ['card', 'show', 'table', 'markdown'] as const;

describe('beside a score', () => {
  it.each(names)('stands its band: %s', (name) => {
    expect(calm[name]).toMatch(/100 (\| )?\s*throughout/);
    expect(calm[name]).not.toContain('see !');
  });

  it.each(names)('stands no band where a flag was raised, but where to look: %s', (name) => {
    expect(flagged[name]).toMatch(/67 (\| )?\s*see !/);
    expect(flagged[name]).toContain('They asked you to stop.');
    expect(flagged[name]).not.toContain('mostly');
  });

  it('stands its band for scripts all the same', () => {
    expect(flagged.json).toContain('"band":"mostly"');
  });
});

describe('what the words of bands mean', () => {
  const means = 'throughout: between the upper and the highest answers.';

  it('stands on the first card, and wherever a call is shown', () => {
    expect(screensOf({ q1: 5, q2: 5, q3: 5 }, true).card).toContain(means);
    expect(calm.card).not.toContain(means);
    expect(calm.show).toContain(means);
  });

  it.each([
    ['the usual ones', {}, 'mostly', 'mostly: between the middle and the upper answers.'],
    [
      'a coach’s own',
      {
        bands: [
          { from: 0, name: 'red' },
          { from: 60, name: 'green' },
        ],
      },
      'green',
      'green: from 60 to 100 points.',
    ],
  ])('is told for %s', (_, parts, band, says) => {
    const score = { band, isFlagged: false, rubric: makeRubric([scale('q1')], parts) };
    expect(bandLine([score, score], paper)?.trim()).toBe(says);
  });

  it('is left out where nothing is known, or none is shown', () => {
    const unknown = { band: 'mostly', isFlagged: false, rubric: undefined };
    expect(bandLine([unknown, { band: 'mostly', isFlagged: true, rubric }], paper)).toBeNull();
  });
});
