import { describe, expect, it } from 'vitest';
import { loadRubric } from '../../../src/adapters/rubrics/load-rubric.ts';
import { problemList } from '../../../src/cli/render/problem-list.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { brokenRubrics } from '../../support/broken-corpus.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const BROKEN = brokenRubrics();

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

/** Each problem on its own line as a coach reads it, without the file and the line it quotes. */
function told(text: string): readonly string[] {
  const loaded = loadRubric('mine.yaml', Buffer.from(text), bases());
  return problemList(loaded.ok ? (loaded.warnings ?? []) : loaded.problems)
    .split('\n')
    .filter((line) => line.startsWith('mine.yaml'))
    .map((line) => line.replace(/^mine\.yaml:?/, ''));
}

function places(text: string): readonly string[] {
  return told(text).map((line) => line.slice(0, line.indexOf(' ')));
}

/** The sound rubric itself, for those that extend it. */
function bases(): readonly Rubric[] {
  const sound = loadRubric('sound.yaml', Buffer.from(SOUND_RUBRIC));
  return sound.ok ? [sound.value.rubric] : [];
}
