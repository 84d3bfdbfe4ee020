import { roundForDisplay } from '../../domain/audit/numbers.ts';
import type { ChangeSince } from '../../domain/journal/comparable.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { day } from './dates.ts';
import { paragraph } from './layout.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/**
 * The change since the last comparable call, always against the smallest that can be told from
 * chance. Clear changes get a line each; those that chance could make share one.
 */
export function changeLines(
  changes: readonly ChangeSince[],
  rubrics: readonly Pick<Rubric, 'id' | 'title'>[],
  style: Style,
  width: number,
): readonly string[] {
  const titles = new Map(rubrics.map(({ id, title }) => [id, title]));
  const titleOf = ({ rubric }: ChangeSince) => visible(titles.get(rubric) ?? rubric);
  const clear = changes.filter(isClear).map((change) => {
    const word = change.by > 0 ? 'rise' : 'fall';
    const by = Math.abs(roundForDisplay(change.by));
    return `A clear ${word} in ${titleOf(change)} since ${day(change.since)}: ${by} points, where ${change.smallestDetectable} can be told from chance (${basisOf(change)}).`;
  });
  const unclear = changes.filter((change) => !isClear(change));
  return [...clear, ...sentencesByCall(unclear, titleOf)].map((line) =>
    style.quiet(paragraph(line, width, 2, 4)),
  );
}

// --- internal ---

function isClear({ by, smallestDetectable }: ChangeSince): boolean {
  return Math.abs(by) >= smallestDetectable;
}

function sentencesByCall(
  changes: readonly ChangeSince[],
  titleOf: (change: ChangeSince) => string,
): readonly string[] {
  const groups = new Map<string, ChangeSince[]>();
  for (const change of changes) {
    const key = `${change.since} ${change.smallestDetectable} ${change.repeats}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const parts = group.map((change) => `${titleOf(change)} ${inWords(change.by)}`).join(', ');
    const smaller = group.length > 1 ? 'all smaller' : 'smaller';
    return `Since ${day(first?.since ?? '')}: ${parts}; ${smaller} than the ${marginInWords(first)}.`;
  });
}

function basisOf({ repeats }: ChangeSince): string {
  return repeats === undefined
    ? 'assumed, not measured'
    : `by the ${repeats} calls you answered twice`;
}

function marginInWords(change: ChangeSince | undefined): string {
  const points = `${change?.smallestDetectable} points`;
  return change?.repeats === undefined
    ? `${points} this can tell from chance (assumed)`
    : `${points} your own repeats make likely`;
}

function inWords(by: number): string {
  const rounded = roundForDisplay(by);
  if (rounded === 0) return 'as before';
  return rounded > 0 ? `up ${rounded}` : `down ${-rounded}`;
}
