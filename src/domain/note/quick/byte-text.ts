/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Bytes of UTF-8 as text. @throws if they are none */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Whether these bytes stand there; a loop, since they are few and making views takes longer. */
export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i += 1) {
    if (bytes[at + i] !== wanted[i]) return false;
  }
  return true;
}

/** Whether what stands from one place to another is that text. */
export function isText(text: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  return text.length === to - from && standsAt(bytes, from, text);
}

// --- internal ---

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
