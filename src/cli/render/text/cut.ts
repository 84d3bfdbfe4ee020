import stringWidth from 'fast-string-width';

/** A text made exactly so many columns wide: filled with spaces, or cut with a sign at its end. */
export function fitted(text: string, columns: number, sign: string): string {
  const wide = stringWidth(text);
  if (wide <= columns) return text + ' '.repeat(columns - wide);
  const room = columns - stringWidth(sign);
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = used + stringWidth(segment);
    if (next > room) break;
    kept += segment;
    used = next;
  }
  return `${kept}${sign}${' '.repeat(Math.max(0, room - used))}`;
}
