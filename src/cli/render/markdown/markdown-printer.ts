import type { ScorePrinter } from '../text/score-printer.ts';
import { type MarkdownRow, markdownRow, noteAsMarkdown, rowsAsMarkdown } from './score-markdown.ts';

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
