/** A rubric as written, as far as it says what it starts from. */
export interface Extending {
  readonly id: string;
  /** The id of the rubric it extends, if it extends one. */
  readonly base: string | null;
}

/** The order in which rubrics of one pack can be resolved, whatever the order they are listed in. */
export interface ExtendsOrder {
  /** Indexes: each rubric after the one it starts from. */
  readonly order: readonly number[];
  /** Indexes of those that start from one another, or from one that does. */
  readonly circular: readonly number[];
}

/** Puts what extends another of the same pack after it. A base outside the pack is no obstacle. */
export function extendsOrder(rubrics: readonly Extending[]): ExtendsOrder {
  const indexOf = new Map(rubrics.map(({ id }, index) => [id, index]));
  const order: number[] = [];
  const states: ('waiting' | 'done' | 'circular' | undefined)[] = [];
  for (const start of rubrics.keys()) {
    const chain: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && states[at] === undefined) {
      states[at] = 'waiting';
      chain.push(at);
      const base: string | null = rubrics[at]?.base ?? null;
      at = base === null ? undefined : indexOf.get(base);
    }
    const isSound = at === undefined || states[at] === 'done';
    for (const index of chain.reverse()) {
      states[index] = isSound ? 'done' : 'circular';
      if (isSound) order.push(index);
    }
  }
  return { order, circular: [...rubrics.keys()].filter((i) => states[i] === 'circular') };
}
