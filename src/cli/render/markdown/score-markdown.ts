import type { Audit } from '../../../domain/audit/audit.ts';
import { type ExplainedQuestion, explain } from '../../../domain/audit/explain.ts';
import { roundForDisplay } from '../../../domain/audit/numbers.ts';
import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';
import { bandWord } from '../text/band-words.ts';
import { counted, stacked } from '../text/layout.ts';
import { noteName } from '../text/note-name.ts';
import { placeSums } from '../text/place-sums.ts';
import { placeInWords } from '../text/place-words.ts';
import { type ScoreParts, scoreParts } from '../text/score-parts.ts';
import { sixDecimals } from '../text/six-decimals.ts';
import { inert } from './escape.ts';

/** What a table of many notes needs to know of one. */
export interface MarkdownRow {
  readonly name: string;
  /** By the title of its rubric. */
  readonly scores: Readonly<Record<string, string>>;
  readonly overall: string;
  readonly remarks: readonly string[];
}

/** One note as Markdown: a row a rubric, what else is told of the call, and with `--explain` the sums. */
export function noteAsMarkdown(note: AuditedNote, isExplained: boolean): string {
  const { rubrics = [], overall = null } = note.audit ?? {};
  const rows = note.audit === null ? [] : scoreParts(note.audit).map(rubricRow);
  const all = overall === null ? rows : [...rows, ['Overall', shown(overall), '', '']];
  return stacked(
    `**${nameOf(note)}**`,
    ...(all.length === 0 ? [] : ['', table(['', 'Score', 'Band', 'Rests on'], all)]),
    ...remarks(note).map((one) => `\n${one}`),
    ...(isExplained ? rubrics : []).map(
      (one) => `\n${sums(inert(one.rubric.id), explain(one).questions)}`,
    ),
    ...(isExplained && note.audit !== null ? placeSums(note.audit) : []).map(
      (line) => `\n${inert(line)}`,
    ),
  );
}

export function markdownRow(note: AuditedNote): MarkdownRow {
  const { audit } = note;
  const scores = (audit?.rubrics ?? []).map(
    ({ rubric, score: one }) => [inert(rubric.title), shown(one)] as const,
  );
  return {
    name: nameOf(note),
    scores: Object.fromEntries(scores),
    overall: shown(audit?.overall ?? null),
    remarks: remarks(note),
  };
}

/** Many notes as one table: a row a note, in their order; a column a rubric that any of them has. */
export function rowsAsMarkdown(rows: readonly MarkdownRow[]): string {
  const titles = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))];
  return table(
    ['Call', ...titles, 'Overall', 'Remarks'],
    rows.map(({ name, scores, overall, remarks: said }) => [
      name,
      ...titles.map((title) => (Object.hasOwn(scores, title) ? (scores[title] ?? '') : '')),
      overall,
      said.join(' '),
    ]),
  );
}

// --- internal ---

function nameOf(note: AuditedNote): string {
  return inert(noteName(note, '·'));
}

function rubricRow(parts: ScoreParts): string[] {
  const { title, score, answered, of, na, dk } = parts;
  const left = [na > 0 && `${na} not applicable`, dk > 0 && `${dk} not recalled`].filter(Boolean);
  const rests = [`${answered} of ${of} questions`, ...left].join(', ');
  return [
    inert(title),
    shown(score),
    score === null ? 'not scored' : inert(bandWord(parts)),
    rests,
  ];
}

/** A score that is not there is a dash: an empty cell means that nothing was asked. */
function shown(score: number | null): string {
  return score === null ? '–' : String(roundForDisplay(score));
}

function remarks({ audit, problems }: AuditedNote): readonly string[] {
  if (audit === null) return [`Not scored: ${counted(problems.length, 'problem')}.`];
  return [...placeRemark(audit), ...audit.flags.map(({ say }) => `**!** ${inert(say)}`)];
}

function placeRemark({ place: { place } }: Audit): readonly string[] {
  return place === null ? [] : [placeInWords(place)];
}

function sums(id: string, questions: readonly ExplainedQuestion[]): string {
  const rows = questions.map(({ id: question, answer, points, weight, direction }) => [
    inert(question),
    inert(String(answer ?? 'not asked')),
    points === null ? '' : sixDecimals(points),
    points === null ? '' : String(weight),
    direction ?? '',
  ]);
  return table([id, 'Answer', 'Points', 'Weight', 'Lies'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
