import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineShares } from '../../../src/adapters/notes/line-shares.ts';
import { readLineShare } from '../../../src/adapters/notes/read-line-share.ts';
import { notesInBytes } from '../../../src/adapters/notes/read-notes.ts';
import type { MachineFormat } from '../../../src/cli/render/format-names.ts';
import { jsonText } from '../../../src/cli/render/json/json.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';
import { frameOf, printerFor } from '../../../src/cli/render/score-formats.ts';
import { notScored, scoreOfNote } from '../../../src/domain/note/score-of-note.ts';
import { addTally, newTally } from '../../../src/domain/note/tally.ts';
import type { LineShare } from '../../../src/use-cases/ports/notes-port.ts';
import { auditNote } from '../../../src/use-cases/score/audit-note.ts';
import { countNote, MOST_TOLD, shareScorer } from '../../../src/use-cases/score/score-share.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';

const RUBRICS = builtInIds.map((id) => ({ rubric: builtInRubric(id), hash: `hash of ${id}` }));
const HASHES = new Map(RUBRICS.map((one) => [one.rubric.id, one]));
const SHELF = {
  rubrics: RUBRICS.map(({ rubric }) => rubric),
  required: ['listening', 'empathy', 'persuasion', 'stewardship'],
};
const LIMITS = { overall: 50, rubrics: { listening: 40 } };
const FILE = 'notes.jsonl';

const aNote = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.constant('no such id!')),
    call: fc.constantFrom({}, { account: 'Müller \u2028 漢字' }, { when: 'noon' }, { minutes: 5 }),
    answers: fc.dictionary(
      fc.constantFrom('listening', 'empathy', 'lisening'),
      fc.dictionary(
        fc.constantFrom(
          ...['listening', 'empathy'].flatMap((id) =>
            builtInRubric(id).questions.map((one) => one.id),
          ),
        ),
        fc.constantFrom(1, 2, 3, 4, 5, 'na', 'dk', null, 9),
      ),
    ),
  },
  { requiredKeys: ['answers'] },
);
const aLine = fc.oneof(
  { weight: 6, arbitrary: aNote.map((note) => Buffer.from(JSON.stringify(note))) },
  fc
    .constantFrom(
      '',
      '  ',
      '{',
      'oops',
      '[]',
      '\ufeff{"answers":{}}',
      '{"answers":',
      '\r',
      '[['.repeat(99_999),
    )
    .map((line) => Buffer.from(line)),
  fc.constant(Buffer.from('{"id":"\xff"}', 'latin1')),
);
const aFile = fc.tuple(
  fc.array(aLine, { maxLength: 12 }),
  fc.constantFrom('\n', '\r\n'),
  fc.boolean(),
);

function bytesOf([lines, end, isClosed]: readonly [Buffer[], string, boolean]): Buffer {
  const parts = lines.flatMap((line) => [line, Buffer.from(end)]);
  return Buffer.concat(isClosed ? parts : parts.slice(0, -1));
}

function scorer(format: MachineFormat, explain = false) {
  const plain = { withSource: false, isRaw: false, separator: 'comma', isTerminal: false } as const;
  const options = { format, explain, rubrics: RUBRICS, ...plain };
  return { score: shareScorer(SHELF, LIMITS, printerFor(options)), frame: frameOf(options) };
}

/** Scored as a batch, its input cut into pieces after so many bytes each. */
async function inShares(
  bytes: Buffer,
  cuts: readonly number[],
  format: MachineFormat = 'jsonl',
  explain = false,
) {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let from = 0;
    for (const cut of cuts) {
      yield bytes.subarray(from, from + cut);
      from += cut;
    }
    yield bytes.subarray(from);
  }
  const { score, frame } = scorer(format, explain);
  const tally = newTally(builtInIds, LIMITS);
  const problems: unknown[] = [];
  let text = '';
  for await (const share of lineShares(FILE, pieces())) {
    const scored = await score(readLineShare(share));
    text += frame.add(scored.text, scored.tally.notes);
    problems.push(...scored.problems.map(({ at }) => at));
    addTally(tally, scored.tally);
  }
  return { text: text + frame.end(), tally, problems };
}

/** The scores one by one, as data, and what they come to. */
async function oneByOne(bytes: Buffer, explain = false) {
  const tally = newTally(builtInIds, LIMITS);
  const problems: unknown[] = [];
  const scores: object[] = [];
  for await (const input of notesInBytes(FILE, bytes)) {
    if (input.kind !== 'note') continue;
    const note = auditNote(input, SHELF);
    const found = note.problems.map(({ problem }) => problem);
    scores.push(
      note.audit === null
        ? notScored(note.head, found, problemSentence)
        : scoreOfNote(note.head, note.audit, HASHES, explain),
    );
    countNote(tally, note);
    problems.push(...note.problems.map(({ at }) => at));
  }
  return { scores, tally, problems };
}

const lines = (scores: readonly object[]) => scores.map((score) => jsonText(score)).join('');

/** One is an object, several are a list, none are nothing. */
function list(scores: readonly object[]): string {
  if (scores.length === 0) return '';
  return jsonText(scores.length === 1 ? scores[0] : scores, 2);
}

const cuts = fc.array(fc.nat(400), { maxLength: 6 });

describe('JSON lines', () => {
  it('give the scores they give one by one, wherever the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(aFile, cuts, fc.boolean(), async (file, at, explain) => {
        const bytes = bytesOf(file);
        const wanted = await oneByOne(bytes, explain);
        const got = await inShares(bytes, at, 'jsonl', explain);
        expect(got.text).toBe(lines(wanted.scores));
        expect(got.tally).toEqual(wanted.tally);
        if (got.problems.length < MOST_TOLD) expect(got.problems).toEqual(wanted.problems);
      }),
      { numRuns: 300 },
    );
  });

  it('are set out as one object or as a list, wherever the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(aFile, cuts, fc.boolean(), async (file, at, explain) => {
        const bytes = bytesOf(file);
        const { scores } = await oneByOne(bytes, explain);
        expect((await inShares(bytes, at, 'json', explain)).text).toBe(list(scores));
      }),
      { numRuns: 200 },
    );
  });

  it('give the same when each line is a file of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aLine, { maxLength: 8 }), async (all) => {
        const whole = await inShares(bytesOf([all, '\n', true]), []);
        const texts = await Promise.all(all.map(async (line) => (await inShares(line, [])).text));
        expect(texts.join('')).toBe(whole.text);
      }),
      { numRuns: 200 },
    );
  });

  it('tell the problems of the first notes and count the others', async () => {
    const bytes = new Uint8Array(Buffer.from('oops\n'.repeat(100)));
    const share = { kind: 'lines', file: FILE, bytes, linesAbove: 0 } as const;
    const { problems, moreProblems, tally } = await scorer('jsonl').score(readLineShare(share));
    expect(problems.map(({ at }) => at?.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(moreProblems).toBe(80);
    expect(tally).toMatchObject({ notes: 100, refused: 100, problems: { 'json-syntax': 100 } });
  });

  it('count a line that is too long as one note with one problem', async () => {
    const bytes = new Uint8Array(0);
    const share: LineShare = { kind: 'lines', file: FILE, bytes, linesAbove: 6, tooLong: true };
    const { text, problems } = await scorer('jsonl').score(readLineShare(share));
    expect(JSON.parse(text)).toMatchObject({ problems: [{ code: 'line-too-long', at: '' }] });
    expect(problems).toMatchObject([{ at: { line: 7 } }]);
  });
});
