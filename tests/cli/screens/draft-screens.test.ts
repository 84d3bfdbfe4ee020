import { describe, expect, it } from 'vitest';
import { draftScreen } from '../../../src/cli/screens/draft-screens.ts';
import { plainPaper } from '../../support/paper.ts';

const paper = plainPaper();
const NOW = '2026-11-21T18:04:09+01:00';
const begun = (account?: string) => ({ began: '2026-11-20T10:15:00+01:00', account, answered: 3 });
const look = (...older: readonly ReturnType<typeof begun>[]) =>
  draftScreen(begun('Acme'), older, NOW, paper).look(null).replace(/\s+/g, ' ');

describe('an unfinished session on its screen', () => {
  it('says nothing of others where there are none', () => {
    expect(look()).toContain('You began one about Acme yesterday at 10:15; 3 questions answered');
    expect(look()).not.toContain('older');
  });

  it.each([
    [[begun('Bolt')], 'And 1 older: about Bolt yesterday at 10:15.'],
    [[begun(), begun('Bolt')], 'And 2 older: yesterday at 10:15; about Bolt yesterday at 10:15.'],
    [['a', 'b', 'c', 'd', 'e'].map(begun), 'about c yesterday at 10:15; and 2 more.'],
  ])('names the older ones that wait', (older, says) => {
    expect(look(...older)).toContain(says);
  });
});
