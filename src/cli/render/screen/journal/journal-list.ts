import stringWidth from 'fast-string-width';
import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import { shortId } from '../../../../domain/journal/find/find-entry.ts';
import type { ListedEntry } from '../../../../domain/journal/find/gather-hits.ts';
import { showsScores } from '../../../../domain/journal/shows-scores.ts';
import { fitted } from '../../text/cut.ts';
import { stamp } from '../../text/dates.ts';
import type { Paper } from '../../text/paper.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** One line an entry: when it was held, whose call it was, its scores, and its short id. */
export function renderJournalList(
  entries: readonly ListedEntry[],
  paper: Paper,
  paintCall: (text: string) => string = (text) => text,
): string {
  const width = listWidth(paper);
  const named = width >= NAMES_FROM;
  const scores = entries.map((entry) => scoresInBrief(entry, named));
  const room = width - TIME - ID - 3 * GAP.length;
  const most = Math.floor(named ? width / 2 : room * 0.6);
  const scoreColumn = Math.min(
    most,
    scores.reduce((most, text) => Math.max(most, stringWidth(text)), 0),
  );
  const factColumn = room - scoreColumn;
  const { cut } = paper.signs;
  return entries
    .map((entry, i) =>
      [
        stamp(entry),
        paintCall(fitted(callInBrief(entry, paper), factColumn, cut)),
        fitted(scores[i] ?? '', scoreColumn, cut),
        paper.quiet(visible(shortId(entry))),
      ].join(GAP),
    )
    .join('\n');
}

/** The columns of a list: more than a sentence has. */
export function listWidth({ columns }: Paper): number {
  return Math.max(NARROWEST, Math.min(columns - 1, WIDEST));
}

// --- internal ---

const WIDEST = 120;
const NARROWEST = 50;
const NAMES_FROM = 100;
const TIME = 16;
const ID = 13;
const GAP = '  ';

function callInBrief({ call }: ListedEntry, { signs }: Style): string {
  const facts = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  return facts.length === 0 ? 'no account named' : facts.map(visible).join(` ${signs.dot} `);
}

function scoresInBrief(entry: ListedEntry, named: boolean): string {
  const scored = Object.entries(entry.rubrics).flatMap(([id, { score }]) =>
    score === null ? [] : [`${visible(id)} ${roundForDisplay(score)}`],
  );
  const [first] = scored;
  if (first === undefined || !showsScores(entry)) return 'not scored';
  if (named) return scored.join(', ');
  if (entry.overall !== null) return `overall ${roundForDisplay(entry.overall)}`;
  return scored.length === 1 ? first : `${first} and ${scored.length - 1} more`;
}
