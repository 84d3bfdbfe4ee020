import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { problemList } from '../../../src/cli/render/screen/problem-list.ts';
import type { PlacedProblem, Slip, SyntaxFault } from '../../../src/domain/problem.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { brokenRubrics } from '../../support/broken-corpus.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const BROKEN = brokenRubrics();

/** For those that extend it. */
const BASES = soundRubric();

/** All there are: one more does not compile until it stands here. */
const SLIPS: Readonly<Record<Slip, true>> = {
  'text-after-hash': true,
  'hash-starts-text': true,
  'comma-splits-text': true,
  'colon-splits-text': true,
  'curly-quotes': true,
  'odd-space': true,
  bullet: true,
  'hyphen-needs-space': true,
  'colon-needs-space': true,
  'dot-for-colon': true,
  percent: true,
  'decimal-comma': true,
  thousands: true,
  'quoted-number': true,
  'not-true-or-false': true,
  'band-as-text': true,
  'list-without-brackets': true,
};
/** What is told line by line of a rubric, whose lines we know the places of. */
type OutOfPlace = 'indent' | 'indent-below';
const FAULTS: Readonly<Record<Exclude<SyntaxFault, OutOfPlace>, true>> = {
  'unclosed-quote': true,
  'unclosed-bracket': true,
  'colon-in-text': true,
  'no-colon': true,
  'needs-quotes': true,
  'quote-in-text': true,
  apostrophe: true,
  'bad-escape': true,
  tab: true,
  unexpected: true,
};

describe('a broken rubric', () => {
  it('is none as long as nothing was broken', () => {
    expect(told(SOUND_RUBRIC)).toEqual([]);
  });

  it('comes in more than 80 ways', () => {
    expect(BROKEN.length).toBeGreaterThan(80);
  });

  it.each(BROKEN)('in $theme is told of $name', (broken) => {
    expect(told(broken.text)).toEqual(broken.told);
  });

  it.each(BROKEN)('in $theme is told of $name with the line ends of Windows', (broken) => {
    expect(told(`\u{feff}${broken.text.replaceAll('\n', '\r\n')}`)).toEqual(broken.told);
  });

  it('is told every slip and every fault of syntax that we know', () => {
    const problems = BROKEN.flatMap(({ text }) => problemsOf(text)).map(({ problem }) => problem);
    const slips = problems.flatMap(({ code, args }) => (code === 'slip' ? [args.slip] : []));
    const faults = problems.flatMap(({ code, args }) =>
      code === 'yaml-syntax' ? [args.detail] : [],
    );
    expect([...new Set(slips)].sort()).toEqual(Object.keys(SLIPS).sort());
    expect([...new Set(faults)].sort()).toEqual(Object.keys(FAULTS).sort());
  });

  it('is told of everything at once', () => {
    const text = SOUND_RUBRIC.replace('weight: 2', 'wieght: 2')
      .replace('      1: "Very little"\n', '')
      .replace('from: 0', 'from: 1')
      .replace('id: next-step', 'id: share');
    expect(places(text)).toEqual(['9:5', '20:5', '37:9', '45:13']);
  });

  it('is told of the rules its sound questions break while others have no shape', () => {
    const text = SOUND_RUBRIC.replace('weight: 2', 'weight: two').replace('[35, 50]', '[35, 500]');
    expect(places(text)).toEqual(['21:13', '36:5']);
  });
});

function problemsOf(text: string): readonly PlacedProblem[] {
  const loaded = readRubric('mine.yaml', Buffer.from(text), BASES);
  return loaded.ok ? (loaded.warnings ?? []) : loaded.problems;
}

/** Each problem on its own line as a coach reads it, without the file and the line it quotes. */
function told(text: string): readonly string[] {
  return problemList(problemsOf(text))
    .split('\n')
    .filter((line) => line.startsWith('mine.yaml'))
    .map((line) => line.replace(/^mine\.yaml:?/, ''));
}

function places(text: string): readonly string[] {
  return told(text).map((line) => line.slice(0, line.indexOf(' ')));
}

function soundRubric(): readonly Rubric[] {
  const sound = readRubric('sound.yaml', Buffer.from(SOUND_RUBRIC));
  return sound.ok ? [sound.value.rubric] : [];
}
