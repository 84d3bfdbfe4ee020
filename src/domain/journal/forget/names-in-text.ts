/**
 * Finds a name in a text, whatever its case, as a word of its own: `Acme` is in `Acme's offer`, not
 * in `Acmeville`. In a text of JSON it is found as JSON writes it, too.
 */
export function nameFinder(name: string): (text: string) => boolean {
  const forms = ['NFC', 'NFD'].map((form) => name.trim().normalize(form));
  const written = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
  const either = [...new Set(written)].map(escapedForPattern).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

// --- internal ---

function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`);
}
