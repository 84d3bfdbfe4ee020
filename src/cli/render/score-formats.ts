import type { Pack } from '../../domain/rubric/pack.ts';
import type { ScoredNote } from '../../use-cases/score-notes.ts';
import { jsonText } from './json.ts';
import { columnWidth } from './layout.ts';
import { scoreTable } from './score-table.ts';
import type { Style } from './style.ts';

export type ScoreFormat = 'table' | 'json' | 'jsonl';

/** Turns scored notes into text, one after the other. */
export interface ScorePrinter {
  /** What to print once a note is scored. */
  note(scored: ScoredNote): string;
  /** What to print after the last one. */
  end(): string;
}

export interface ScorePrinterOptions {
  readonly explain: boolean;
  readonly pack: Pack;
  readonly style: Style;
  readonly width: number;
}

/** How a format prints. */
export function scorePrinter(format: ScoreFormat, options: ScorePrinterOptions): ScorePrinter {
  return PRINTERS[format](options);
}

// --- internal ---

const PRINTERS: Readonly<Record<ScoreFormat, (options: ScorePrinterOptions) => ScorePrinter>> = {
  table: tablePrinter,
  json: jsonPrinter,
  jsonl: () => ({ note: ({ score }) => jsonText(score), end: () => '' }),
};

function tablePrinter({ explain, pack, style, width }: ScorePrinterOptions): ScorePrinter {
  const required = explain ? pack.required : null;
  let before = '';
  return {
    note: (scored) => {
      const text = `${before}${scoreTable(scored, required, style, columnWidth(width))}\n`;
      before = '\n';
      return text;
    },
    end: () => '',
  };
}

/** One note is an object, several are an array: what follows the first must be known to begin it. */
function jsonPrinter(): ScorePrinter {
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
