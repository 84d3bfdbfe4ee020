import type { Expectation } from '../../../../domain/craft/tests/run-own-tests.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** Expected and actual side by side; of a list each entry on a line, beside its like. */
export function comparison(expectations: readonly Expectation[], paper: Paper): readonly string[] {
  const rows = expectations.flatMap(rowsOf);
  const longest = Math.max('expected'.length, ...rows.map(({ expected }) => expected.length));
  const column = Math.min(longest, Math.floor((paper.width - LABEL) / 2)) + 2;
  const line = (label: string, expected: string, actual: string) =>
    `  ${label.padEnd(LABEL)}${expected.padEnd(column)}${expected.length >= column ? ' ' : ''}${actual}`;
  return [
    paper.quiet(line('', 'expected', 'actual')),
    ...rows.map(({ label, expected, actual }) => line(label, expected, actual).trimEnd()),
  ];
}

// --- internal ---

const LABEL = 10;

interface Row {
  readonly label: string;
  readonly expected: string;
  readonly actual: string;
}

function rowsOf({ key, expected, actual }: Expectation): readonly Row[] {
  if (!Array.isArray(expected) && !Array.isArray(actual)) {
    return [{ label: key, expected: inWords(key, expected), actual: inWords(key, actual) }];
  }
  const [wanted, got] = [expected, actual].map((one) => (Array.isArray(one) ? one : []));
  const all = [...new Set([...(wanted ?? []), ...(got ?? [])])];
  const cell = (list: readonly string[] | undefined, entry: string, index: number) => {
    if (list?.includes(entry)) return visible(entry);
    return index === 0 && list?.length === 0 ? 'none' : '';
  };
  return all.map((entry, index) => ({
    label: index === 0 ? key : '',
    expected: cell(wanted, entry, index),
    actual: cell(got, entry, index),
  }));
}

function inWords(key: string, value: Expectation['actual']): string {
  if (value === null || value === undefined) return key === 'score' ? 'not scored' : 'none';
  return visible(String(value));
}
