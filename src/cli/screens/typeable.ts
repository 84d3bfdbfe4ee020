/** A text from a file, safe to put into a line that is edited. */
export function typeable(text: string | undefined): string {
  return (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
