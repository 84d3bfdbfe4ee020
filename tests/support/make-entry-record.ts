import type { EntryRecord } from '../../src/domain/journal/records/record.ts';

/** An entry for a scene: only what the scene is about needs saying. */
export function makeEntryRecord(parts: Partial<EntryRecord> = {}): EntryRecord {
  return {
    format: 'aftercall/entry@1',
    id: '019a8c3e-51b2-7000-8000-000000000001',
    held: '2026-11-20T15:30:00+01:00',
    written: '2026-11-20T16:04:09+01:00',
    rater: 'self',
    mode: 'quick',
    call: { account: 'Acme', contact: 'Dana', type: 'discovery' },
    answers: {},
    rubrics: {},
    overall: null,
    place: null,
    flags: [],
    plan: null,
    promises: [],
    arithmetic: 1,
    ...parts,
  };
}
