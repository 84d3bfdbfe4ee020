import type { Pack } from '../../../../domain/rubric/pack.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { ScoredNote } from '../../../../use-cases/score/score-notes.ts';
import type { ScoreFormat } from '../../../commands/score/score-options.ts';
import { csvRows, csvText, rawCsvText } from '../../csv/csv.ts';
import { scoreColumns } from '../../csv/score-rows.ts';
import { jsonText } from '../../json/json.ts';
import {
  type MarkdownRow,
  markdownRow,
  noteAsMarkdown,
  rowsAsMarkdown,
} from '../../markdown/score-markdown.ts';
import { groupedCount } from '../../text/grouped.ts';
import { columnWidth, paragraph } from '../../text/layout.ts';
import type { Style } from '../../text/style.ts';
import { visibleLines } from '../../text/visible.ts';
import { scoreTable } from './score-table.ts';
import { StandOuts } from './stand-outs.ts';

/** Turns scored notes into text, one after the other. */
export interface ScorePrinter<T = ScoredNote> {
  /** What to print once a note is scored. */
  note(scored: T): string;
  /** What to print after the last one. */
  end(): string;
}

/** A format that prints the score alone, which can therefore come from another thread. */
export type PlainFormat = 'json' | 'jsonl' | 'csv';
type Plain = Pick<ScoredNote, 'score'>;

export interface ScorePrinterOptions {
  readonly explain: boolean;
  readonly pack: Pack;
  /** Those that scores are asked of, in their order. */
  readonly rubrics: readonly Rubric[];
  /** Whether a person reads it as it is. */
  readonly isTerminal: boolean;
  readonly style: Style;
  readonly width: number;
}

/** How a format prints. */
export function scorePrinter(format: ScoreFormat, options: ScorePrinterOptions): ScorePrinter {
  return isPlainFormat(format) ? plainPrinter(format, options) : PRINTERS[format](options);
}

export function isPlainFormat(format: ScoreFormat): format is PlainFormat {
  return Object.hasOwn(PLAIN_PRINTERS, format);
}

/** How a format prints that needs the score alone. */
export function plainPrinter(
  format: PlainFormat,
  options: ScorePrinterOptions,
): ScorePrinter<Plain> {
  return PLAIN_PRINTERS[format](options);
}

// --- internal ---

/** Notes that a table shows one by one. */
const MOST_SHOWN = 200;

type Open<T> = (options: ScorePrinterOptions) => ScorePrinter<T>;

const PRINTERS: Readonly<Record<Exclude<ScoreFormat, PlainFormat>, Open<ScoredNote>>> = {
  table: tablePrinter,
  markdown: markdownPrinter,
};

const PLAIN_PRINTERS: Readonly<Record<PlainFormat, Open<Plain>>> = {
  json: jsonPrinter,
  csv: csvPrinter,
  jsonl: () => ({ note: ({ score }) => jsonText(score), end: () => '' }),
};

/** Of two notes or fewer each by itself; of more first what stands out, then as many as one reads. */
function tablePrinter({ explain, pack, style, width }: ScorePrinterOptions): ScorePrinter {
  const required = explain ? pack.required : null;
  const columns = columnWidth(width);
  const standOuts = new StandOuts();
  const texts: string[] = [];
  let count = 0;
  return {
    note: (scored) => {
      count += 1;
      standOuts.add(scored, style.signs.dot);
      if (count <= MOST_SHOWN) texts.push(scoreTable(scored, required, style, columns));
      return '';
    },
    end: () => {
      if (count === 0) return '';
      const first = count > 2 ? standOuts.text(style, columns) : null;
      const rest = count - texts.length;
      const more = `${groupedCount(rest, 'more note', 'more notes')}: --format csv or jsonl prints them all.`;
      const all = [first, ...texts, rest > 0 && style.quiet(paragraph(more, columns))];
      return `${all.filter((text) => typeof text === 'string').join('\n\n')}\n`;
    },
  };
}

/** The header is known before the first note, so that rows can be written as they come. */
function csvPrinter({ rubrics, explain, isTerminal }: ScorePrinterOptions): ScorePrinter<Plain> {
  const { names, cells } = scoreColumns(rubrics, explain);
  let head = isTerminal ? rawCsvText([names]) : csvText([names]);
  const withHead = (text: string) => {
    const all = head + text;
    head = '';
    return isTerminal ? visibleLines(all.replaceAll('\r\n', '\n')) : all;
  };
  return {
    note: ({ score }) => withHead(csvRows([cells(score)])),
    end: () => withHead(''),
  };
}

/** Pasted as a whole, so printed as a whole: one note by itself, several as one table. */
function markdownPrinter({ explain }: ScorePrinterOptions): ScorePrinter {
  const rows: MarkdownRow[] = [];
  const wholes: string[] = [];
  return {
    note: (scored) => {
      rows.push(markdownRow(scored));
      if (explain || rows.length === 1) wholes.push(noteAsMarkdown(scored));
      return '';
    },
    end: () => {
      if (rows.length === 0) return '';
      const table = rows.length === 1 ? [] : [rowsAsMarkdown(rows)];
      return `${[...table, ...(explain || rows.length === 1 ? wholes : [])].join('\n\n')}\n`;
    },
  };
}

/** One note is an object, several are an array: what follows the first must be known to begin it. */
function jsonPrinter(): ScorePrinter<Plain> {
  let first: string | null = null;
  let isArray = false;
  return {
    note: ({ score }) => {
      if (isArray) return `,\n${indented(score)}`;
      if (first === null) {
        first = setOut(score);
        return '';
      }
      isArray = true;
      return `[\n${first.replace(/^/gm, '  ')},\n${indented(score)}`;
    },
    end: () => {
      if (isArray) return '\n]\n';
      return first === null ? '' : `${first}\n`;
    },
  };
}

function indented(value: object): string {
  return setOut(value).replace(/^/gm, '  ');
}

function setOut(value: object): string {
  return jsonText(value, 2).trimEnd();
}
