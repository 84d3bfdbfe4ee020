/** Whether a sentence shares less than half of its words with the one whose place it takes. */
export function isHardlySame(before: string, after: string): boolean {
  const old = new Set(wordsOf(before));
  const words = wordsOf(after);
  const shared = words.filter((word) => old.has(word)).length;
  return shared < words.length / 2;
}

// --- internal ---

function wordsOf(sentence: string): readonly string[] {
  return (
    sentence
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
