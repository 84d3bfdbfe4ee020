import type { FailedTest } from '../../../../use-cases/rubric/plan-install.ts';
import { columnWidth, paragraph, stacked } from '../../text/layout.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** The rubrics' own tests that do not come out, and what that means for the pack. */
export function renderFailedTests(
  failed: readonly FailedTest[],
  act: 'installed' | 'written',
  style: Style,
  terminal: number,
): string {
  const width = columnWidth(terminal);
  const help =
    act === 'installed'
      ? 'It does not score as its coach meant. Ask for a mended one.'
      : 'aftercall rubric test shows what was expected and what came out.';
  return stacked(
    ...failed.map(({ rubric, test }) =>
      paragraph(`${style.bad('fails')} ${visible(rubric)}: ${visible(test)}`, width, 0, 2),
    ),
    paragraph(`Nothing was ${act}. ${help}`, width),
  );
}
