import { wrapAnsi } from 'fast-wrap-ansi';

/** Wraps one paragraph; its first line starts after `first` columns, the others after `rest`. */
export function paragraph(text: string, width: number, first = 0, rest = first): string {
  const lines = wrapAnsi(text, Math.max(10, width - Math.max(first, rest)), {
    trim: true,
    hard: true,
  }).split('\n');
  return lines.map((line, i) => `${' '.repeat(i === 0 ? first : rest)}${line}`).join('\n');
}

/** A label in a column of its own, and a text that wraps beside it, or below a label too long. */
export function labelled(label: string, text: string, width: number, column: number): string {
  const body = paragraph(text, width, column);
  if (label.length > column - 3) return `${paragraph(label, width, 2)}\n${body}`;
  return `  ${label.padEnd(column - 2)}${body.slice(column)}`;
}

/** The parts that are there, each as a line or block of its own. */
export function stacked(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string').join('\n');
}

/** `1 call`, `2 calls`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
