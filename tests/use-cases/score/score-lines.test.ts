import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChunks } from '../../../src/adapters/notes/line-chunks.ts';
import { lineReader } from '../../../src/adapters/notes/line-reader.ts';
import { notesIn } from '../../../src/adapters/notes/read-notes.ts';
import { jsonText } from '../../../src/cli/render/json/json.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';
import { addTally, countNote, newTally } from '../../../src/domain/note/tally.ts';
import { MOST_TOLD } from '../../../src/use-cases/score/score-chunk.ts';
import { lineScorer } from '../../../src/use-cases/score/score-lines.ts';
import { scoreNotes } from '../../../src/use-cases/score/score-notes.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';

const SHELF = {
  pack: { required: ['listening', 'empathy', 'persuasion', 'stewardship'] },
  rubrics: builtInIds.map((id) => ({
    rubric: builtInRubric(id),
    hash: `hash of ${id}`,
    scoringHash: 's',
  })),
};
const LIMITS = { overall: 50, rubrics: { listening: 40 } };
const TOOLS = { sentence: problemSentence, jsonText };
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

/** Nothing is wrong with it. */
const plainNote = fc.record(
  {
    id: fc.uuid(),
    call: fc.record(
      {
        account: fc.constantFrom('Acme', 'Müller \u2028 漢字', 'a "b" \\ \ud83d\ude00', '\u007f'),
        when: fc.constantFrom('2026-11-21', '2026-12-31T23:59:59Z', '2024-02-29T10:00:00+01:00'),
        type: fc.constantFrom('discovery', 'Review', 'élan'),
        minutes: fc.integer({ min: 0, max: 1440 }),
        'first-contact': fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    words: fc.constantFrom('w', { text: 'They paused.\nThen: "no"' }),
    answers: fc.record({
      listening: fc.record(
        Object.fromEntries(
          builtInRubric('listening').questions.map(({ id }) => [
            id,
            fc.constantFrom(1, 2, 3, 4, 5, 'na', 'dk', null),
          ]),
        ),
        { requiredKeys: [] },
      ),
    }),
  },
  { requiredKeys: ['answers'] },
);

/** Where, how many bytes are cut out there, and what is put in their place. */
const aChange = fc.tuple(
  fc.nat(),
  fc.nat(3),
  fc.oneof(
    fc.uint8Array({ maxLength: 2 }),
    fc
      .constantFrom(
        '\n',
        '\r',
        ' ',
        '"',
        '\\',
        '{',
        '}',
        '[',
        ',',
        ':',
        '0',
        '-',
        '.',
        'e0',
        '\u0000',
      )
      .map((text) => Buffer.from(text)),
  ),
);

function bytesOf([lines, end, isClosed]: readonly [Buffer[], string, boolean]): Buffer {
  const parts = lines.flatMap((line) => [line, Buffer.from(end)]);
  return Buffer.concat(isClosed ? parts : parts.slice(0, -1));
}

/** Scored by the filter, its input cut into pieces after so many bytes each. */
async function filtered(bytes: Buffer, cuts: readonly number[], explain = false) {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let from = 0;
    for (const cut of cuts) {
      yield bytes.subarray(from, from + cut);
      from += cut;
    }
    yield bytes.subarray(from);
  }
  const score = lineScorer(
    { shelf: SHELF, limits: LIMITS, explain, reading: {} },
    lineReader,
    TOOLS,
  );
  const tally = newTally(builtInIds, LIMITS);
  const problems: unknown[] = [];
  let [text, lines] = ['', 0];
  for await (const chunk of lineChunks(pieces())) {
    const scored = score(chunk, FILE);
    text += Buffer.from(scored.bytes).toString('utf8');
    for (const { at } of scored.problems) problems.push(at && { ...at, line: at.line + lines });
    lines += scored.lines;
    addTally(tally, scored.tally);
  }
  return { text, tally, problems };
}

/** Scored one by one, the long way. */
async function oneByOne(bytes: Buffer, explain = false) {
  async function* inputs() {
    yield* notesIn(FILE, bytes);
  }
  const tally = newTally(builtInIds, LIMITS);
  const problems: unknown[] = [];
  let text = '';
  for await (const result of scoreNotes(inputs(), SHELF, { explain }, problemSentence)) {
    if (result.kind !== 'note') continue;
    text += jsonText(result.score);
    countNote(tally, result.score);
    problems.push(...result.problems.map(({ at }) => at));
  }
  return { text, tally, problems };
}

describe('JSON lines as a filter', () => {
  it('give what they give one by one, wherever the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(aFile, fc.array(fc.nat(400), { maxLength: 6 }), async (file, cuts) => {
        const bytes = bytesOf(file);
        const wanted = await oneByOne(bytes);
        const got = await filtered(bytes, cuts);
        expect(got.text).toBe(wanted.text);
        expect(got.tally).toEqual(wanted.tally);
        if (got.problems.length < MOST_TOLD) expect(got.problems).toEqual(wanted.problems);
      }),
      { numRuns: 300 },
    );
  });

  it('give what they give one by one, whatever bytes are changed in them', async () => {
    const plain = fc.array(plainNote, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(plain, fc.array(aChange, { maxLength: 3 }), async (notes, changes) => {
        let bytes = Buffer.from(notes.map((note) => `${JSON.stringify(note)}\n`).join(''));
        for (const [where, cut, put] of changes) {
          const at = where % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        }
        const wanted = await oneByOne(bytes);
        const got = await filtered(bytes, []);
        expect(got.text).toBe(wanted.text);
        expect(got.tally).toEqual(wanted.tally);
      }),
      { numRuns: 1500 },
    );
  });

  it('give the same when each line is a file of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aLine, { maxLength: 8 }), async (lines) => {
        const whole = await filtered(bytesOf([lines, '\n', true]), []);
        const texts = await Promise.all(lines.map(async (line) => (await filtered(line, [])).text));
        expect(texts.join('')).toBe(whole.text);
      }),
      { numRuns: 200 },
    );
  });

  it('show the arithmetic too', async () => {
    const bytes = Buffer.from('{"answers":{"listening":{"cut-in":2}}}\n{"answers":1}\n');
    expect(await filtered(bytes, [], true)).toEqual(await oneByOne(bytes, true));
  });

  it('tell the problems of the first notes and count the others', () => {
    const score = lineScorer(
      { shelf: SHELF, limits: LIMITS, explain: false, reading: {} },
      lineReader,
      TOOLS,
    );
    const bytes = new Uint8Array(Buffer.from('oops\n'.repeat(100)));
    const { problems, moreProblems, tally } = score({ bytes }, FILE);
    expect(problems.map(({ at }) => at?.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(moreProblems).toBe(80);
    expect(tally).toMatchObject({ notes: 100, refused: 100, problems: { 'json-syntax': 100 } });
  });

  it('count a line that is too long as one note with one problem', () => {
    const score = lineScorer(
      { shelf: SHELF, limits: LIMITS, explain: false, reading: {} },
      lineReader,
      TOOLS,
    );
    const { bytes, lines } = score({ bytes: new Uint8Array(0), tooLong: true }, FILE);
    expect(lines).toBe(1);
    expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
      problems: [{ code: 'line-too-long', at: '' }],
    });
  });
});
