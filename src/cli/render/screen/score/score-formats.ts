import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { AuditedNote } from '../../../../use-cases/score/audit-note.ts';
import type { ScoreFormat } from '../../../commands/score/score-options.ts';
import { scoreCsv } from '../../csv/score-csv.ts';
import { scoreJson } from '../../json/score-json.ts';
import {
  type MarkdownRow,
  markdownRow,
  noteAsMarkdown,
  rowsAsMarkdown,
} from '../../markdown/score-markdown.ts';
import { groupedCount } from '../../text/grouped.ts';
import { paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visibleLines } from '../../text/visible.ts';
import { noteLines } from './note-lines.ts';
import { StandOuts } from './stand-outs.ts';

/** Prints audited notes, one after the other. */
export interface ScorePrinter {
  /** What to print once a note is audited. */
  note(note: AuditedNote): string;
  /** What to print after the last one. */
  end(): string;
}

/** Formats for programs: each note is printed by itself, so that any thread can do it. */
export type MachineFormat = 'json' | 'jsonl' | 'csv';

/** What printing a note for a program needs to know: plain data. */
export interface MachineOptions {
  readonly format: MachineFormat;
  readonly explain: boolean;
  /** Those that scores are asked of, in their order. */
  readonly rubrics: readonly { readonly rubric: Rubric; readonly hash: string }[];
  /** Whether a person reads it as it is. */
  readonly isTerminal: boolean;
}

export interface PeopleOptions {
  readonly explain: boolean;
  /** The rubrics that an overall score needs. */
  readonly required: readonly string[];
  readonly paper: Paper;
}

export function isMachineFormat(format: ScoreFormat): format is MachineFormat {
  return format !== 'table' && format !== 'markdown';
}

/** Makes a function that prints one note for programs. */
export function printerFor(options: MachineOptions): (note: AuditedNote) => string {
  const { format, explain, rubrics, isTerminal } = options;
  if (format !== 'csv') {
    const hashes = new Map(rubrics.map((one) => [one.rubric.id, one]));
    return scoreJson({ hashes, explain, isSetOut: format === 'json' });
  }
  const { row } = scoreCsv(rulesOf(rubrics), explain, isTerminal);
  return isTerminal ? (note) => onTerminal(row(note)) : row;
}

/** What stands around the notes that were printed for programs. */
export interface Frame {
  /** @param texts what some notes were printed as, one behind the other. @param count how many */
  add(texts: string, count: number): string;
  end(): string;
}

export function frameOf({ format, explain, rubrics, isTerminal }: MachineOptions): Frame {
  if (format === 'jsonl') return { add: (texts) => texts, end: () => '' };
  if (format === 'json') return jsonList();
  const { head } = scoreCsv(rulesOf(rubrics), explain, isTerminal);
  let coming = isTerminal ? onTerminal(head) : head;
  const withHead = (text: string) => {
    const all = coming + text;
    coming = '';
    return all;
  };
  return { add: withHead, end: () => withHead('') };
}

export function tablePrinter({ explain, required, paper }: PeopleOptions): ScorePrinter {
  const standOuts = new StandOuts();
  const texts: string[] = [];
  let count = 0;
  return {
    note: (note) => {
      count += 1;
      standOuts.add(note, paper.signs.dot);
      if (count <= MOST_SHOWN) {
        texts.push(noteLines(note, explain ? required : null, paper));
      }
      return '';
    },
    end: () => {
      if (count === 0) return '';
      // Of two notes or fewer each by itself; of more first what stands out.
      const first = count > 2 ? standOuts.text(paper) : null;
      const rest = count - texts.length;
      const more = `${groupedCount(rest, 'more note', 'more notes')}: --format csv or jsonl prints them all.`;
      const all = [first, ...texts, rest > 0 && paper.quiet(paragraph(more, paper.width))];
      return `${all.filter((text) => typeof text === 'string').join('\n\n')}\n`;
    },
  };
}

/** Pasted as a whole, so printed as a whole: one note by itself, several as one table. */
export function markdownPrinter(explain: boolean): ScorePrinter {
  const rows: MarkdownRow[] = [];
  const wholes: string[] = [];
  return {
    note: (note) => {
      rows.push(markdownRow(note));
      if (explain || rows.length === 1) wholes.push(noteAsMarkdown(note, explain));
      return '';
    },
    end: () => {
      if (rows.length === 0) return '';
      const table = rows.length === 1 ? [] : [rowsAsMarkdown(rows)];
      return `${[...table, ...(explain || rows.length === 1 ? wholes : [])].join('\n\n')}\n`;
    },
  };
}

// --- internal ---

/** Notes that a table shows one by one. */
const MOST_SHOWN = 200;

function rulesOf(rubrics: MachineOptions['rubrics']): readonly Rubric[] {
  return rubrics.map(({ rubric }) => rubric);
}

function onTerminal(csv: string): string {
  return visibleLines(csv.replaceAll('\r\n', '\n'));
}

/** One note is an object, several are a list: what follows the first must be known to begin it. */
function jsonList(): Frame {
  let only = '';
  let isList = false;
  return {
    add: (texts, count) => {
      if (isList || count === 0) return texts;
      if (only === '' && count === 1) {
        only = texts;
        return '';
      }
      isList = true;
      return `[${(only + texts).slice(1)}`; // without the comma before the first
    },
    end: () => {
      if (isList) return '\n]\n';
      return only === '' ? '' : `${only.slice(2).replace(/^ {2}/gm, '')}\n`;
    },
  };
}
