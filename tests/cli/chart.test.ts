import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { EntryRecord } from '../../src/domain/journal/records/record.ts';
import { KeptJournal, keptScore, makeEntryRecord } from '../support/kept-journal.ts';
import { CRAFT_WORDS, HARMFUL, widest } from '../support/screen-text.ts';

const SHIFTED = [50, 54, 46, 58, 50, 54, 62, 46, 54, 50, 58, 62, 67, 62, 71, 67, 58, 71, 67, 75];
const STATISTICS = /\b(cusum|median|sigma|standard deviation|significan\w*)\b|[\u2190-\u21ff]/i;

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

let made = 0;
const call = (score: number | null, parts: Partial<EntryRecord> = {}, hash = 'f'.repeat(64)) => {
  made += 1;
  const held = new Date(Date.UTC(2026, 0, made, 10)).toISOString().replace(/\.\d+Z/, '+00:00');
  return makeEntryRecord({
    id: `019a8c3e-0000-7000-8000-${String(made).padStart(12, '0')}`,
    held,
    written: held,
    rubrics: { listening: keptScore(score, hash) },
    ...parts,
  });
};
const plan = { id: 'p', say: 'If so, then I.', from: { rubric: 'empathy', question: 'stake' } };

describe('aftercall journal chart', () => {
  it('says what to do while there is nothing to draw', () => {
    const ran = kept.run(['journal', 'chart']);
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toContain('nothing to draw');
    expect(kept.run(['journal', 'chart', '--type', 'review']).code).toBe(EXIT.done);
    expect(JSON.parse(kept.run(['journal', 'chart', '--json']).out)).toEqual({
      format: 'aftercall/chart@1',
      rubric: 'listening',
      together: false,
      chosen: null,
      charts: [],
      few: [],
      notScored: 0,
      byOthers: 0,
    });
  });

  it('tells a move in words, with n, and draws every call', () => {
    kept.write(...SHIFTED.map((score) => call(score)), call(null));
    const { out, err, code } = kept.run(['journal', 'chart']);
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
    expect(out).toMatch(/^Listening \(you have no open plan, which would say what to look at\)\n/);
    expect(out).toContain('discovery · 20 calls · Thu 1 Jan 2026 to Tue 20 Jan 2026');
    expect(out).toContain('20 calls: your level moved up from about the 11th call.');
    expect(out.match(/●/g)).toHaveLength(20);
    expect(out).toContain('Left out: 1 call without a score here.');
  });

  describe.each([60, 120])('at %i columns', (columns) => {
    it.each([['C'], ['en_US.UTF-8']])('in the locale %s fits, in plain words', (LANG) => {
      const types = ['discovery', 'a \u001b[31mvery long\u202e type of call '.repeat(4)];
      kept.write(
        ...types.flatMap((type) =>
          [...SHIFTED, ...SHIFTED, ...SHIFTED, ...SHIFTED].map((score, i) =>
            call(score, { call: { type }, plan: i === 9 ? { ...plan, from: LISTENING } : null }),
          ),
        ),
        ...SHIFTED.map((score) => call(score, {}, '0'.repeat(64))),
        call(40, { call: { type: 'review' } }),
      );
      const { out } = kept.run(['journal', 'chart'], { LANG, COLUMNS: String(columns) });
      expect(widest(out)).toBeLessThan(columns);
      expect(out).not.toMatch(CRAFT_WORDS);
      expect(out).not.toMatch(STATISTICS);
      expect(out).not.toMatch(HARMFUL);
      if (LANG === 'C') expect(out).not.toMatch(/[^\x20-\x7e\n]/);
      expect(out).toContain('Too few to draw: review (1 call)');
      expect(out).toContain('is not compared with');
    });
  });

  it('draws what the open plan is from, and says why it is judged from then on', () => {
    const empathy = (score: number, parts: Partial<EntryRecord> = {}) =>
      call(score, { rubrics: { empathy: keptScore(score) }, ...parts });
    kept.write(empathy(40), empathy(20, { plan }), empathy(60), empathy(70));
    const { out } = kept.run(['journal', 'chart']);
    expect(out).toMatch(/^Empathy, which your plan is from\n/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'a call picked for being low is mostly followed by a higher one whatever you do, so only the calls after it are judged.',
    );
    expect(out).toContain('2 calls since then; 10 are needed to say.');
    expect(out.match(/●/g)).toHaveLength(2);
    expect(kept.run(['journal', 'chart', 'listening']).out).toBe('');
  });

  it('knows a plan in the rep’s own words', () => {
    kept.write(...[50, 60, 70].map((score) => call(score, { plan: { id: 'p', say: 'I wait.' } })));
    expect(kept.run(['journal', 'chart']).out).toMatch(
      /^Listening \(your plan is in your own words, so it does not say what to look at\)\n/,
    );
  });

  it('draws all types together where that is asked for, and says what it cannot tell then', () => {
    const review = { call: { type: 'review' } };
    const short = { ...keptScore(60), answered: 2 };
    kept.write(call(50), call(70, review), call(60, { ...review, rubrics: { listening: short } }));
    const { out } = kept.run(['journal', 'chart', '--all-types']);
    expect(out).toContain('all types of call · 3 calls');
    expect(out.match(/●/g)).toHaveLength(3);
    const inOne = out.replace(/\s+/g, ' ');
    expect(inOne).toContain('what moves here may only be which calls you had.');
    expect(inOne).toContain('which rests on 2 to 3 questions. A card compares two calls on what');
    const told = JSON.parse(kept.run(['journal', 'chart', '--all-types', '--json']).out);
    expect(told).toMatchObject({ together: true, charts: [{ type: null, n: 3 }] });
  });

  it('tells scripts the points, the median, n and the signal', () => {
    kept.write(...SHIFTED.map((score) => call(score)));
    const told = JSON.parse(kept.run(['journal', 'chart', '--json']).out);
    expect(told.charts).toHaveLength(1);
    expect(told.charts[0]).toMatchObject({
      type: 'discovery',
      n: 20,
      judgedFrom: 0,
      median: 54,
      useful: 17,
      longestRun: 10,
      verdict: 'moved',
      signal: { side: 'up', from: 10, to: null },
      smallShift: { side: 'up', since: 10, at: 14 },
    });
    expect(told.charts[0].points.map(({ score }: { score: number }) => score)).toEqual(SHIFTED);
  });

  it.each([
    [['lisening'], 'Did you mean listening?'],
    [['--type', 'discovry'], 'Did you mean discovery?'],
    [['--type', 'what-is-this'], 'There are: discovery.'],
    [['--type', 'discovery', '--all-types'], 'cannot be used with'],
  ])('refuses %j with what would do', (words, says) => {
    kept.write(call(50));
    const ran = kept.run(['journal', 'chart', ...words]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
  });
});

const LISTENING = { rubric: 'listening', question: 'gave-it-back' };
