import type { TooMuchForARow } from '../../../../domain/craft/sheet/sheet-of-rubric.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { visible } from '../../text/visible.ts';

/** Why a rubric cannot be a spreadsheet, and what it can be instead. */
export function tooMuchForASheet(tooMuch: readonly TooMuchForARow[]): string {
  const list = tooMuch.map(({ question, what }) => `${visible(question)} (${WHAT[what]})`);
  return `a row of a spreadsheet cannot hold ${list.join(', ')}. --format yaml gives all of it.`;
}

/** What of a rubric a spreadsheet leaves out; null if nothing. */
export function notInTheSheet({ tests, bands, language }: Rubric): string | null {
  const parts = [
    ...(tests.length > 0 ? ['its tests'] : []),
    ...(isUsual(bands) ? [] : ['its own bands']),
    ...(language === 'en' ? [] : ['its language']),
  ];
  if (parts.length === 0) return null;
  return `Not in the spreadsheet: ${parts.join(', ')}. --format yaml gives all of it.`;
}

// --- internal ---

const WHAT = {
  choice: 'a choice',
  number: 'a number',
  when: 'asked only on some calls',
} as const;

function isUsual(bands: Rubric['bands']): boolean {
  const usual = ['0 hardly', '25 in places', '50 mostly', '75 throughout'];
  return bands.map(({ from, name }) => `${from} ${name}`).join() === usual.join();
}
