import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peeked } from '../../../src/adapters/files/peeked.ts';
import { notesIn } from '../../../src/adapters/notes/read-notes.ts';
import { openTable } from '../../../src/adapters/notes/table/open-table.ts';
import { rowReader } from '../../../src/adapters/notes/table/row-reader.ts';
import { jsonText } from '../../../src/cli/render/json/json.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';
import { quickRowScorer } from '../../../src/domain/note/quick/quick-scorer.ts';
import { addTally, countNote, newTally } from '../../../src/domain/note/tally.ts';
import { scoreNote } from '../../../src/use-cases/score/score-notes.ts';
import { rowScorer } from '../../../src/use-cases/score/score-rows.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';

const RUBRICS = builtInIds.map(builtInRubric);
const SHELF = {
  pack: { required: ['listening', 'empathy', 'persuasion', 'stewardship'] },
  rubrics: RUBRICS.map((rubric) => ({ rubric, hash: `hash of ${rubric.id}`, scoringHash: 's' })),
};
const LIMITS = { overall: 50, rubrics: { listening: 40 } };
const WISH = { shelf: SHELF, limits: LIMITS, explain: false, reading: {} };
const IDS = RUBRICS.map(({ id }) => id);

async function* once(bytes: Buffer) {
  yield bytes;
}

interface Scored {
  readonly text: string;
  readonly tally: unknown;
  readonly problems: readonly unknown[];
  /** Not in that list. */
  readonly more: number;
}

async function quickWay(bytes: Buffer, only: string | undefined): Promise<Scored | null> {
  const opened = await openTable('t.csv', new Peeked(once(bytes)), { rubrics: RUBRICS });
  if (!opened.ok || opened.value === null) return null;
  const wish = { ...WISH, ...(only && { rubric: only }) };
  const tools = { sentence: problemSentence, jsonText };
  const score = rowScorer(wish, opened.value.plan, rowReader, tools);
  const texts: string[] = [];
  const tally = newTally(IDS, LIMITS);
  const problems: unknown[] = [];
  let more = 0;
  for await (const chunk of opened.value.chunks) {
    const scored = score(chunk);
    texts.push(Buffer.from(scored.bytes).toString());
    addTally(tally, scored.tally);
    problems.push(...scored.problems);
    more += scored.moreProblems;
  }
  return { text: texts.join(''), tally, problems, more };
}

/** Every row as a note of its own, by the reader that other formats and `--keep` use. */
async function longWay(bytes: Buffer, only: string | undefined): Promise<Scored> {
  const tally = newTally(IDS, LIMITS);
  const texts: string[] = [];
  const problems: unknown[] = [];
  for await (const input of notesIn('t.csv', bytes, { rubrics: RUBRICS })) {
    if (input.kind !== 'note') continue;
    const wish = { explain: false, ...(only && { rubric: only }) };
    const { score, problems: found } = scoreNote(input, SHELF, wish, problemSentence);
    texts.push(jsonText(score));
    countNote(tally, score);
    problems.push(...found);
  }
  return { text: texts.join(''), tally, problems, more: 0 };
}

const headings = RUBRICS.flatMap(({ id, questions }) =>
  questions.flatMap((question) => [`${id}.${question.id}`, question.ask]),
);
const facts = ['id', 'account', 'contact', 'when', 'type', 'minutes', 'first-contact'];
const others = ['rater', 'sentence', 'words.text', 'IP address', '', 'Notes, "quoted"'];
const aHeading = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...headings) },
  { weight: 2, arbitrary: fc.constantFrom(...facts) },
  { weight: 1, arbitrary: fc.constantFrom(...others) },
);

const aCell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('1', '2', '3', '4', '5', '') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['na', 'N/A', "can't recall", 'dk', '3 - so', '6', '0', '4.0', '2,0', 'yes', 'No', '-'],
      ...['2026-11-21', '11/21/2026 2:03 PM', '2026-02-30', '11/05/2026', '45 min', '007', '12'],
      ...[' 3', '3 ', '\t', '3\n', "'3", "'=cmd", "it's", 'a;"b', 'x, y', 'Müller', ' Ärzte'],
      ...['É.', 'a\u00a0b', '\ufeff5', 'e\u0301', 'line\none', 'x\u001b[31m', '\u202e', '\\', '"'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

const written = (cell: string, isQuoted: boolean, sign: string) =>
  isQuoted || cell.includes(sign) || /["\n\r]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const aTable = fc
  .record({
    headings: fc.array(aHeading, { minLength: 1, maxLength: 12 }),
    rows: fc.array(fc.array(fc.tuple(aCell, fc.boolean()), { maxLength: 13 }), { maxLength: 12 }),
    sign: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    repeats: fc.boolean(),
    isWindows: fc.boolean(),
    isEnded: fc.boolean(),
  })
  .map(({ headings: names, rows, sign, lineEnd, repeats, isWindows, isEnded }) => {
    const head = names.map((name) => written(name, false, sign)).join(sign);
    const lines = rows.map((row) =>
      row.map(([cell, isQuoted]) => written(cell, isQuoted, sign)).join(sign),
    );
    const text = [head, ...lines, ...(repeats ? [head] : [])].join(lineEnd);
    return Buffer.from(isEnded ? text + lineEnd : text, isWindows ? 'latin1' : 'utf8');
  });

describe('The rows of a table, scored from their bytes', () => {
  it('give what they give as notes of their own: scores, counts, problems and their places', async () => {
    const only = fc.constantFrom(undefined, 'listening');
    await fc.assert(
      fc.asyncProperty(aTable, only, async (bytes, rubric) => {
        const quick = await quickWay(bytes, rubric);
        if (quick === null) return;
        const { problems, ...long } = await longWay(bytes, rubric);
        const more = problems.length - quick.problems.length;
        expect(quick).toEqual({
          ...long,
          problems: problems.slice(0, quick.problems.length),
          more,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are mostly read so: a plain row, one in quotes, one in Latin letters, a labelled answer', () => {
    const jsonOf = (value: unknown) => jsonText(value).trimEnd();
    const columns = [
      { kind: 'fact', path: ['call', 'account'] },
      {
        kind: 'answer',
        rubric: 'listening',
        question: builtInRubric('listening').questions[0]?.id ?? '',
      },
      null,
    ] as const;
    const table = { delimiter: ',', columns, headings: ['account', 'a', 'b'], dates: null };
    const wish = { ...SHELF, required: SHELF.pack.required, jsonOf };
    const { take } = quickRowScorer(wish, table);
    for (const row of [
      'Acme,3,x',
      '"Acme, Inc.","3",',
      'Müller,3 - so,',
      "O'Brien,can't recall,\r",
    ]) {
      const bytes = Buffer.from(`${row}\n`);
      expect(take(bytes, 0), row).toBe(bytes.length);
    }
    for (const row of ['account,a,b', ',,', 'Acme,9,', '"a ""b""",3,', 'Acme,3,x,more']) {
      expect(take(Buffer.from(`${row}\n`), 0), row).toBe(-1);
    }
  });

  it('are left to the long way where cells are parted by what is no single byte', async () => {
    const bytes = Buffer.from('sep=§\naccount§talk-share§gave-it-back§cut-in\nAcme§3§4§1\n');
    const quick = await quickWay(bytes, undefined);
    expect(quick?.text).toBe((await longWay(bytes, undefined)).text);
    expect(quick?.text).toContain('"account":"Acme"');
  });
});
