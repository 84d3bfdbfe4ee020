import { describe, expect, it } from 'vitest';
import { factsScreen } from '../../../src/cli/screens/facts-screen.ts';
import { knownCalls } from '../../../src/domain/journal/known-calls.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, entry, sessionOf } from '../../support/session-scene.ts';
import { linesShow, viewOf } from '../../support/step-view.ts';

const known = knownCalls([
  entry('2026-11-10T10:00:00+01:00', {
    call: { account: 'Acme', contact: 'Dana', type: 'review' },
  }),
]);
const session = sessionOf(began({ given: { account: 'Acme', minutes: 30 } }));
const screen = factsScreen(
  viewOf({ kind: 'facts' }, { session, known }),
  (date, time) => `${date}T${time}+01:00`,
  plainPaper(),
);

describe('the facts of the call', () => {
  it('stand on one screen, with what is known of the account', () => {
    expect(linesShow(screen)).toEqual([
      'The call · about 7 minutes left',
      '  Account     [Acme]',
      '  Contact     ',
      '  Type        review',
      '  When        today 18:04',
      '  Minutes     30',
      '  First call  no',
      'Enter takes all · Tab next · Esc back · Ctrl-C pause',
    ]);
  });

  it.each([
    ['what the right arrow fills in', 1, ['Acme', 'D'], 'right arrow fills in "Dana"'],
    [
      'as what a time is taken',
      3,
      ['Acme', '', '', 'yesterday 9am'],
      'When: Fri 20 Nov 2026, 09:00',
    ],
  ])('say %s', (_, active, typed, says) => {
    const fields = screen.fields.map((field, i) => typed[i] ?? field);
    expect(linesShow(screen, { fields, active }).join('\n')).toContain(says);
  });

  it('say what is wrong instead of how the time is taken', () => {
    const fields = screen.fields.with(3, 'yesterday 9am');
    const lines = linesShow(screen, { fields, active: 4, problem: 'How many minutes?' });
    expect(lines).toContain('How many minutes?');
    expect(lines.join('\n')).not.toContain('When: ');
  });
});
