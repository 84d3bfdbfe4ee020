import { describe, expect, it } from 'vitest';
import { openPlanOf } from '../../../src/domain/journal/open-plan.ts';
import { settlementAfter, settlePlan } from '../../../src/domain/journal/settle-plan.ts';
import { makeEntryRecord, makeSettlement } from '../../support/kept-journal.ts';

const plan = { id: 'plan-1', say: 'If they pause, then I wait.' };
const open = { plan, since: '2026-11-20T16:04:09+01:00', tries: 0 };

describe('settlePlan', () => {
  it.each([
    ['a day later', '2026-11-20T16:04:09+01:00', '2026-11-21T16:04:09+01:00', undefined],
    [
      'in the same second',
      '2026-11-20T16:04:09+01:00',
      '2026-11-20T16:04:09+01:00',
      '2026-11-20T16:04:10+01:00',
    ],
    [
      'by a clock that is behind',
      '2026-11-20T16:04:59-03:30',
      '2026-11-20T10:00:00+01:00',
      '2026-11-20T16:05:00-03:30',
    ],
    [
      'after an entry written in UTC',
      '2026-12-31T23:59:59Z',
      '2026-12-31T20:00:00Z',
      '2027-01-01T00:00:00Z',
    ],
  ])('closes the plan when settled %s', (_, written, now, expected = now) => {
    const entry = makeEntryRecord({ written, plan });
    const settlement = settlePlan([entry], open, 'kept', { id: 's', now });
    expect(settlement).toMatchObject({ written: expected, plan: 'plan-1', outcome: 'kept' });
    expect(openPlanOf([entry, settlement])).toBeNull();
  });
});

describe('settlementAfter', () => {
  const entry = makeEntryRecord({ plan });

  it('is the first one after the entry, though others come later', () => {
    const first = makeSettlement({ id: 'a', outcome: 'forgot' });
    const later = makeSettlement({ id: 'b', written: '2026-12-01T09:00:00+01:00' });
    expect(settlementAfter([later, first, entry], entry)).toBe(first);
  });

  it.each([
    ['settled before the entry took it along again', { written: '2026-11-20T16:04:09+01:00' }],
    ['of another plan', { plan: 'plan-2' }],
  ])('is none when all there is was %s', (_, parts) => {
    expect(settlementAfter([makeSettlement(parts)], entry)).toBeNull();
  });

  it('is none for an entry without a plan', () => {
    expect(settlementAfter([makeSettlement()], makeEntryRecord())).toBeNull();
  });
});
