import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import { ENOUGH_REPEATS, ownMargin, repeatsOf } from '../../../../domain/journal/own-margin.ts';
import type { JournalRecord, RetestRecord } from '../../../../domain/journal/records/record.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { counted, labelled, paragraph, stacked } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/**
 * How far the two answers lie apart, and what comes of it.
 * @param records all of the journal, this repeat among them
 */
export function renderRetest(
  retest: RetestRecord,
  rubrics: readonly Pick<Rubric, 'id' | 'title'>[],
  records: readonly JournalRecord[],
  width: number,
): string {
  const titles = new Map(rubrics.map(({ id, title }) => [id, visible(title)]));
  const compared = Object.entries(retest.compared ?? {}).map(([id, { by, scoringHash }]) => ({
    title: titles.get(id) ?? visible(id),
    apart: apartInWords(by),
    count: repeatsOf(records, id, scoringHash).length,
    margin: ownMargin(records, id, scoringHash),
  }));
  const column = Math.max(0, ...compared.map(({ title }) => title.length)) + 5;
  return stacked(
    paragraph('Kept. From then to now:', width),
    ...compared.map(({ title, apart }) => labelled(title, apart, width, column)),
    '',
    paragraph(
      'Nobody answers twice alike. That is neither good nor bad; it tells how large a change must be to mean something.',
      width,
    ),
    ...countLines(compared).map((line) => paragraph(line, width)),
  );
}

// --- internal ---

interface Compared {
  readonly title: string;
  readonly count: number;
  readonly margin: { readonly smallestDetectable: number } | null;
}

function apartInWords(by: number): string {
  const points = Math.abs(roundForDisplay(by));
  return points === 0 ? 'as then' : `${counted(points, 'point')} ${by > 0 ? 'higher' : 'lower'}`;
}

/** The same count for all as a rule; otherwise each with its own. */
function countLines(compared: readonly Compared[]): readonly string[] {
  const few = compared.filter(({ margin }) => margin === null);
  const own = compared.flatMap(({ title, margin }) =>
    margin === null ? [] : [`${title} ${margin.smallestDetectable} points`],
  );
  const counts = new Set(few.map(({ count }) => count));
  const said =
    counts.size === 1 && own.length === 0
      ? `${few[0]?.count}`
      : few.map(({ title, count }) => `${title} ${count}`).join(', ');
  return [
    ...(own.length > 0 ? [`The card now uses your own margin: ${own.join(', ')}.`] : []),
    ...(few.length > 0
      ? [
          `${said} so far; from ${ENOUGH_REPEATS} on the card uses your own margin instead of an assumed one.`,
        ]
      : []),
  ];
}
