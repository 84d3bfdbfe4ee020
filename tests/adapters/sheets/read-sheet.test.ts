import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/adapters/rubrics/hashes.ts';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { readSheet } from '../../../src/adapters/sheets/read-sheet.ts';
import { csvText } from '../../../src/cli/render/csv/csv.ts';
import { problemList } from '../../../src/cli/render/screen/problem-list.ts';
import { rubricOfSheet } from '../../../src/domain/craft/sheet/rubric-of-sheet.ts';
import { sheetOfRubric } from '../../../src/domain/craft/sheet/sheet-of-rubric.ts';
import { teachingYaml } from '../../../src/domain/craft/write/teaching-comments.ts';
import type { WrittenRubric } from '../../../src/domain/rubric/written-rubric.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

/** The rubric that a CSV file says, or its problems as a person reads them. */
function read(content: string | Uint8Array): WrittenRubric | string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sheet = readSheet('a.csv', bytes);
  if (!sheet.ok) return problemList(sheet.problems);
  const made = rubricOfSheet(sheet.value.sheet, {}, 'Renewal');
  if (!made.ok) return problemList(made.problems.map(sheet.value.place));
  return made.value;
}

function readWell(content: string | Uint8Array): WrittenRubric {
  const made = read(content);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const PLAIN = [
  'question,1,3,5,best,weight,na',
  '"How clear was it, really?","Not ""clear""",Übrigens: half,Café – all of it,high,2,it was closed',
  'How long?,Short,"Just',
  'right",Long,low,,',
  '',
].join('\r\n');

describe('a spreadsheet of questions', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const windows = (text: string) => Buffer.from(text.replaceAll('–', '\x96'), 'latin1');

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${PLAIN}`],
    ['line feeds alone', PLAIN.replaceAll('\r\n', '\n')],
    ['carriage returns alone', PLAIN.replaceAll('\r\n', '\r')],
    ['Windows-1252', windows(PLAIN)],
    ['UTF-16, as Excel saves Unicode text', utf16(PLAIN)],
    ['UTF-16 the other way round', utf16(PLAIN).swap16()],
    ['semicolons', semicolons(PLAIN)],
    ['tabs', semicolons(PLAIN).replaceAll(';', '\t')],
    ['a first line that names the separator', `sep=;\r\n${semicolons(PLAIN)}`],
    [
      'empty rows and columns at the end',
      `${PLAIN.replace(/(best,weight,na|closed|low,,)\r/g, '$1,,\r')},,,,,,\r\n`,
    ],
    ['capitals and spaces in its names', PLAIN.replace('question', ' Question ')],
    ['spaces that do not break', PLAIN.replace('How clear', 'How\u00a0clear')],
    ['quotes around everything', PLAIN.replace('question,1,3', '"question","1","3"')],
  ])('reads the same with %s', (_, content) => {
    expect(readWell(content)).toEqual(readWell(PLAIN));
  });

  function semicolons(csv: string): string {
    return csv
      .replace(/^question.*$/m, (row) => row.replaceAll(',', ';'))
      .replace('really?","Not ""clear""",', 'really?";"Not ""clear""";')
      .replace('half,Café – all of it,high,2,', 'half;Café – all of it;high;2;')
      .replace('How long?,Short,', 'How long?;Short;')
      .replace('right",Long,low,,', 'right";Long;low;;');
  }

  it('becomes questions with ids of their own and sentences on one line', () => {
    expect(readWell(PLAIN)).toMatchObject({
      id: 'renewal',
      title: 'Renewal',
      questions: [
        {
          id: 'clear-really',
          ask: 'How clear was it, really?',
          anchors: { 1: 'Not "clear"', 3: 'Übrigens: half', 5: 'Café – all of it' },
          best: 'high',
          weight: 2,
          na: 'it was closed',
        },
        { id: 'long', anchors: { 1: 'Short', 3: 'Just right', 5: 'Long' }, best: 'low' },
      ],
    });
  });

  it.each([
    ['a point that is the end', 'q?,a,,b,5,,', { best: 'high' }],
    ['the other end', 'q?,a,,b,1,,', { best: 'low' }],
    [
      'an ideal point with both notes',
      'q?,a,m,b,3,,under: u; over: o',
      { best: 3, notes: { under: 'u', over: 'o' } },
    ],
    [
      'notes on lines',
      'q?,a,,b,high,,"low: so\nHigh: and so"',
      { notes: { low: 'so', high: 'and so' } },
    ],
    ['a weight with a comma', 'q?,a,,b,high,"2,0",', { weight: 2 }],
    ['a formula that is text', `q?,'=a,,"'-b",high,,`, { anchors: { 1: '=a', 5: '-b' } }],
    ['no letter in the question', '何？,a,,b,high,,', { id: 'question' }],
  ])('understands %s', (_, row, part) => {
    expect(readWell(`question,1,3,5,best,weight,notes\n${row}\n`).questions[0]).toMatchObject(part);
  });

  const HEADER = 'question,1,3,5,best,weight,short,notes,kind\n';
  const SOUND = 'Q?,a,,b,high,,,,\n';
  it.each([
    ['', 'a.csv error This file has nothing in it.'],
    ['PK\x03\x04', 'a.csv error This is a spreadsheet in its own format.'],
    ['qestion,1\nQ?,a\n', 'a.csv:1:1 error There is no column "qestion"; did you mean "question"?'],
    [
      'What,1\nQ?,a\n',
      'a.csv:1:1 error The first row must name the columns, as in: question,1,2,3,4,5,best.',
    ],
    ['question,1,5,best,Best\nQ?,a,b,high,low\n', 'a.csv:1:19 error Two columns are called "Best"'],
    [
      'question,1,5,bset\nQ?,a,b,high\n',
      'a.csv:1:14 error There is no column "bset"; did you mean "best"?',
    ],
    [HEADER, 'error The cell "question" is empty: write one question a row'],
    [`${HEADER},a,,b,high,,,,\n`, 'a.csv:2:1 error The cell "question" is empty'],
    [`${HEADER}Q?,a,,b,,,,,\n`, 'a.csv:2:9 error The cell "best" is empty: write high (5 is best)'],
    [`${HEADER}Q?,a,,b,good,,,,\n`, 'a.csv:2:9 error "good" does not say what is best'],
    [`${HEADER}Q?,a,,b,7,,,,\n`, 'a.csv:2:9 error 7 is no point of this scale'],
    [
      `${HEADER}Q?,a,,b,high,40%,,,\n`,
      'a.csv:2:14 error "40%" is not possible here; it can be 1, 2 or 3.',
    ],
    [`${HEADER}Q?,a,,b,high,4,,,\n`, 'a.csv:2:14 error This must be from 1 to 3; it is 4.'],
    [
      `${HEADER}Q?,a,,b,high,,perhaps,,\n`,
      'a.csv:2:15 error "perhaps" is not possible here; it can be yes or no.',
    ],
    [`${HEADER}Q?,a,,b,high,,,oh,\n`, 'a.csv:2:16 error Begin each note with its side'],
    [
      `${HEADER}Q?,a,,b,high,,,under: u,\n`,
      'a.csv:2:16 error "under" is only for a question whose best lies inside',
    ],
    [
      `${HEADER}Q?,a,b,c,3,,,under: u,\n`,
      'a.csv:2:10 error A best of 3 needs two notes, in the columns',
    ],
    [
      `${HEADER}Q?,a,,b,high,,,,choice\n`,
      'a.csv:2:4 error Write what this option earns in brackets behind it, 0 to 100, as in: a (50).',
    ],
    [
      `${HEADER}Q?,a,,b,high,,,,ranking\n`,
      'a.csv:2:17 error "ranking" is not possible here; it can be scale, yes-no, choice, number or text.',
    ],
    [
      'question,kind,unit,min,max,best\nQ?,number,%,0,100,plenty\n',
      'a.csv:2:19 error "plenty" is no ideal band: write where it begins and ends, as in 35 to 50.',
    ],
    [
      'question,kind,unit,min,max,best\nQ?,number,%,0,"1,000",35 to 50\n',
      'a.csv:2:15 error This must be a number, not 1,000.',
    ],
    [
      'question,1,5,best,when\nQ?,a,b,high,sometimes\n',
      'a.csv:2:13 error "sometimes" does not say when to ask',
    ],
    ['question,1,5,best,when\nQ?,a,b,high,another at most 2\n', 'a.csv:2:13 error'],
    [`${HEADER}Q?,,,b,high,,,,\n`, 'a.csv:2:4 error Point 1 needs an anchor'],
    [`${HEADER}Q?,a,,,high,,,,\n`, 'a.csv:2:7 error Point 5 needs an anchor'],
    [
      `${HEADER}"two\nlines",a,,b,high,9,,,\n`,
      'a.csv:3:18 error This must be from 1 to 3; it is 9.',
    ],
    [
      `${HEADER}${SOUND}"open,a,,b\nmore\n`,
      'a.csv:3:1 error The quote that opens this cell is never closed.',
    ],
    [`${HEADER}Q?,a,,b,high,,,,,extra\n`, 'a.csv:2:18 error This cell stands under no column'],
    [
      `${HEADER}${'q'.repeat(201)},a,,b,high,,,,\n`,
      'a.csv:2:1 error This text is longer than 200 characters.',
    ],
    [
      `${HEADER}A?,a,,b,high,,yes,,\nB?,a,,b,high,,,,\nC?,a,,b,high,,,,\n`,
      'a.csv:1:28 error The short form has 1 of 3 questions',
    ],
    [
      `${HEADER}X?,,,,,,,,rubric\nY?,,,,,,,,rubric\n${SOUND}`,
      'a.csv:3:1 error There is one row for the whole rubric',
    ],
    ['id,question,1,5,best\nA b,Q?,a,b,high\n', 'a.csv:2:1 error "A b" cannot be an id'],
    ['id,question,1,5,best\na,Q?,a,b,high\na,R?,a,b,high\n', 'a.csv:3:1 error "a" is used twice'],
  ])('%j is told of at its place', (content, message) => {
    expect(read(content)).toContain(message);
  });

  it('tells all that is wrong at once, each cell once', () => {
    const told = read(`${HEADER}Q?,a,,b,good,9,maybe,oh,\n,a,,b,high,,,,\n`);
    const places = ['a.csv:2:9', 'a.csv:2:14', 'a.csv:2:16', 'a.csv:2:22', 'a.csv:3:1'];
    expect(String(told).match(/^a\.csv:\d+:\d+/gm)).toEqual(places);
  });

  it.each(builtInIds)('holds all of %s but its tests: there and back is the same content', (id) => {
    const rubric = builtInRubric(id);
    const loaded = readRubric('made.yaml', Buffer.from(teachingYaml(thereAndBack(rubric))));
    if (!loaded.ok) throw new Error(problemList(loaded.problems));
    expect(loaded.warnings ?? []).toEqual([]);
    expect(loaded.value.hash).toBe(contentHash(rubric));
  });

  it('holds yes-no and text questions, other scales, flags and older wordings', () => {
    const rubric = makeRubric([
      scale('seven', { points: 7, best: 'low', formerly: ['One, two', 'Three'] }),
      scale('three', { points: 3, best: 2, anchors: { 1: 'a', 2: 'b', 3: 'c' } }),
      scale('end', { best: 5, notes: { under: 'Under.' } }),
      yesNo('said', { best: 'low', flag: { 'at-least': 1, say: '=Now' } }),
      text('rest', { help: "'=x" }),
    ]);
    expect(contentHash(makeRubric(thereAndBack(rubric).questions))).toBe(contentHash(rubric));
  });

  it('holds questions of every kind, and when they are asked: there and back is the same', () => {
    const rubric = makeRubric([
      scale('fine'),
      choice('which', { asked: 0, 'asked-twice': 12.5, both: 100 }),
      number('share', [-10, 100.5], [35, 50], { notes: { under: 'u', over: 'o' } }),
      yesNo('later', { when: { question: 'fine', 'at-least': 2, 'at-most': 4 } }),
      yesNo('again', { when: { question: 'which', is: ['asked', 'both'] } }),
      text('more', { when: { question: 'again', is: ['yes'] } }),
      scale('last', { when: { question: 'share', 'at-most': -1.5 } }),
      scale('first', { when: { 'call.first-contact': [true] } }),
      scale('some', {
        when: { 'call.type': ['review', 'discovery'], 'call.first-contact': [false] },
      }),
      scale('points', { when: { question: 'fine', is: [1, 5], 'at-least': 1 } }),
    ]);
    expect(contentHash(makeRubric(thereAndBack(rubric).questions))).toBe(contentHash(rubric));
  });

  it.each([
    ['yes-no', 'Q?,yes-no,,,,yes,,', { kind: 'yes-no', best: 'high' }],
    ['number', 'Q?,number,%,0,100,35-50,,', { unit: '%', min: 0, max: 100, best: [35, 50] }],
    ['number', 'Q?,number,%,0,100,"[35, 50]",,', { best: [35, 50] }],
    ['number', 'Q?,number,%,0,100,35,,', { best: [35, 35] }],
    [
      'choice',
      'Q?,choice,,,,,I asked for it (100 points),never: No word of it (at all) (0)',
      {
        options: [
          { id: 'asked', say: 'I asked for it', points: 100 },
          { id: 'never', say: 'No word of it (at all)', points: 0 },
        ],
      },
    ],
  ])('takes a %s question as people write it: %s', (_kind, row, question) => {
    const content = `question,kind,unit,min,max,best,1,2,under note,over note\n${row},Little.,Much.\n`;
    const sides = row.includes('number') ? content : content.replace(',Little.,Much.', '');
    expect(readWell(sides).questions[0]).toMatchObject(question);
  });

  it('takes the rows that the guide shows', () => {
    const guide = readFileSync(new URL('../../../rubrics/README.md', import.meta.url), 'utf8');
    const [, rows = ''] = /```text\n(id,question,kind[\s\S]*?)```/.exec(guide) ?? [];
    expect(readWell(rows).questions).toMatchObject([
      { id: 'date', kind: 'yes-no', best: 'high' },
      { id: 'who', kind: 'choice', when: { question: 'date', is: ['yes'] } },
      { id: 'talk', best: [20, 40], when: { 'call.type': ['discovery', 'review'] } },
    ]);
  });

  it('says of which questions no cell can hold when they are asked', () => {
    const odd = { question: 'why', is: ['this or that'] };
    const rubric = makeRubric([scale('fine'), text('why'), yesNo('later', { when: odd })]);
    expect(sheetOfRubric(rubric)).toEqual({ tooMuch: ['later'] });
  });

  it('is a rubric or told its problems, whatever the bytes', () => {
    const isEither = (made: WrittenRubric | string) =>
      typeof made === 'string' ? made !== '' : made.questions.length > 0;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const headed = Uint8Array.from([...Buffer.from('question,1,5,best\n'), ...bytes]);
        expect([headed, bytes].map((one) => isEither(read(one)))).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('becomes a rubric that loads without a problem, whatever its sentences hold', () => {
    const sentence = fc
      .string({
        unit: fc.constantFrom(...'ab "\\\'#:{}[],&*!|>%@`-?=+\t\n~é💬👩‍👧\u{202e}\ufeff'),
        minLength: 1,
        maxLength: 40,
      })
      .filter((one) => /[ab]/.test(one));
    const practice = sentence.map((one) => `If they ask, then I say ${one}`);
    const row = fc.tuple(sentence, sentence, sentence, fc.constantFrom('high', 'low'), practice);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const content = csvText([['question', '1', '5', 'best', 'practice'], ...rows]);
        const text = teachingYaml(readWell(content));
        const loaded = readRubric('made.yaml', Buffer.from(text));
        expect(loaded.ok, loaded.ok ? '' : problemList(loaded.problems)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function thereAndBack(rubric: Parameters<typeof sheetOfRubric>[0]): WrittenRubric {
  const sheet = sheetOfRubric(rubric);
  if (!('rows' in sheet)) throw new Error('too much for a sheet');
  return readWell(csvText(sheet.rows));
}
