import { describe, expect, it } from 'vitest';
import { loadRubric } from '../../../src/adapters/rubrics/load-rubric.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentence.ts';
import { brokenRubric, SOUND_RUBRIC } from '../../support/sound-rubric.ts';

/** Code, line, column and the sentence a coach reads. */
type Told = readonly [string, number, number, string];

interface Broken {
  readonly name: string;
  readonly piece: string;
  readonly replacement: string;
  readonly problems: readonly Told[];
}

const BROKEN: readonly Broken[] = [
  {
    name: 'an unknown key, close to one',
    piece: 'weight: 2',
    replacement: 'wieght: 2',
    problems: [
      ['unknown-key', 21, 5, '"wieght" is not a key we know here; did you mean "weight"?'],
    ],
  },
  {
    name: 'an unknown key, close to none',
    piece: 'weight: 2',
    replacement: 'zzz: 2',
    problems: [
      [
        'unknown-key',
        21,
        5,
        '"zzz" is not a key we know here; it can be kind, id, ask, weight, short, na, axis, signal, help, notes, practice, flag, formerly, source, when, points, anchors or best.',
      ],
    ],
  },
  {
    name: 'an unknown key at the top',
    piece: 'about:',
    replacement: 'abuot: "x"\nabout:',
    problems: [['unknown-key', 5, 1, '"abuot" is not a key we know here; did you mean "about"?']],
  },
  {
    name: 'a missing title',
    piece: 'title: "Listening"\n',
    replacement: '',
    problems: [['missing-key', 1, 1, '"title" is missing here.']],
  },
  {
    name: 'a missing best',
    piece: '    best: high\n    weight',
    replacement: '    weight',
    problems: [['missing-key', 17, 5, '"best" is missing here.']],
  },
  {
    name: 'a missing say in a flag',
    piece: '{ at-most: 1, say: "Nothing was checked." }',
    replacement: '{ at-most: 1 }',
    problems: [['missing-key', 22, 5, '"say" is missing here.']],
  },
  {
    name: 'a title that is a number',
    piece: '"Listening"',
    replacement: '5',
    problems: [['wrong-type', 4, 8, 'This must be text, not a number: put it in quotes.']],
  },
  {
    name: 'a title that is nothing',
    piece: 'title: "Listening"',
    replacement: 'title:',
    problems: [['wrong-type', 4, 1, 'This must be text, not nothing.']],
  },
  {
    name: 'a title that is a list',
    piece: '"Listening"',
    replacement: '[a]',
    problems: [['wrong-type', 4, 1, 'This must be text, not a list.']],
  },
  {
    name: 'an empty title',
    piece: '"Listening"',
    replacement: '""',
    problems: [['empty', 4, 8, 'This text is empty; write something.']],
  },
  {
    name: 'a title that is too long',
    piece: '"Listening"',
    replacement: '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    problems: [['too-long', 4, 8, 'This text is longer than 60 characters.']],
  },
  {
    name: 'a language too short',
    piece: 'about:',
    replacement: 'language: e\nabout:',
    problems: [['too-short', 5, 11, 'This text needs at least 2 characters.']],
  },
  {
    name: 'a weight that is text',
    piece: 'weight: 2',
    replacement: 'weight: "2"',
    problems: [['wrong-type', 21, 13, 'This must be a number, not text.']],
  },
  {
    name: 'a weight that is too large',
    piece: 'weight: 2',
    replacement: 'weight: 7',
    problems: [['out-of-range', 21, 13, 'This must be at most 3; it is 7.']],
  },
  {
    name: 'a weight that is too small',
    piece: 'weight: 2',
    replacement: 'weight: 0',
    problems: [['out-of-range', 21, 13, 'This must be at least 1; it is 0.']],
  },
  {
    name: 'a weight that is a fraction',
    piece: 'weight: 2',
    replacement: 'weight: 1.5',
    problems: [['wrong-type', 21, 13, 'This must be a whole number, not 1.5.']],
  },
  {
    name: 'a short that is text',
    piece: 'weight: 2',
    replacement: 'short: yes',
    problems: [['wrong-type', 21, 12, 'This must be true or false, not text.']],
  },
  {
    name: 'an axis of another name',
    piece: 'weight: 2',
    replacement: 'axis: posturre',
    problems: [['not-one-of', 21, 11, '"posturre" is not possible here; did you mean "posture"?']],
  },
  {
    name: 'a signal of another name',
    piece: 'weight: 2',
    replacement: 'signal: talkshare',
    problems: [
      ['not-one-of', 21, 13, '"talkshare" is not possible here; did you mean "talk-share"?'],
    ],
  },
  {
    name: 'a best that is nearly a word',
    piece: 'best: high\n    weight',
    replacement: 'best: hihg\n    weight',
    problems: [['not-one-of', 20, 11, '"hihg" is not possible here; did you mean "high"?']],
  },
  {
    name: 'a best that is a fraction',
    piece: 'best: 3',
    replacement: 'best: 2.5',
    problems: [
      ['not-one-of', 13, 11, '"2.5" is not possible here; it can be high, low or a whole number.'],
    ],
  },
  {
    name: 'a kind of another name',
    piece: 'kind: choice',
    replacement: 'kind: choise',
    problems: [['not-one-of', 25, 11, '"choise" is not possible here; did you mean "choice"?']],
  },
  {
    name: 'a question that is text',
    piece: '  - id: remark\n    kind: text\n    ask: "Anything else?"',
    replacement: '  - remark',
    problems: [['wrong-type', 42, 5, 'This must be keys with values, not text.']],
  },
  {
    name: 'questions that are not a list',
    piece: 'questions:\n',
    replacement: 'questions: 5\nx:\n',
    problems: [
      ['wrong-type', 6, 12, 'This must be a list, not a number.'],
      [
        'unknown-key',
        7,
        1,
        '"x" is not a key we know here; it can be format, id, version, title, about, language, questions, notes, practice, bands or tests.',
      ],
    ],
  },
  {
    name: 'an id with capitals',
    piece: 'id: listening',
    replacement: 'id: Listening',
    problems: [
      [
        'bad-id',
        2,
        5,
        '"Listening" cannot be an id: use small letters, digits and hyphens, such as talk-share.',
      ],
    ],
  },
  {
    name: 'a question id with a dot',
    piece: 'id: share',
    replacement: 'id: my.share',
    problems: [
      [
        'bad-id',
        30,
        9,
        '"my.share" cannot be an id: use small letters, digits and hyphens, such as talk-share.',
      ],
    ],
  },
  {
    name: 'an id that is a device',
    piece: 'id: listening',
    replacement: 'id: con',
    problems: [
      [
        'bad-id',
        2,
        5,
        '"con" cannot be an id: use small letters, digits and hyphens, such as talk-share.',
      ],
    ],
  },
  {
    name: 'a version without quotes',
    piece: '"1.0.0"',
    replacement: '1.10',
    problems: [
      [
        'unquoted-version',
        3,
        10,
        'A version needs quotes and three numbers, such as "1.10.0": without quotes 1.10 reads as 1.1.',
      ],
    ],
  },
  {
    name: 'a version of two numbers',
    piece: '"1.0.0"',
    replacement: '"1.0"',
    problems: [
      [
        'bad-version',
        3,
        10,
        '"1.0" is not a version: write three numbers in quotes, such as "1.0.0".',
      ],
    ],
  },
  {
    name: 'another format',
    piece: 'aftercall/rubric@1',
    replacement: 'aftercall/rubric@2',
    problems: [
      ['bad-format', 1, 9, 'The format here is "aftercall/rubric@1", not "aftercall/rubric@2".'],
    ],
  },
  {
    name: 'extends',
    piece: 'about:',
    replacement: 'extends: listening\nabout:',
    problems: [
      ['missing-key', 1, 1, '"extends-version" is missing here.'],
      [
        'unknown-key',
        7,
        1,
        '"questions" is not a key we know here; it can be format, id, version, title, about, language, extends, extends-version, remove, change, add, notes, practice, bands or tests.',
      ],
    ],
  },
  {
    name: 'a repeated question id',
    piece: 'id: gave-it-back',
    replacement: 'id: talk-share',
    problems: [
      ['repeated-id', 17, 9, '"talk-share" is used twice; give each its own id.'],
      [
        'unknown-question',
        50,
        31,
        'This rubric has no question "gave-it-back"; it can be talk-share, first-word, share, next-step or remark.',
      ],
      [
        'unknown-question',
        51,
        52,
        'This rubric has no question "gave-it-back"; it can be talk-share, first-word, share, next-step or remark.',
      ],
    ],
  },
  {
    name: 'no anchor at the lower end',
    piece: '      1: "Very little"\n',
    replacement: '',
    problems: [
      [
        'missing-anchor',
        9,
        5,
        'Point 1 needs an anchor: the sentence that says what it looks like.',
      ],
    ],
  },
  {
    name: 'no anchor at the upper end',
    piece: ', 5: "In their words"',
    replacement: '',
    problems: [
      [
        'missing-anchor',
        19,
        5,
        'Point 5 needs an anchor: the sentence that says what it looks like.',
      ],
    ],
  },
  {
    name: 'no anchor at the ideal point',
    piece: '      3: "Less than half"\n',
    replacement: '',
    problems: [
      [
        'missing-anchor',
        9,
        5,
        'Point 3 needs an anchor: the sentence that says what it looks like.',
      ],
    ],
  },
  {
    name: 'an anchor off the scale',
    piece: '      5: "Most of it"',
    replacement: '      5: "Most of it"\n      6: "All"',
    problems: [
      ['anchor-off-scale', 13, 7, '"6" is no point of this scale, which goes from 1 to 5.'],
    ],
  },
  {
    name: 'an anchor between points',
    piece: '      5: "Most of it"',
    replacement: '      5: "Most of it"\n      2.5: "Some"',
    problems: [
      ['anchor-off-scale', 13, 7, '"2.5" is no point of this scale, which goes from 1 to 5.'],
    ],
  },
  {
    name: 'a best off the scale',
    piece: 'best: 3',
    replacement: 'best: 6',
    problems: [
      [
        'best-off-scale',
        13,
        11,
        '6 is no point of this scale, which goes from 1 to 5; it can also be high or low.',
      ],
    ],
  },
  {
    name: 'no note for under',
    piece: '      under: "They carried it."\n',
    replacement: '',
    problems: [
      [
        'missing-side-note',
        14,
        5,
        'Best lies inside this scale, so its notes need "under": what it meant to fall short of it.',
      ],
    ],
  },
  {
    name: 'no notes for an ideal point',
    piece: '    notes:\n      under: "They carried it."\n      over: "You held the floor."\n',
    replacement: '',
    problems: [
      [
        'missing-side-note',
        7,
        5,
        'Best lies inside this scale, so its notes need "under": what it meant to fall short of it.',
      ],
      [
        'missing-side-note',
        7,
        5,
        'Best lies inside this scale, so its notes need "over": what it meant to go past it.',
      ],
    ],
  },
  {
    name: 'a side note without an ideal point',
    piece: 'weight: 2',
    replacement: 'notes: { over: "Too much." }',
    problems: [
      [
        'side-note-without-ideal',
        21,
        20,
        '"over" is only for a question whose best lies inside its scale; use low or high.',
      ],
    ],
  },
  {
    name: 'a low note on an ideal point',
    piece: '      over: "You',
    replacement: '      low: "Low."\n      over: "You',
    problems: [
      [
        'low-high-note-on-ideal',
        16,
        12,
        '"low" is not used where best lies inside the scale; use under and over.',
      ],
    ],
  },
  {
    name: 'a flag without a threshold',
    piece: 'at-most: 1, say',
    replacement: 'say',
    problems: [
      [
        'flag-without-threshold',
        22,
        5,
        'A flag needs at-most or at-least: the answers that raise it.',
      ],
    ],
  },
  {
    name: 'a flag off the scale',
    piece: 'at-most: 1, say',
    replacement: 'at-most: 0, say',
    problems: [['flag-off-scale', 22, 22, 'No answer here can be 0: answers go from 1 to 5.']],
  },
  {
    name: 'bands that do not start at 0',
    piece: '{ from: 0, name: hardly }',
    replacement: '{ from: 5, name: hardly }',
    problems: [['bands-start', 46, 13, 'The first band must start at 0.']],
  },
  {
    name: 'bands that fall',
    piece: '{ from: 50, name: mostly }',
    replacement: '{ from: 0, name: mostly }',
    problems: [
      [
        'bands-order',
        47,
        13,
        'Bands go upwards: this one starts at 0, and the one before it at 0.',
      ],
    ],
  },
  {
    name: 'two bands of one name',
    piece: 'name: mostly }\ntests',
    replacement: 'name: hardly }\ntests',
    problems: [
      ['band-name-repeated', 47, 23, 'Two bands are called "hardly".'],
      ['not-one-of', 51, 21, '"mostly" is not possible here; it can be hardly.'],
    ],
  },
  {
    name: 'a band beyond 100',
    piece: 'from: 50',
    replacement: 'from: 150',
    problems: [['out-of-range', 47, 13, 'This must be at most 100; it is 150.']],
  },
  {
    name: 'an empty list of bands',
    piece: 'bands:\n  - { from: 0, name: hardly }\n  - { from: 50, name: mostly }',
    replacement: 'bands: []',
    problems: [['too-few', 45, 1, 'This list needs at least 1 entry.']],
  },
  {
    name: 'a short form that is too short',
    piece: 'weight: 2',
    replacement: 'short: true',
    problems: [
      [
        'short-too-few',
        6,
        1,
        'The short form has 1 of 5 questions; a score needs at least half of them.',
      ],
    ],
  },
  {
    name: 'a when that points later',
    piece: '{ question: talk-share, at-most: 4 }',
    replacement: '{ question: share }',
    problems: [
      [
        'when-not-earlier',
        23,
        23,
        '"share" is not asked before this question; it can be talk-share.',
      ],
    ],
  },
  {
    name: 'a when of the first question',
    piece: 'best: 3',
    replacement: 'best: 3\n    when: { question: shere }',
    problems: [
      [
        'when-not-earlier',
        14,
        23,
        '"shere" is not asked before this question, which is the first.',
      ],
    ],
  },
  {
    name: 'a when with an unknown key',
    piece: 'at-most: 4 }',
    replacement: 'atmost: 4 }',
    problems: [
      ['unknown-key', 23, 35, '"atmost" is not a key we know here; did you mean "at-most"?'],
    ],
  },
  {
    name: 'a when about an unknown fact',
    piece: '{ question: talk-share, at-most: 4 }',
    replacement: '{ call.typ: [demonstration] }',
    problems: [
      ['unknown-key', 23, 13, '"call.typ" is not a key we know here; did you mean "call.type"?'],
    ],
  },
  {
    name: 'a when that is text',
    piece: '{ question: talk-share, at-most: 4 }',
    replacement: 'talk-share',
    problems: [['wrong-type', 23, 11, 'This must be keys with values, not text.']],
  },
  {
    name: 'an ideal band outside',
    piece: '[35, 50]',
    replacement: '[35, 150]',
    problems: [['ideal-outside', 36, 5, 'The ideal band must go upwards and lie from 0 to 100.']],
  },
  {
    name: 'an ideal band with one end',
    piece: '[35, 50]',
    replacement: '[35]',
    problems: [['too-few', 36, 5, 'This list needs at least 2 entries.']],
  },
  {
    name: 'an ideal band with three ends',
    piece: '[35, 50]',
    replacement: '[35, 40, 50]',
    problems: [['too-many', 36, 5, 'This list can have at most 2 entries.']],
  },
  {
    name: 'an endless max',
    piece: 'max: 100',
    replacement: 'max: .inf',
    problems: [['wrong-type', 35, 10, 'This must be a number, not one without end.']],
  },
  {
    name: 'a min that is no smaller',
    piece: 'min: 0',
    replacement: 'min: 100',
    problems: [['min-not-below-max', 34, 10, 'The min (100) must be below the max (100).']],
  },
  {
    name: 'option points beyond 100',
    piece: 'points: 100',
    replacement: 'points: 101',
    problems: [['out-of-range', 29, 46, 'This must be at most 100; it is 101.']],
  },
  {
    name: 'two options of one id',
    piece: 'id: them',
    replacement: 'id: me',
    problems: [
      ['repeated-id', 29, 15, '"me" is used twice; give each its own id.'],
      ['answer-not-allowed', 50, 60, '"them" is not an answer here; it can be me, me.'],
    ],
  },
  {
    name: 'an option called na',
    piece: 'id: them',
    replacement: 'id: na',
    problems: [
      [
        'reserved-answer',
        29,
        15,
        '"na" has a meaning of its own in every question; choose another id.',
      ],
      ['answer-not-allowed', 50, 60, '"them" is not an answer here; it can be me, na.'],
    ],
  },
  {
    name: 'one option',
    piece: '      - { id: them, say: "They did", points: 100 }\n',
    replacement: '',
    problems: [['too-few', 27, 5, 'This list needs at least 2 entries.']],
  },
  {
    name: 'a test of an unknown question',
    piece: 'first-word: them',
    replacement: 'frist-word: them',
    problems: [
      [
        'unknown-question',
        50,
        48,
        'This rubric has no question "frist-word"; did you mean "first-word"?',
      ],
    ],
  },
  {
    name: 'a test with an answer off the scale',
    piece: 'talk-share: 3,',
    replacement: 'talk-share: 9,',
    problems: [['out-of-range', 50, 28, 'This must be from 1 to 5; it is 9.']],
  },
  {
    name: 'a test with an answer of another kind',
    piece: 'first-word: them',
    replacement: 'first-word: us',
    problems: [['answer-not-allowed', 50, 60, '"us" is not an answer here; it can be me, them.']],
  },
  {
    name: 'a test with na where none is offered',
    piece: 'talk-share: 3,',
    replacement: 'talk-share: na,',
    problems: [
      [
        'na-not-offered',
        50,
        28,
        '"na" is not an answer to "talk-share", which gives no reason for it under na.',
      ],
    ],
  },
  {
    name: 'a test that expects an unknown band',
    piece: 'band: mostly',
    replacement: 'band: mostley',
    problems: [['not-one-of', 51, 21, '"mostley" is not possible here; did you mean "mostly"?']],
  },
  {
    name: 'a test that expects an unknown flag',
    piece: '[gave-it-back]',
    replacement: '[gave-it-bakc]',
    problems: [
      [
        'unknown-question',
        51,
        52,
        'This rubric has no question "gave-it-bakc"; did you mean "gave-it-back"?',
      ],
    ],
  },
  {
    name: 'a test that expects an unknown note',
    piece: '[high]',
    replacement: '[talk-share.udner]',
    problems: [
      [
        'not-one-of',
        51,
        37,
        '"talk-share.udner" is not possible here; did you mean "talk-share.under"?',
      ],
    ],
  },
  {
    name: 'a duplicate key',
    piece: 'about:',
    replacement: 'title: "Again"\nabout:',
    problems: [['duplicate-key', 5, 1, '"title" is written twice here; keep one of them.']],
  },
  {
    name: 'an anchor',
    piece: 'title: "Listening"',
    replacement: 'title: &a "Listening"',
    problems: [
      [
        'yaml-feature',
        4,
        8,
        'A value cannot be named with & to be used again; if this is text, put it in quotes.',
      ],
    ],
  },
  {
    name: 'an alias',
    piece: '"Listening"',
    replacement: '*title*',
    problems: [
      [
        'yaml-feature',
        4,
        8,
        'A value cannot be repeated with *; if this is text, put it in quotes.',
      ],
    ],
  },
  {
    name: 'a tag',
    piece: '"Listening"',
    replacement: '!!js/function "x"',
    problems: [
      [
        'yaml-feature',
        4,
        8,
        'A value cannot be given a type with !; if this is text, put it in quotes.',
      ],
    ],
  },
  {
    name: 'a directive',
    piece: 'format: aftercall',
    replacement: '%YAML 1.1\n---\nformat: aftercall',
    problems: [['yaml-feature', 1, 1, 'A line that starts with % is not allowed; remove it.']],
  },
  {
    name: 'a second document',
    piece: 'about:',
    replacement: '---\nabout:',
    problems: [['yaml-feature', 5, 1, 'A second document starts here; one file holds one.']],
  },
  {
    name: 'a merge key',
    piece: 'about:',
    replacement: '<<: { a: 1 }\nabout:',
    problems: [['yaml-feature', 5, 1, 'Keys cannot be merged in with <<; write them out.']],
  },
  {
    name: 'a reserved key',
    piece: 'about:',
    replacement: '__proto__: { a: 1 }\nabout:',
    problems: [['reserved-key', 5, 1, '"__proto__" cannot be used as a key.']],
  },
  {
    name: 'a key that is a list',
    piece: 'about:',
    replacement: '? [a]\n: 1\nabout:',
    problems: [['key-not-text', 5, 3, 'A key must be plain text in front of a colon.']],
  },
  {
    name: 'text with a colon',
    piece: '"How did you check?"',
    replacement: 'How: did you check?',
    problems: [['yaml-syntax', 18, 10, 'Text with a colon in it needs quotes: "first: then".']],
  },
  {
    name: 'a quote that never closes',
    piece: '"Listening"',
    replacement: '"Listening',
    problems: [['yaml-syntax', 4, 8, 'The quote that opens here is never closed.']],
  },
  {
    name: 'a bracket that never closes',
    piece: '[35, 50]',
    replacement: '[35, 50',
    problems: [['yaml-syntax', 37, 5, 'A bracket opened before this is never closed.']],
  },
  {
    name: 'a line without a colon',
    piece: 'about: "Did',
    replacement: 'about "Did',
    problems: [
      [
        'yaml-syntax',
        5,
        1,
        'This line needs a key with a colon after it, such as title: "Listening".',
      ],
    ],
  },
  {
    name: 'text that starts with @',
    piece: '"Listening"',
    replacement: '@home',
    problems: [['yaml-syntax', 4, 8, 'Text that starts with this character needs quotes.']],
  },
  {
    name: 'a bad escape',
    piece: '"Listening"',
    replacement: '"Liste\\ning\\q"',
    problems: [
      [
        'yaml-syntax',
        4,
        19,
        'In double quotes a backslash starts a code, and this is none; write two (\\\\).',
      ],
    ],
  },
  {
    name: 'a tab',
    piece: '    weight: 2',
    replacement: '\tweight: 2',
    problems: [['yaml-syntax', 21, 1, 'Lines are indented with spaces, not with tabs.']],
  },
  {
    name: 'a line that does not line up',
    piece: '    weight: 2',
    replacement: '   weight: 2',
    problems: [
      [
        'yaml-syntax',
        21,
        1,
        'This line does not line up with the ones it belongs to; check its spaces.',
      ],
    ],
  },
  {
    name: 'text after a quote',
    piece: '"Listening"',
    replacement: '"Listening" well',
    problems: [
      [
        'yaml-syntax',
        4,
        20,
        'This does not belong here; check the quotes, colons and spaces around it.',
      ],
    ],
  },
];

describe('a broken rubric', () => {
  it('is none as long as nothing was broken', () => {
    expect(told(SOUND_RUBRIC)).toEqual([]);
  });

  it.each(BROKEN)('is told of $name', ({ piece, replacement, problems }) => {
    expect(told(brokenRubric(piece, replacement))).toEqual(problems);
  });

  it.each(BROKEN)('is told of $name with the line ends of Windows', (broken) => {
    const text = brokenRubric(broken.piece, broken.replacement).replaceAll('\n', '\r\n');
    expect(told(`\u{feff}${text}`)).toEqual(broken.problems);
  });

  it('is told of everything at once', () => {
    const text = SOUND_RUBRIC.replace('weight: 2', 'wieght: 2')
      .replace('      1: "Very little"\n', '')
      .replace('from: 0', 'from: 1')
      .replace('id: next-step', 'id: share');
    expect(told(text).map(([code, line]) => `${line} ${code}`)).toEqual([
      '20 unknown-key',
      '9 missing-anchor',
      '37 repeated-id',
      '45 bands-start',
    ]);
  });

  it('is told of the rules its sound questions break while others have no shape', () => {
    const text = SOUND_RUBRIC.replace('weight: 2', 'weight: two').replace('[35, 50]', '[35, 500]');
    expect(told(text).map(([code, line]) => `${line} ${code}`)).toEqual([
      '21 wrong-type',
      '36 ideal-outside',
    ]);
  });
});

function told(text: string): readonly Told[] {
  const loaded = loadRubric('mine.yaml', Buffer.from(text));
  if (loaded.ok) return [];
  return loaded.problems.map(({ problem, at }) => [
    problem.code,
    at?.line ?? 0,
    at?.column ?? 0,
    problemSentence(problem),
  ]);
}
