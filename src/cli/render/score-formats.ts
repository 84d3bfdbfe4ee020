import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { AuditedNote } from '../../use-cases/score/audit-note.ts';
import type { Separator } from './csv/csv.ts';
import { scoreCsv } from './csv/score-csv.ts';
import type { MachineFormat } from './format-names.ts';
import { jsonList } from './json/json-list.ts';
import { scoreJson } from './json/score-json.ts';
import type { Frame } from './text/score-printer.ts';
import { visibleLines } from './text/visible.ts';

/** What printing a note for a program needs to know: plain data. */
export interface MachineOptions {
  readonly format: MachineFormat;
  readonly explain: boolean;
  /** Those that scores are asked of, in their order. */
  readonly rubrics: readonly { readonly rubric: Rubric; readonly hash: string }[];
  /** Whether each score says where its note stands. */
  readonly withSource: boolean;
  /** Of csv: nothing against formulas, no byte-order mark. */
  readonly isRaw: boolean;
  /** Of csv. */
  readonly separator: Separator;
  /** Whether a person reads it as it is. */
  readonly isTerminal: boolean;
}

/** Makes a function that prints one note for programs. */
export function printerFor(options: MachineOptions): (note: AuditedNote) => string {
  const { format, explain, withSource, rubrics, isTerminal } = options;
  if (format !== 'csv') {
    const hashes = new Map(rubrics.map((one) => [one.rubric.id, one]));
    return scoreJson({ hashes, explain, withSource, isSetOut: format === 'json' });
  }
  const { row } = scoreCsv(rulesOf(rubrics), options);
  return isTerminal ? (note) => onTerminal(row(note)) : row;
}

export function frameOf(options: MachineOptions): Frame {
  const { format, rubrics, isTerminal } = options;
  if (format === 'jsonl') return { add: (texts) => texts, end: () => '' };
  if (format === 'json') return jsonList();
  const { head } = scoreCsv(rulesOf(rubrics), {
    ...options,
    isRaw: options.isRaw || isTerminal,
  });
  let coming = isTerminal ? onTerminal(head) : head;
  const withHead = (text: string) => {
    const all = coming + text;
    coming = '';
    return all;
  };
  return { add: withHead, end: () => withHead('') };
}

// --- internal ---

function rulesOf(rubrics: MachineOptions['rubrics']): readonly Rubric[] {
  return rubrics.map(({ rubric }) => rubric);
}

function onTerminal(csv: string): string {
  return visibleLines(csv.replaceAll('\r\n', '\n'));
}
