import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { visible } from '../../text/visible.ts';

/** Why a rubric cannot be a spreadsheet, and what it can be instead. */
export function tooMuchForASheet(questions: readonly string[]): string {
  const list = questions.map(visible).join(', ');
  return `a cell of a spreadsheet cannot hold when these are asked: ${list}. --format yaml gives all of it.`;
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

function isUsual(bands: Rubric['bands']): boolean {
  const usual = ['0 hardly', '25 in places', '50 mostly', '75 throughout'];
  return bands.map(({ from, name }) => `${from} ${name}`).join() === usual.join();
}
