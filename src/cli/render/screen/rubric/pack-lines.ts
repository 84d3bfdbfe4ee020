import type { FailedTest } from '../../../../use-cases/rubric/plan-install.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** The rubrics' own tests that do not come out, and what that means for the pack. */
export function renderFailedTests(
  failed: readonly FailedTest[],
  act: 'installed' | 'written',
  paper: Paper,
): string {
  const help =
    act === 'installed'
      ? 'It does not score as its coach meant. Ask for a mended one.'
      : 'aftercall rubric test shows what was expected and what came out.';
  return stacked(
    ...failed.map(({ rubric, test }) =>
      paragraph(`${paper.bad('fails')} ${visible(rubric)}: ${visible(test)}`, paper.width, 0, 2),
    ),
    paragraph(`Nothing was ${act}. ${help}`, paper.width),
  );
}
