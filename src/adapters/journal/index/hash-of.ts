/** A whole number of 53 bits for a text: for finding it again, not for hiding it. */
export function hashOf(text: string, salt = 0): number {
  let a = 0x9e3779b9 ^ salt;
  let b = 0x85ebca6b ^ salt;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0xc2b2ae35) + a;
  }
  return (mixed(a) >>> 0) * 2 ** 21 + (mixed(b) >>> 11);
}

// --- internal ---

function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return half ^ (half >>> 15);
}
