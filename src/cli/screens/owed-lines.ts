import type { StepView } from '../../use-cases/reflect/rep.ts';
import { paragraph } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { promiseDue } from '../render/text/promise.ts';

const MOST = 3;

/** What is still owed to this account, beside the question that asks about it. */
export function owedLines({ owed = [], now }: StepView, paper: Paper): readonly string[] {
  if (owed.length === 0) return [];
  const more = owed.length - MOST;
  return [
    '',
    paper.quiet('Still open with them:'),
    ...owed.slice(0, MOST).map((one) => paragraph(promiseDue(one, now, paper), paper.width, 2, 4)),
    ...(more > 0 ? [paper.quiet(`  and ${more} more`)] : []),
  ];
}
