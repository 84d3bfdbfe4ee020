import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../../src/cli/render/json/json.ts';
import { auditCall } from '../../../../src/domain/audit/audit.ts';
import { checkNote } from '../../../../src/domain/note/check-note.ts';
import { ByteWriter } from '../../../../src/domain/note/quick/byte-writer.ts';
import {
  type QuickScorer,
  type QuickWish,
  quickScorer,
} from '../../../../src/domain/note/quick/quick-scorer.ts';
import { scoreOfNote } from '../../../../src/domain/note/score-of-note.ts';
import { countNote, newTally, type Tally } from '../../../../src/domain/note/tally.ts';
import type { Rubric } from '../../../../src/domain/rubric/rubric.ts';
import { arbitraryScene } from '../../../support/arbitrary-scene.ts';
import { builtInIds, builtInRubric } from '../../../support/built-in-rubrics.ts';
import { makeRubric, number, scale, text, yesNo } from '../../../support/make-rubric.ts';

const jsonOf = (value: unknown) => jsonText(value).trimEnd();
const REQUIRED = ['listening', 'empathy', 'persuasion', 'stewardship'];
const BUILT_IN = builtInIds.map(builtInRubric);

function loaded(rubrics: readonly Rubric[]) {
  return rubrics.map((rubric) => ({ rubric, hash: `hash of ${rubric.id}`, scoringHash: 's' }));
}

const LIMITS = { overall: 50, rubrics: { listening: 40, scene: 60 } };

/** The quick way, which must count a note as the long way would, and only where it gives a text. */
function quickWay(wish: QuickWish) {
  const score = quickScorer(wish);
  const ids = wish.rubrics.map(({ rubric }) => rubric.id);
  return (note: unknown, text = JSON.stringify(note)) => {
    const [tally, wanted] = [newTally(ids, LIMITS), newTally(ids, LIMITS)];
    const scored = scoredBy(score, text, tally);
    if (scored !== null) countNote(wanted, JSON.parse(scored));
    expect(tally).toEqual(wanted);
    return scored;
  };
}

/** Null where it leaves the line to the long way; more stands behind it, which is never touched. */
function scoredBy(score: QuickScorer, text: string, tally: Tally): string | null {
  const line = Buffer.from(`${text}\n`);
  const bytes = new Uint8Array(Buffer.concat([line, Buffer.from('{"answers":{}}\n')]));
  const end = score.take(bytes, 0);
  if (end === -1) return null;
  expect(end).toBe(line.length);
  const out = new ByteWriter();
  score.write(out, bytes, tally);
  return Buffer.from(out.take()).toString('utf8');
}

/** What the long way gives; null where it finds a problem. */
function longWay(
  note: unknown,
  rubrics: readonly Rubric[],
  required: readonly string[],
  only?: string,
) {
  const checked = checkNote(note, rubrics);
  if (!checked.ok) return null;
  const wanted = Object.entries(checked.value.answers).filter(
    ([id]) => only === undefined || id === only,
  );
  const audit = auditCall(rubrics, required, Object.fromEntries(wanted), checked.value.call);
  const hashes = new Map(loaded(rubrics).map((one) => [one.rubric.id, one]));
  return jsonText(scoreOfNote(checked.value, audit, hashes, false));
}

const aText = fc.oneof(
  fc.string(),
  fc.constantFrom('', '  ', 'Müller & Söhne', 'a\u202eb', 'x\u001b[31m', '"quoted"'),
);
const maybe = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 9, arbitrary: one },
    { weight: 1, arbitrary: fc.constantFrom(null, 7, [], {}, true) },
  );

const anyNote = fc.record(
  {
    format: maybe(fc.constantFrom('aftercall/note@1', 'aftercall/note@2')),
    id: maybe(fc.oneof(fc.uuid(), aText)),
    call: maybe(
      fc.record(
        {
          account: maybe(aText),
          contact: maybe(aText),
          when: maybe(
            fc.constantFrom('2026-02-29', '2024-02-29', '2026-11-21T18:04:00+01:00', 'noon'),
          ),
          type: maybe(fc.constantFrom('Discovery', ' review ', 'discovery')),
          minutes: maybe(fc.oneof(fc.integer(), fc.double(), fc.constant(-0))),
          'first-contact': maybe(fc.boolean()),
          other: fc.constant(1),
        },
        { requiredKeys: [] },
      ),
    ),
    rater: maybe(aText),
    words: maybe(
      fc.oneof(aText, fc.record({ sentence: maybe(aText), txet: aText }, { requiredKeys: [] })),
    ),
    transcript: maybe(aText),
    answers: maybe(
      fc.dictionary(
        fc.constantFrom(...builtInIds, 'lisening', '__proto__', 'constructor'),
        maybe(
          fc.dictionary(
            fc.constantFrom(
              ...BUILT_IN.flatMap(({ questions }) => questions.map(({ id }) => id)),
              '__proto__',
            ),
            fc.oneof(
              { weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) },
              fc.constantFrom('na', 'dk', null, 2.5, '3', true),
            ),
          ),
        ),
        { maxKeys: 4 },
      ),
    ),
  },
  { requiredKeys: ['answers'] },
);

/** Draws numbers below a limit, from these again and again. */
function drawer(draws: readonly number[]): (below: number) => number {
  let at = 0;
  return (below) => {
    at += 1;
    return ((draws[at % draws.length] as number) + Math.floor(at / draws.length)) % below;
  };
}

/** A value as JSON that no program would write; sometimes it is none, or means something else. */
function spelled(value: unknown, draw: (below: number) => number): string {
  const gap = () => ['', '', '', ' ', '\t', '\r '][draw(6)];
  const word = (text: string) => {
    const plain = JSON.stringify(text);
    return draw(12) === 0
      ? plain.replace(/[a-z]/, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)
      : plain;
  };
  if (typeof value === 'string') return word(value);
  if (typeof value === 'number')
    return `${['', '', '', '', '-', '0'][draw(6)]}${value}${['', '', '', '.0', 'e0', '0'][draw(6)]}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, one]) => `${word(key)}${draw(9) === 0 ? ' ' : ''}:${gap()}${spelled(one, draw)}${gap()}`,
  );
  if (draw(2) === 0) members.reverse();
  if (draw(15) === 0) members.push(...members.slice(0, 1));
  return `${gap()}{${gap()}${members.join(`,${gap()}`)}${draw(30) === 0 ? ',' : ''}}${gap()}`;
}

describe('the quick way to score a note', () => {
  it('gives what the long way gives, or leaves the note to it', () => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    fc.assert(
      fc.property(anyNote, (note) => {
        const plain = JSON.parse(JSON.stringify(note));
        const text = quick(plain);
        if (text !== null) expect(text).toBe(longWay(plain, BUILT_IN, REQUIRED));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives what the long way gives for any rubric that asks all its questions', () => {
    fc.assert(
      fc.property(arbitraryScene, fc.boolean(), ({ rubric, answers, call }, isRequired) => {
        const note = JSON.parse(
          JSON.stringify({ id: 'n', call, answers: { [rubric.id]: answers } }),
        );
        const required = isRequired ? [rubric.id] : [];
        const quick = quickWay({ rubrics: loaded([rubric]), required, jsonOf })(note);
        const asksAll = rubric.questions.every(({ when }) => when === undefined);
        expect(quick).toBe(asksAll ? longWay(note, [rubric], required) : null);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a text for what JSON makes of it, or leaves it to the long way', () => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    const answers = fc
      .subarray(BUILT_IN)
      .chain((rubrics) =>
        fc.record(
          Object.fromEntries(
            rubrics.map(({ id, questions }) => [
              id,
              fc.record(
                Object.fromEntries(
                  questions.map((one) => [one.id, fc.constantFrom(1, 2, 3, 4, 5, 'dk', 'na', 10)]),
                ),
                { requiredKeys: questions.slice(2).map((one) => one.id) },
              ),
            ]),
          ),
        ),
      );
    const texts = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      ',',
      ' ',
      '\r',
      '0',
      '"answers":{',
      '"answers":0,',
      '"\\u0061nswers":{},',
      '"id":"x",',
      '"cut-in":1,',
      '"words":"w",',
      '',
    );
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), texts), { maxLength: 2 });
    fc.assert(
      fc.property(answers, fc.boolean(), edits, (given, isFirst, changes) => {
        const note = isFirst
          ? { answers: given, id: 'x', words: 'All "answers":{ of it' }
          : { id: 'x', call: { account: 'A "answers":{' }, answers: given };
        let text = JSON.stringify(note);
        for (const [where, cut, put] of changes) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at + cut);
        }
        const scored = quick(null, text);
        if (scored === null) return;
        expect(scored).toBe(longWay(JSON.parse(text), BUILT_IN, REQUIRED));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a note for what JSON makes of it, however it is spelled', () => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    fc.assert(
      fc.property(anyNote, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (note, draws) => {
        const text = spelled(JSON.parse(JSON.stringify(note)), drawer(draws));
        const scored = quick(null, text);
        if (scored !== null) expect(scored).toBe(longWay(JSON.parse(text), BUILT_IN, REQUIRED));
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ['spaces, as Python writes them', '{"id": "x", "answers": {"listening": {"cut-in": 3}}}'],
    ['space around it', ' \t{ "answers":{} }\r'],
    ['another order', '{"answers":{"empathy":{},"listening":{"held-the-pitch":1,"cut-in":2}}}'],
    ['a number spelled another way', '{"answers":{"listening":{"cut-in":3.0,"talk-share":2e0}}}'],
    ['escapes in a value', '{"call":{"account":"\\u0041\\n\\ud800"},"answers":{}}'],
    ['letters of any script', '{"call":{"account":"Müller 漢字 😀","type":"ÉLAN"},"answers":{}}'],
    ['what a terminal would obey', '{"call":{"contact":"a\u202eb\u007f"},"answers":{}}'],
    [
      'nothing where nothing is said',
      '{"id":null,"call":null,"words":null,"answers":{"empathy":null}}',
    ],
    ['very long texts', `{"call":{"account":"${'é'.repeat(99_999)}"},"answers":{}}`],
    ['an id of 128 signs', `{"id":"${'x'.repeat(128)}","answers":{}}`],
    ['minutes of any spelling', '{"call":{"minutes":1.44e3},"answers":{}}'],
    ['none of the minutes', '{"call":{"minutes":-0},"answers":{}}'],
    ['the last day of a month', '{"call":{"when":"2026-01-31T23:59:59.5Z"},"answers":{}}'],
    ['the same words inside a text', '{"words":"\\"answers\\":{\\"listening\\":0}","answers":{}}'],
  ])('scores by itself a note with %s', (_, text) => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    expect(quick(null, text)).toBe(longWay(JSON.parse(text), BUILT_IN, REQUIRED));
  });

  it.each([
    ['answers that come twice', '{"answers":{},"answers":{}}'],
    ['an answer that comes twice', '{"answers":{"listening":{"cut-in":1,"cut-in":1}}}'],
    ['a rubric that comes twice', '{"answers":{"listening":null,"listening":{}}}'],
    ['a fact that comes twice', '{"call":{"minutes":null,"minutes":1},"answers":{}}'],
    ['an escape in a key', '{"\\u0061nswers":{}}'],
    ['a key that is none of ours', '{"__proto__":{},"answers":{}}'],
    ['a prototype among the answers', '{"answers":{"listening":{"__proto__":1}}}'],
    ['a number that is none', '{"answers":{"listening":{"cut-in":03}}}'],
    ['a sum of numbers', '{"answers":{"listening":{"cut-in":3 4}}}'],
    ['a comma too many', '{"answers":{"listening":{"cut-in":3,}}}'],
    ['a comma behind all', '{"answers":{},}'],
    ['a comma alone', '{"answers":{,}}'],
    ['a list', '{"answers":{"listening":[]}}'],
    ['an object for an answer', '{"answers":{"listening":{"cut-in":{"cut-in":3}}}}'],
    ['no end', '{"answers":{"listening":{"cut-in":3}}'],
    ['no end of a text', '{"answers":{},"words":"oh'],
    ['an escape at its end', '{"answers":{},"words":"oh\\'],
    ['something behind it', '{"answers":{}} {}'],
    ['no answers', '{"id":"x"}'],
    ['a control character', '{"answers":{},"words":"a\u0001"}'],
    ['an id that is too long', `{"id":"${'x'.repeat(129)}","answers":{}}`],
    ['an id that begins with a sign', '{"id":"-x","answers":{}}'],
    ['a day that is none', '{"call":{"when":"2026-02-29"},"answers":{}}'],
    ['an hour that is none', '{"call":{"when":"2026-02-20T24:00:00"},"answers":{}}'],
    ['too many minutes', '{"call":{"minutes":1441},"answers":{}}'],
    ['minutes that begin with zero', '{"call":{"minutes":05},"answers":{}}'],
    ['a byte order mark', '\ufeff{"answers":{}}'],
  ])('leaves a note with %s to the long way', (_, text) => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    expect(quick(null, text)).toBe(null);
  });

  it('scores every whole answer to the built-in rubrics by itself', () => {
    const quick = quickWay({ rubrics: loaded(BUILT_IN), required: REQUIRED, jsonOf });
    const answersOf = ({ questions }: Rubric, point: number) =>
      Object.fromEntries(questions.map(({ id }) => [id, point]));
    for (const point of [1, 2, 3, 4, 5]) {
      const answers = Object.fromEntries(BUILT_IN.map((one) => [one.id, answersOf(one, point)]));
      expect(quick({ answers })).toBe(longWay({ answers }, BUILT_IN, REQUIRED));
    }
  });

  it('scores the one rubric that is wanted and checks the others', () => {
    const rubrics = [
      makeRubric([scale('a')], { id: 'one' }),
      makeRubric([yesNo('b')], { id: 'two' }),
    ];
    const quick = quickWay({ rubrics: loaded(rubrics), required: ['one'], only: 'two', jsonOf });
    const note = { answers: { one: { a: 3 }, two: { b: true } } };
    expect(quick(note)).toBe(longWay(note, rubrics, ['one'], 'two'));
    expect(quick({ answers: { one: { a: 9 }, two: { b: true } } })).toBe(null);
  });

  it('remembers nothing of the note before', () => {
    const rubrics = [makeRubric([scale('a'), number('b', [0, 10], [4, 6]), text('c')])];
    const quick = quickWay({ rubrics: loaded(rubrics), required: ['scene'], jsonOf });
    const first = { answers: { scene: { a: 1, b: 2.25, c: 'They paused.' } } };
    quick({ answers: { scene: { a: 9 } } });
    for (const note of [first, { answers: { scene: {} } }, { answers: {} }, first]) {
      expect(quick(note)).toBe(longWay(note, rubrics, ['scene']));
    }
  });

  it('leaves rubrics with ids that look like numbers to the long way', () => {
    const rubrics = [makeRubric([scale('a')], { id: '2024' })];
    const quick = quickWay({ rubrics: loaded(rubrics), required: [], jsonOf });
    expect(quick({ answers: { 2024: { a: 3 } } })).toBe(null);
  });
});
