import { showsScores } from '../../../../domain/journal/shows-scores.ts';
import type { ComparedEntry, EntryView } from '../../../../use-cases/journal/show-entry.ts';
import { bandLine } from '../../text/band-words.ts';
import { day, dayAndTime, whenHeld } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { OUTCOME_WORDS } from '../../text/outcome-words.ts';
import type { Paper } from '../../text/paper.ts';
import { placeInWords } from '../../text/place-words.ts';
import { visible, visibleLines } from '../../text/visible.ts';
import { changeLines } from '../score/change-lines.ts';
import { linesOfScores } from '../score/score-lines.ts';
import { entryAnswers } from './entry-answers.ts';

/** A whole entry, in the order in which the call was looked back at. */
export function renderEntry(view: ComparedEntry, paper: Paper): string {
  const { entry } = view;
  const { sentence, moment, text } = entry.words ?? {};
  return [
    heading(view, paper),
    entry.flags
      .map(({ say }) => paper.bad(paragraph(`! ${visible(say)}`, paper.width, 0, 2)))
      .join('\n'),
    sentence && section('They said', `"${visible(sentence)}"`, paper),
    moment && section('A moment to play again', visible(moment), paper),
    text && section('Notes', visibleLines(text.trimEnd()), paper),
    promises(view, paper),
    plan(view, paper),
    scores(view, paper),
    ...entryAnswers(view, paper),
    paper.quiet(
      paragraph(`${visible(entry.mode)} ${paper.signs.dot} ${visible(entry.id)}`, paper.width),
    ),
  ]
    .filter((block) => typeof block === 'string' && block !== '')
    .join('\n\n');
}

// --- internal ---

function heading({ entry, amended }: ComparedEntry, paper: Paper): string {
  const { call, held, written } = entry;
  const dot = ` ${paper.signs.dot} `;
  const names = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  const more = [
    call.minutes !== undefined && counted(call.minutes, 'minute'),
    call['first-contact'] === true && 'first contact',
    written.slice(0, 10) !== held.slice(0, 10) && `written down ${dayAndTime(written)}`,
    amended !== undefined && `amended on ${day(amended)}`,
    entry.rater !== 'self' && `answered by ${visible(entry.rater)}`,
  ].filter((fact) => fact !== false);
  return stacked(
    paper.strong(paragraph([...names.map(visible), whenHeld(entry)].join(dot), paper.width)),
    more.length > 0 && paper.quiet(paragraph(more.join(dot), paper.width)),
  );
}

function section(title: string, text: string, paper: Paper): string {
  const lines = text.split('\n').map((line) => paragraph(line, paper.width, 2));
  return stacked(paper.strong(title), ...lines);
}

function promises({ entry }: EntryView, paper: Paper): string | null {
  if (entry.promises.length === 0) return null;
  const lines = entry.promises.map(({ said }) => paragraph(visible(said), paper.width, 2, 4));
  return stacked(paper.strong('Promises'), ...lines);
}

function plan({ entry, settled }: EntryView, paper: Paper): string | null {
  if (entry.plan === null) return null;
  const became =
    settled === null
      ? 'What became of it has not been said yet.'
      : `What became of it: ${OUTCOME_WORDS[settled.outcome]}, said ${day(settled.written)}.`;
  return stacked(
    section('Plan', visible(entry.plan.say), paper),
    paper.quiet(paragraph(became, paper.width, 2)),
  );
}

function scores({ entry, rubrics, changes }: ComparedEntry, paper: Paper): string | null {
  const kept = Object.entries(entry.rubrics);
  if (kept.length === 0 || !showsScores(entry)) return null;
  const parts = kept.map(([id, score]) => ({
    ...score,
    title: rubrics.get(id)?.title ?? id,
    isFlagged: entry.flags.some(({ rubric }) => rubric === id),
    rubric: rubrics.get(id),
  }));
  return stacked(
    paper.strong('Scores'),
    ...linesOfScores(parts, entry.overall, paper),
    bandLine(parts, paper),
    entry.place !== null && paragraph(placeInWords(entry.place), paper.width, 2, 4),
    ...changeLines(changes, { held: entry.held, rubrics: [...rubrics.values()] }, paper),
  );
}
