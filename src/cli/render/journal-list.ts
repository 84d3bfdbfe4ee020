import stringWidth from 'fast-string-width';
import { roundForDisplay } from '../../domain/audit/numbers.ts';
import { shortId } from '../../domain/journal/find-entry.ts';
import type { EntryRecord } from '../../domain/journal/record.ts';
import { fitted } from './cut.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** One line an entry: when it was held, whose call it was, its scores, and its short id. */
export function renderJournalList(
  entries: readonly EntryRecord[],
  style: Style,
  terminal: number,
): string {
  const width = Math.max(NARROWEST, Math.min(terminal - 1, WIDEST));
  const named = width >= NAMES_FROM;
  const scores = entries.map((entry) => scoresInBrief(entry, named));
  const most = named ? Math.floor(width / 2) : 18;
  const scoreColumn = Math.min(most, Math.max(...scores.map((text) => stringWidth(text))));
  const factColumn = width - DATE - ID - scoreColumn - 3 * GAP.length;
  const { cut } = style.signs;
  return entries
    .map((entry, i) =>
      [
        entry.held.slice(0, DATE),
        fitted(callInBrief(entry, style), factColumn, cut),
        fitted(scores[i] ?? '', scoreColumn, cut),
        style.quiet(visible(shortId(entry))),
      ].join(GAP),
    )
    .join('\n');
}

/** What `journal list --json` tells of an entry. */
export function entryFacts(entry: EntryRecord) {
  const { id, held, written, rater, mode, call, overall, place } = entry;
  const scores = Object.fromEntries(
    Object.entries(entry.rubrics).map(([rubric, { score }]) => [rubric, score]),
  );
  const format = 'aftercall/entry-facts@1';
  return { format, id, held, written, rater, mode, call, scores, overall, place };
}

/** Whether the session promised scores: a brief one does not. */
export function showsScores({ mode }: EntryRecord): boolean {
  return mode !== 'brief';
}

// --- internal ---

const WIDEST = 120;
const NARROWEST = 50;
const NAMES_FROM = 100;
const DATE = 10;
const ID = 13;
const GAP = '  ';

function callInBrief({ call }: EntryRecord, { signs }: Style): string {
  const facts = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  return facts.length === 0 ? 'no account named' : facts.map(visible).join(` ${signs.dot} `);
}

function scoresInBrief(entry: EntryRecord, named: boolean): string {
  const scored = Object.entries(entry.rubrics).flatMap(([id, { score }]) =>
    score === null ? [] : [`${visible(id)} ${roundForDisplay(score)}`],
  );
  const [first] = scored;
  if (first === undefined || !showsScores(entry)) return 'not scored';
  if (named) return scored.join(', ');
  if (entry.overall !== null) return `overall ${roundForDisplay(entry.overall)}`;
  return scored.length === 1 ? first : `${first} +${scored.length - 1}`;
}
