/** Types differ only by more than case and outer space: `Review ` is `review`. */
export function typeKey(type: string | null | undefined): string {
  return (type ?? '').trim().normalize('NFC').toLowerCase();
}
