import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { ChangeSince } from '../../../../domain/journal/comparable.ts';
import { shortId } from '../../../../domain/journal/find/find-entry.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { day, dayAndTime } from '../../text/dates.ts';
import { counted, paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** What the changes are told of. */
interface Told {
  /** When the call was held. */
  readonly held: string;
  readonly rubrics: readonly Pick<Rubric, 'id' | 'title'>[];
}

/**
 * The change since the last comparable call, always with both scores and against the smallest change
 * that can be told from chance. Clear changes get a line each; those that chance could make share one.
 * Whether one is clear goes by the scores as they are shown, so that a reader's own sum agrees.
 */
export function changeLines(
  changes: readonly ChangeSince[],
  { held, rubrics }: Told,
  paper: Paper,
): readonly string[] {
  const titles = new Map(rubrics.map(({ id, title }) => [id, title]));
  const titleOf = ({ rubric }: ChangeSince) => visible(titles.get(rubric) ?? rubric);
  const clear = changes.filter(isClear).map((change) => {
    const by = shownBy(change);
    const since = `A clear ${by > 0 ? 'rise' : 'fall'} in ${titleOf(change)} since ${sinceInWords(change, held)}`;
    const where = `${counted(Math.abs(by), 'point')}, where ${change.smallestDetectable} can be told from chance (${basisOf(change)})`;
    return `${since}, ${fromTo(change)}${onInWords(change)}: ${where}.`;
  });
  const unclear = changes.filter((change) => !isClear(change));
  return [...clear, ...sentencesByCall(unclear, held, titleOf)].map((line) =>
    paper.quiet(paragraph(line, paper.width, 2, 4)),
  );
}

// --- internal ---

function shownBy({ before, after }: ChangeSince): number {
  return roundForDisplay(after) - roundForDisplay(before);
}

function isClear(change: ChangeSince): boolean {
  return Math.abs(shownBy(change)) >= change.smallestDetectable;
}

function sentencesByCall(
  changes: readonly ChangeSince[],
  held: string,
  titleOf: (change: ChangeSince) => string,
): readonly string[] {
  const groups = new Map<string, ChangeSince[]>();
  for (const change of changes) {
    const key = `${change.earlier.id} ${change.smallestDetectable} ${change.repeats}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const since = first === undefined ? '' : sinceInWords(first, held);
    const parts = group.map((one) => `${titleOf(one)} ${inWords(one)}${onInWords(one)}`);
    const smaller = group.length > 1 ? 'all smaller' : 'smaller';
    return `Since ${since}: ${parts.join(', ')}; ${smaller} than the ${marginInWords(first)}.`;
  });
}

/** Of a call on the same day the time and the id too, since the day says nothing. */
function sinceInWords({ earlier }: ChangeSince, held: string): string {
  return earlier.held.slice(0, 10) === held.slice(0, 10)
    ? `${dayAndTime(earlier.held)} (${visible(shortId(earlier))})`
    : day(earlier.held);
}

/** Where the scores are not those of the calls, but of what both calls answered. */
function onInWords({ ofAll, matched }: ChangeSince): string {
  return ofAll ? '' : ` on the ${counted(matched, 'question')} answered both times`;
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

function inWords(change: ChangeSince): string {
  return shownBy(change) === 0 ? `${roundForDisplay(change.after)} as before` : fromTo(change);
}

function fromTo({ before, after }: ChangeSince): string {
  return `from ${roundForDisplay(before)} to ${roundForDisplay(after)}`;
}
