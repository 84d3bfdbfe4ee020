/**
 * A short text that is looked for at given places. Compared unit by unit, since `startsWith` takes
 * several times as long in Node 20.
 */
export class KeyText {
  readonly length: number;
  readonly #units: Uint16Array;

  constructor(text: string) {
    this.length = text.length;
    this.#units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  }

  standsIn(text: string, at: number): boolean {
    const units = this.#units;
    if (at + units.length > text.length) return false;
    for (let i = 0; i < units.length; i += 1) {
      if (text.charCodeAt(at + i) !== units[i]) return false;
    }
    return true;
  }
}
