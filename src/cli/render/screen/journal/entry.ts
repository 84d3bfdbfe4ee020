import { showsScores } from '../../../../domain/journal/shows-scores.ts';
import type { ComparedEntry, EntryView } from '../../../../use-cases/journal/show-entry.ts';
import { bandLine } from '../../band-words.ts';
import { day, dayAndTime, whenHeld } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { OUTCOME_WORDS } from '../../text/outcome-words.ts';
import { placeInWords } from '../../text/place-words.ts';
import type { Style } from '../../text/style.ts';
import { visible, visibleLines } from '../../text/visible.ts';
import { changeLines } from '../score/change-lines.ts';
import { linesOfScores } from '../score/score-lines.ts';
import { entryAnswers } from './entry-answers.ts';

/** A whole entry, in the order in which the call was looked back at. */
export function renderEntry(view: ComparedEntry, style: Style, width: number): string {
  const { entry } = view;
  const { sentence, moment, text } = entry.words ?? {};
  return [
    heading(view, style, width),
    entry.flags.map(({ say }) => style.bad(paragraph(`! ${visible(say)}`, width, 0, 2))).join('\n'),
    sentence && section('They said', `"${visible(sentence)}"`, style, width),
    moment && section('A moment to play again', visible(moment), style, width),
    text && section('Notes', visibleLines(text.trimEnd()), style, width),
    promises(view, style, width),
    plan(view, style, width),
    scores(view, style, width),
    ...entryAnswers(view, style, width),
    style.quiet(paragraph(`${visible(entry.mode)} ${style.signs.dot} ${visible(entry.id)}`, width)),
  ]
    .filter((block) => typeof block === 'string' && block !== '')
    .join('\n\n');
}

// --- internal ---

function heading({ entry, amended }: ComparedEntry, style: Style, width: number): string {
  const { call, held, written } = entry;
  const dot = ` ${style.signs.dot} `;
  const names = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  const more = [
    call.minutes !== undefined && counted(call.minutes, 'minute'),
    call['first-contact'] === true && 'first contact',
    written.slice(0, 10) !== held.slice(0, 10) && `written down ${dayAndTime(written)}`,
    amended !== undefined && `amended on ${day(amended)}`,
    entry.rater !== 'self' && `answered by ${visible(entry.rater)}`,
  ].filter((fact) => fact !== false);
  return stacked(
    style.strong(paragraph([...names.map(visible), whenHeld(entry)].join(dot), width)),
    more.length > 0 && style.quiet(paragraph(more.join(dot), width)),
  );
}

function section(title: string, text: string, style: Style, width: number): string {
  const lines = text.split('\n').map((line) => paragraph(line, width, 2));
  return stacked(style.strong(title), ...lines);
}

function promises({ entry }: EntryView, style: Style, width: number): string | null {
  if (entry.promises.length === 0) return null;
  const lines = entry.promises.map(({ said }) => paragraph(visible(said), width, 2, 4));
  return stacked(style.strong('Promises'), ...lines);
}

function plan({ entry, settled }: EntryView, style: Style, width: number): string | null {
  if (entry.plan === null) return null;
  const became =
    settled === null
      ? 'What became of it has not been said yet.'
      : `What became of it: ${OUTCOME_WORDS[settled.outcome]}, said ${day(settled.written)}.`;
  return stacked(
    section('Plan', visible(entry.plan.say), style, width),
    style.quiet(paragraph(became, width, 2)),
  );
}

function scores(
  { entry, rubrics, changes }: ComparedEntry,
  style: Style,
  width: number,
): string | null {
  const kept = Object.entries(entry.rubrics);
  if (kept.length === 0 || !showsScores(entry)) return null;
  const parts = kept.map(([id, score]) => ({
    ...score,
    title: rubrics.get(id)?.title ?? id,
    isFlagged: entry.flags.some(({ rubric }) => rubric === id),
    rubric: rubrics.get(id),
  }));
  return stacked(
    style.strong('Scores'),
    ...linesOfScores(parts, entry.overall, style, width),
    bandLine(parts, style, width),
    entry.place !== null && paragraph(placeInWords(entry.place), width, 2, 4),
    ...changeLines(changes, { held: entry.held, rubrics: [...rubrics.values()] }, style, width),
  );
}
