/** Line breaks as one mark, and nothing that a terminal would act on. */
export function inOneLine(text: string, lineBreak: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, lineBreak)
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f]/g, '');
}
