/** What `score --format` takes. */
export const SCORE_FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** Formats for programs: each note is printed by itself, so that any thread can do it. */
export type MachineFormat = 'json' | 'jsonl' | 'csv';

export function isMachineFormat(format: ScoreFormat): format is MachineFormat {
  return format !== 'table' && format !== 'markdown';
}
