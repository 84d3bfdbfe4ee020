import { grouped, groupedCount } from '../../text/grouped.ts';

export interface ProgressState {
  readonly notes: number;
  /** Since the beginning, more than 0. */
  readonly milliseconds: number;
  /** Bytes done and in all; null where nobody knows how many there are. */
  readonly bytes: { readonly done: number; readonly all: number } | null;
}

/** How far a batch is, on one line that fits the width: what matters least is left out first. */
export function progressLine({ notes, milliseconds, bytes }: ProgressState, width: number): string {
  const count = groupedCount(notes, 'note');
  const rate = `${grouped(Math.round((notes * 1000) / milliseconds))} a second`;
  const parts = bytes === null ? [count, rate] : [...shareParts(bytes, milliseconds), count, rate];
  while (parts.length > 1 && parts.join(GAP).length >= width) parts.pop();
  return parts.join(GAP).slice(0, Math.max(0, width - 1));
}

// --- internal ---

const GAP = '  ';
const BAR = 20;

function shareParts(
  { done, all }: { readonly done: number; readonly all: number },
  milliseconds: number,
): string[] {
  const share = all === 0 ? 1 : Math.min(1, done / all);
  const full = Math.floor(share * BAR);
  const bar = `[${'='.repeat(full)}${' '.repeat(BAR - full)}]`;
  const percent = `${String(Math.floor(share * 100)).padStart(3)}%`;
  if (share === 0) return [bar, percent];
  const left = Math.ceil((milliseconds / share - milliseconds) / 1000);
  return [bar, percent, `${timeText(left)} left`];
}

function timeText(seconds: number): string {
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
