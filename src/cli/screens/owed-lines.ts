import type { StepView } from '../../use-cases/reflect/reflect.ts';
import { paragraph } from '../render/text/layout.ts';
import { promiseDue } from '../render/text/promise.ts';
import type { Style } from '../render/text/style.ts';

const MOST = 3;

/** What is still owed to this account, beside the question that asks about it. */
export function owedLines(
  { owed = [], now }: StepView,
  style: Style,
  width: number,
): readonly string[] {
  if (owed.length === 0) return [];
  const more = owed.length - MOST;
  return [
    '',
    style.quiet('Still open with them:'),
    ...owed.slice(0, MOST).map((one) => paragraph(promiseDue(one, now, style), width, 2, 4)),
    ...(more > 0 ? [style.quiet(`  and ${more} more`)] : []),
  ];
}
