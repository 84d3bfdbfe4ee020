/**
 * A text as a file name that every system takes and that links can hold, without an ending: letters
 * and digits of any script, spaces and plain punctuation. Never empty, hidden, a path, or the name
 * of a device.
 * @param otherwise what to take when nothing is left
 */
export function safeName(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/\s+/gu, ' ')
    .replace(/-(?: ?-)+/g, '-');
  const trimmed = withoutEnds([...plain].slice(0, LONGEST).join(''));
  if (trimmed === '' || !/[\p{L}\p{N}]/u.test(trimmed)) return otherwise;
  return DEVICE.test(trimmed) ? `${trimmed}_` : trimmed;
}

// --- internal ---

/** In characters; a character can take four bytes, and a name 255. */
const LONGEST = 50;

/** What Windows, links or the eye do not take: also controls, unseen characters and lone halves. */
const UNSAFE =
  /[<>:"/\\|?*#^[\]%&$`'{}~]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;

const DEVICE = /^(?:con|prn|aux|nul|clock|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

function withoutEnds(text: string): string {
  return text.replace(/^[\s.-]+|[\s.-]+$/gu, '');
}
