import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptJournal, makeEntryRecord } from '../support/kept-journal.ts';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

const AT = '2026-11-10T12:34:00+01:00';
const call = { account: 'Acme', contact: 'Jo', type: 'discovery' };
const entry = { held: AT, written: AT, words: { sentence: 'We lose two days' } };

describe('a call of which only the day is known', () => {
  it.each([
    [['journal', 'show']],
    [['journal', 'show', '--for-crm']],
    [['journal', 'list']],
    [['prep', 'Acme']],
    [['journal', 'export', '--format', 'csv']],
  ])('has no time of day in %j', (args) => {
    kept.write(makeEntryRecord({ ...entry, call: { ...call, when: '2026-11-10' } }));
    const { out } = kept.run(args);
    expect(out).toContain('20');
    expect(out).not.toMatch(/12:(34|00)/);
  });

  it('has none either where a note gave not even the day', () => {
    kept.write(makeEntryRecord({ ...entry, mode: 'answers', call }));
    expect(kept.run(['journal', 'show', '--for-crm']).out).toContain('Tue 10 Nov 2026, discovery');
  });
});
