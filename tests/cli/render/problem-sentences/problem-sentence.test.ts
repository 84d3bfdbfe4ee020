import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../src/cli/render/problem-sentences/problem-sentence.ts';
import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
} from '../../../../src/domain/problem.ts';

/** One example of each code: a code without one does not compile. */
const EXAMPLES: { readonly [C in ProblemCode]: readonly [ProblemArgs[C], string] } = {
  'not-found': [{ name: 'a.yaml' }, 'There is no file "a.yaml" here.'],
  'not-a-file': [
    { name: 'a.yaml' },
    '"a.yaml" is a folder, a link or a device; give the file itself.',
  ],
  'not-readable': [{ name: 'a.yaml' }, 'You are not allowed to read "a.yaml".'],
  'read-failed': [
    { name: 'a.csv', code: 'EIO' },
    'The disk failed while "a.csv" was read (EIO); only what came before counts.',
  ],
  'too-large': [
    { bytes: 262_145, limit: 262_144 },
    'This file has 257 KiB; the most we read is 256 KiB.',
  ],
  'line-too-long': [{ limit: 64 << 20 }, 'This line is longer than 65536 KiB, the most we read.'],
  'not-text': [{}, 'This file is not text in UTF-8; save it as UTF-8 and try again.'],
  'quote-in-cell': [
    {},
    'A quote inside a cell in quotes is written twice: ""; or a comma is missing behind this one.',
  ],
  'columns-passed-over': [
    { columns: ['Timestamp', 'acount'], known: ['account'] },
    'Passed over, since they are none of ours: "Timestamp", "acount" (did you mean "account"?).',
  ],
  'misspelt-column': [
    { column: 'gave-it-bak', meant: 'listening.gave-it-back' },
    'There is no column "gave-it-bak"; did you mean "listening.gave-it-back"? If not, pass it over with --map.',
  ],
  'ambiguous-column': [
    { column: 'Why?', names: ['a.why', 'b.why'] },
    '"Why?" is asked more than once: call the column a.why or b.why, or say which it is with --map.',
  ],
  'no-answer-column': [
    {},
    'No column here holds answers. Name them as in listening.gave-it-back, or say what they are with --map.',
  ],
  'no-such-column': [
    { column: 'Whom', known: ['Who'] },
    'The map names a column "Whom" that is not here; did you mean "Who"?',
  ],
  'row-too-short': [
    { got: 1, of: 3 },
    'This row has 1 cell and the headings have 3: the rest counts as not asked. Others here may be short too.',
  ],
  'too-many-cells': [
    { got: 9, of: 8 },
    'This row has 9 cells and the headings have 8: a text with the separating sign in it needs quotes around it.',
  ],
  'answered-twice': [{}, 'Another column says something else about the same; keep one of them.'],
  'gzip-cut': [{ how: 'cut' }, 'This gzip file ends too early; what came before that is scored.'],
  'no-notes-in': [
    { name: 'calls' },
    'There are no call notes in "calls": files that end in .md, .yaml, .json, .jsonl, .csv or .tsv, with or without .gz.',
  ],
  'no-match': [{ pattern: '*.md' }, 'No file here matches "*.md".'],
  'looks-like': [
    { what: 'web page' },
    'This is a web page, not a YAML file; download the file itself, which is often behind a link called "Raw".',
  ],
  empty: [{ what: 'file' }, 'This file has nothing in it.'],
  'yaml-syntax': [{ detail: 'tab' }, 'Lines are indented with spaces, not with tabs.'],
  'yaml-feature': [
    { feature: 'several documents' },
    'A second document starts here; one file holds one.',
  ],
  'key-not-text': [{}, 'A key must be plain text in front of a colon.'],
  'reserved-key': [{ key: '__proto__' }, '"__proto__" cannot be used as a key.'],
  'duplicate-key': [{ key: 'ask' }, '"ask" is written twice here; keep one of them.'],
  'too-deep': [{ limit: 32 }, 'This is nested more than 32 levels deep.'],
  'too-many-nodes': [{ limit: 50_000 }, 'This file holds more than 50000 values.'],
  'unknown-key': [
    { key: 'wieght', known: ['ask', 'weight'] },
    '"wieght" is not a key we know here; did you mean "weight"?',
  ],
  'no-question-column': [
    {},
    'The first row must name the columns, as in: question,1,2,3,4,5,best. None here is called question.',
  ],
  'unknown-column': [
    { column: 'wieght', known: ['question', 'weight'] },
    'There is no column "wieght"; did you mean "weight"?',
  ],
  'repeated-column': [{ column: 'best' }, 'Two columns are called "best"; keep one of them.'],
  'cell-without-column': [
    {},
    'This cell stands under no column: give its column a name in the first row, or empty it.',
  ],
  'empty-cell': [
    { column: 'question', wanted: 'write one question a row' },
    'The cell "question" is empty: write one question a row.',
  ],
  'best-unclear': [
    { got: 'good', points: 5 },
    '"good" does not say what is best: write high (5 is best), low (1 is best), or the point that is ideal, such as 3.',
  ],
  'option-unclear': [
    { got: 'I asked' },
    'Write what this option earns in brackets behind it, 0 to 100, as in: I asked (50).',
  ],
  'band-unclear': [
    { got: 'much' },
    '"much" is no ideal band: write where it begins and ends, as in 35 to 50.',
  ],
  'when-unclear': [
    { got: 'sometimes' },
    '"sometimes" does not say when to ask: write "a-question at most 2" or "call.type is review or discovery".',
  ],
  'note-without-side': [
    {},
    'Begin each note with its side, as in "low: You moved on."; the sides are low, high, under and over.',
  ],
  'second-rubric-row': [{}, 'There is one row for the whole rubric, and this is a second one.'],
  'unclosed-cell': [{}, 'The quote that opens this cell is never closed.'],
  'not-csv': [
    {},
    'This is a spreadsheet in its own format. Save it as CSV (File, Save as, CSV UTF-8) and give that file.',
  ],
  'missing-key': [{ key: 'ask' }, '"ask" is missing here.'],
  'wrong-type': [
    { wanted: 'text', got: 'a number' },
    'This must be text, not a number: put it in quotes.',
  ],
  'not-one-of': [
    { got: 'x', known: ['aim', 'posture'] },
    '"x" is not possible here; it can be aim or posture.',
  ],
  'out-of-range': [{ got: 7, min: 1, max: 5 }, 'This must be from 1 to 5; it is 7.'],
  'bad-id': [
    { got: 'A b' },
    '"A b" cannot be an id: use small letters, digits and hyphens, such as talk-share.',
  ],
  'bad-version': [
    { got: '1.0' },
    '"1.0" is not a version: write three numbers in quotes, such as "1.0.0".',
  ],
  'bad-format': [
    { got: 'a', wanted: 'aftercall/rubric@1' },
    'The format here is "aftercall/rubric@1", not "a".',
  ],
  'too-long': [{ limit: 60 }, 'This text is longer than 60 characters.'],
  'too-short': [{ least: 2 }, 'This text needs at least 2 characters.'],
  'too-few': [{ least: 1 }, 'This list needs at least 1 entry.'],
  'too-many': [{ limit: 40 }, 'This list can have at most 40 entries.'],
  'version-not-raised': [
    { here: '1.0.0', least: '2.0.0' },
    'This differs from version 1.0.0 at hand; write "2.0.0" or higher, so that old and new scores are told apart.',
  ],
  'built-in-name': [
    { rubric: 'listening' },
    '"listening" is a built-in rubric, so this one could not be installed; give it an id of its own.',
  ],
  'unquoted-version': [
    { got: '1.1' },
    'A version needs quotes and three numbers, such as "1.10.0": without quotes 1.10 reads as 1.1.',
  ],
  'repeated-id': [{ id: 'a' }, '"a" is used twice; give each its own id.'],
  'missing-anchor': [
    { point: 1 },
    'Point 1 needs an anchor: the sentence that says what it looks like.',
  ],
  'anchor-off-scale': [
    { point: '6', points: 5 },
    '"6" is no point of this scale, which goes from 1 to 5.',
  ],
  'best-off-scale': [
    { best: 6, points: 5 },
    '6 is no point of this scale, which goes from 1 to 5; it can also be high or low.',
  ],
  'missing-side-note': [
    { side: 'over' },
    'Best lies inside this scale, so its notes need "over": what it meant to go past it.',
  ],
  'side-note-without-ideal': [
    { side: 'over' },
    '"over" is only for a question whose best lies inside its scale; use low or high.',
  ],
  'low-high-note-on-ideal': [
    { side: 'low' },
    '"low" is not used where best lies inside the scale; use under and over.',
  ],
  'flag-without-threshold': [{}, 'A flag needs at-most or at-least: the answers that raise it.'],
  'flag-off-scale': [{ at: 6, min: 1, max: 5 }, 'No answer here can be 6: answers go from 1 to 5.'],
  'bands-start': [{}, 'The first band must start at 0.'],
  'bands-order': [
    { from: 20, before: 40 },
    'Bands go upwards: this one starts at 20, and the one before it at 40.',
  ],
  'band-name-repeated': [{ name: 'mostly' }, 'Two bands are called "mostly".'],
  'short-too-few': [
    { short: 1, of: 6 },
    'The short form has 1 of 6 questions; a score needs at least half of them.',
  ],
  'when-not-earlier': [
    { question: 'b', known: [] },
    '"b" is not asked before this question, which is the first.',
  ],
  'ideal-outside': [{ min: 0, max: 9 }, 'The ideal band must go upwards and lie from 0 to 9.'],
  'min-not-below-max': [{ min: 9, max: 0 }, 'The min (9) must be below the max (0).'],
  'reserved-answer': [
    { got: 'na' },
    '"na" has a meaning of its own in every question; choose another id.',
  ],
  'nothing-to-score': [{}, 'None of these questions can be scored: all are of the kind text.'],
  'already-there': [
    { question: 'a' },
    'The rubric this one extends has a question "a"; use change, or choose another id.',
  ],
  'kind-changed': [
    {},
    "A question's kind cannot be changed: remove the question, and add one with an id of its own.",
  ],
  'extends-other-version': [
    { rubric: 'listening', written: '1.0.0', here: '1.1.0' },
    'This was written against listening 1.0.0; here it is 1.1.0. Look through it, then write extends-version: "1.1.0".',
  ],
  indentation: [
    { how: 'off', got: 3, wanted: 4 },
    'This line is indented by 3 spaces and should be by 4: put 1 more in front.',
  ],
  'headings-below': [
    {},
    'The columns are named in this row; take out every row above it, so that it is the first.',
  ],
  'ideal-needs-notes': [
    { best: 3 },
    'A best of 3 needs two notes, in the columns "under note" (what fell short) and "over note" (what went past).',
  ],
  'when-without-test': [
    {},
    'This condition says no answer, so it holds for any: add is, at-most or at-least, or take it out.',
  ],
  'when-on-text': [
    { question: 'why' },
    '"why" is answered in free words, which hardly ever are just those of a condition: ask by a question with fixed answers.',
  ],
  'earns-nothing': [
    {},
    'No option here earns any points: give one more than 0, or make this a question of the kind text.',
  ],
  'same-option': [
    { option: 'me' },
    'This says the same as the option "me"; reword one of them, or take it out.',
  ],
  'flag-always': [
    {},
    'Every answer raises this flag, so it tells nothing: move its at-most or at-least.',
  ],
  'same-id-in-file': [
    { id: 'a', file: 'b.yaml' },
    '"a" is the id of b.yaml too, so only one of them can be used: give one another id.',
  ],
  'nothing-expected': [
    {},
    'This test expects nothing, so it proves nothing: write a score or a band under expect.',
  ],
  'unknown-question': [
    { question: 'talkshare', known: ['talk-share'] },
    'This rubric has no question "talkshare"; did you mean "talk-share"?',
  ],
  'rubric-not-in-pack': [
    { rubric: 'x', known: ['empathy'] },
    '"x" is not among this pack\'s rubrics; it can be empathy.',
  ],
  'id-not-as-listed': [
    { got: 'a', wanted: 'b' },
    'The file "b.yaml" holds the rubric "a"; give both one name.',
  ],
  'extends-in-circle': [
    { rubrics: ['a', 'b'] },
    'These start from one another, and none is the first: "a", "b".',
  ],
  'rubric-taken': [
    { rubric: 'listening', pack: 'aftercall' },
    '"listening" is the name of a rubric of the pack "aftercall"; choose another id, such as "our-listening".',
  ],
  'pack-name-taken': [
    { name: 'aftercall' },
    '"aftercall" is the name of the pack that aftercall brings along; choose another.',
  ],
  'pack-too-large': [
    { limit: 1048576 },
    'The files of this pack have more than 1024 KiB together, the most we read.',
  ],
  'installed-changed': [
    { pack: 'renewals', from: 'pack.yaml' },
    'This is not as installed: install it again from pack.yaml, or take it away with aftercall rubric remove renewals.',
  ],
  'installed-gone': [
    { pack: 'renewals', from: 'pack.yaml' },
    'This is gone: install it again from pack.yaml, or take it away with aftercall rubric remove renewals.',
  ],
  'lock-damaged': [
    {},
    'This list of installed packs cannot be read, so none of them is used. Move it away, then install them again.',
  ],
  'unknown-rubric': [
    { rubric: 'emphaty', known: ['empathy', 'growth'] },
    'There is no rubric "emphaty" here; did you mean "empathy"?',
  ],
  'answer-not-allowed': [
    { got: 'x', wanted: 'yes or no' },
    '"x" is not an answer here; it can be yes or no.',
  ],
  'na-not-offered': [
    { question: 'a' },
    '"na" is not an answer to "a", which gives no reason for it under na.',
  ],
  'bad-when': [
    { got: 'soon' },
    '"soon" is not a date we can read: write it as 2026-11-21 or 2026-11-21T18:04:00+01:00.',
  ],
  'bad-note-id': [
    { got: 'a b' },
    '"a b" cannot be the id of a note: use letters, digits and . _ : -, at most 128 of them.',
  ],
  slip: [{ slip: 'quoted-number', got: '2' }, 'Write this number without quotes.'],
  'when-off-scale': [{ at: 0, min: 1, max: 5 }, 'No answer here can be 0: answers go from 1 to 5.'],
  'when-without-number': [
    {},
    'That question is answered in words, so there is no at-most or at-least; use is, or neither.',
  ],
  'when-never': [{}, 'No answer fits all of this, so the question would never be asked.'],
  'posture-needs-scale': [
    {},
    'Only a question on a scale can count towards posture; leave axis out here.',
  ],
  'practice-not-if-then': [
    {},
    'A practice says when and then what, such as "If they pause, then I wait for five seconds".',
  ],
  'asks-two-things': [
    {},
    'This may ask two things at once: which one would the answer be about? Consider two questions.',
  ],
  'anchor-too-wide': [
    { columns: 79, limit: 75 },
    'This is 79 characters wide and breaks a line of 80 columns; 75 fit.',
  ],
  'note-sets-task': [
    { got: 'Try to' },
    'A note says what happened on the call and sets no task: "Try to". A task belongs in practice.',
  ],
  'note-about-person': [
    { got: 'You are' },
    'A note speaks of the call, not of the person: "You are". Say what was done or said.',
  ],
  'pivotal-tie': [
    { weight: 2, first: 'share' },
    '"share" has the weight 2 too, and comes first, so the plan starts from that one.',
  ],
  'same-ask': [{ question: 'share' }, '"share" asks the very same; reword one of them.'],
  'left-to-fill-in': [{ got: 'TODO' }, 'This is still to be filled in: "TODO".'],
  'call-type-slip': [
    { got: 'Review', known: 'review' },
    '"Review" is none of the usual call types; did you mean "review"?',
  ],
  'unseen-character': [
    { got: '\u{202e}' },
    'This text holds a character that nobody can see, which is shown as \\u{202e}; take it out.',
  ],
  'removed-but-needed': [
    { question: 'share', by: 'why' },
    '"why" is asked or not by the answer to "share"; remove both, or change its when.',
  ],
  'extends-itself': [{}, 'A rubric cannot extend itself; give it an id of its own.'],
  'extends-with-questions': [
    {},
    'A rubric that extends another has no questions of its own here; write new ones under add.',
  ],
  'only-when-extending': [
    { key: 'add' },
    '"add" is for a rubric that extends another: write extends: and its name, or leave it out.',
  ],
  'count-with-base': [
    { got: 46, limit: 40 },
    'With the questions of the rubric it extends, this has 46; 40 is the most.',
  ],
  'text-twice': [{}, 'The text below the facts is the words; keep it there or here, not both.'],
  'json-syntax': [{ detail: 'cut-short' }, 'This JSON ends too early: a bracket is still open.'],
  'no-front-matter': [
    { isUnclosed: false },
    'A call note in Markdown begins with its facts, between two lines of ---.',
  ],
};

const ALL = Object.entries(EXAMPLES).map(
  ([code, [args, sentence]]) =>
    [code, problem(code as 'empty', [], args as never), sentence] as const,
);

describe('the sentence of a problem', () => {
  it.each(ALL)('says %s', (_code, one, sentence) => {
    expect(problemSentence(one as Problem)).toBe(sentence);
  });

  it.each(ALL)('of %s is short, whole, and free of jargon', (_code, one) => {
    const sentence = problemSentence(one as Problem);
    expect(sentence).not.toMatch(/\b(?:mapping|scalar|node|sequence|parse|token|schema|null)\b/i);
    expect(sentence).toMatch(/^["A-Z0-9].*[.?]$/);
    expect(sentence.length).toBeLessThan(120);
  });

  it('shows what the file hides', () => {
    const attack = problem('unknown-key', [], { key: '\x1b[2J\u{202e}', known: ['\x07'] });
    expect(problemSentence(attack)).toBe(
      '"\\x1b[2J\\u{202e}" is not a key we know here; it can be \\x07.',
    );
  });

  it('cuts what is longer than a name can be', () => {
    const long = problem('duplicate-key', [], { key: 'k'.repeat(100_000) });
    expect(problemSentence(long)).toBe(
      `"${'k'.repeat(60)}…" is written twice here; keep one of them.`,
    );
  });

  it.each([
    ['id', undefined],
    ['titel', 'title'],
    ['abuot', 'about'],
    ['Listening', 'listening'],
    ['questoins', 'questions'],
    ['zzz', undefined],
  ])('means for %s the name %s', (key, meant) => {
    const known = ['title', 'about', 'listening', 'questions'];
    const sentence = problemSentence(problem('unknown-key', [], { key, known }));
    if (meant === undefined) expect(sentence).not.toContain('did you mean');
    else expect(sentence).toContain(`did you mean "${meant}"?`);
  });
});
