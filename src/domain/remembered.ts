/**
 * Remembers what was made: the same few keys come again and again.
 *
 * @param most so many are held at a time
 */
export function remembered<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    if (made.size >= most) made.clear();
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
