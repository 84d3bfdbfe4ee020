import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { problem } from '../../domain/problem.ts';
import type { Found } from './found.ts';
import { MOST_DEPTH, MOST_NODES, MOST_PROBLEMS, RESERVED_KEYS } from './limits.ts';

/** Where a value stands, and where the values inside it do. */
export interface Placed {
  readonly offset: number;
  /** Of the key it belongs to; its own offset in a list. */
  readonly keyOffset: number;
  readonly inside: ReadonlyMap<string | number, Placed>;
  /** Whether a person should be shown the key: the value spreads over lines, or is not there. */
  readonly isBestShownByKey: boolean;
}

/** A value and its places. */
interface Read {
  /** Plain data; objects have no prototype. */
  readonly value: unknown;
  readonly placed: Placed;
}

export interface PlainValue extends Read {
  readonly refused: readonly Found[];
}

/** Turns a composed document into plain data, checking every key on the way. Linear. */
export function plainValue(root: Node | null): PlainValue {
  const refused: Found[] = [];
  const { value, placed } = new Reading(refused).node(root, 0, 1);
  return { value, placed, refused };
}

// --- internal ---

/** Of every value that is none of a collection; never written to. */
const NOTHING_INSIDE: Inside = new Map();

type Inside = Map<string | number, Placed>;

class Reading {
  readonly #refused: Found[];
  #nodes = 0;

  constructor(refused: Found[]) {
    this.#refused = refused;
  }

  /** @param keyOffset of the key the node belongs to; none at the top and in a list */
  node(node: Node | null, parentOffset: number, depth: number, keyOffset?: number): Read {
    const offset = node?.range?.[0] ?? parentOffset;
    this.#count(offset);
    const isCollection = isMap(node) || isSeq(node);
    if (isCollection && depth > MOST_DEPTH) {
      this.#refuse(offset, problem('too-deep', [], { limit: MOST_DEPTH }));
    }
    const inside: Inside = isCollection ? new Map() : NOTHING_INSIDE;
    const value = this.#valueOf(node, offset, depth, inside);
    const isBestShownByKey =
      isCollection || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
    return { value, placed: { offset, keyOffset: keyOffset ?? offset, inside, isBestShownByKey } };
  }

  #valueOf(node: Node | null, offset: number, depth: number, inside: Inside): unknown {
    if (this.#refused.length >= MOST_PROBLEMS) return null;
    if (isMap(node)) return this.#map(node.items as readonly Pair[], offset, depth, inside);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const read = this.node(item as Node | null, offset, depth + 1);
        inside.set(index, read.placed);
        return read.value;
      });
    }
    return isScalar(node) ? node.value : null;
  }

  #map(pairs: readonly Pair[], offset: number, depth: number, inside: Inside): unknown {
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of pairs) {
      const at = (key as Node | null)?.range?.[0] ?? offset;
      const name = isScalar(key) ? key.value : null;
      if (!this.#isGoodKey(name, at, inside)) continue;
      this.#count(at);
      const read = this.node(value as Node | null, at, depth + 1, at);
      inside.set(name, read.placed);
      object[name] = read.value;
    }
    return object;
  }

  #isGoodKey(key: unknown, at: number, inside: Inside): key is string {
    if (typeof key !== 'string' || key === '') {
      this.#refuse(at, problem('key-not-text', [], {}));
    } else if (RESERVED_KEYS.has(key)) {
      this.#refuse(at, problem('reserved-key', [], { key }));
    } else if (key === '<<') {
      this.#refuse(at, problem('yaml-feature', [], { feature: 'merge key' }));
    } else if (inside.has(key)) {
      this.#refuse(at, problem('duplicate-key', [], { key }));
    } else {
      return true;
    }
    return false;
  }

  #count(offset: number): void {
    this.#nodes += 1;
    if (this.#nodes !== MOST_NODES + 1) return;
    this.#refuse(offset, problem('too-many-nodes', [], { limit: MOST_NODES }));
  }

  #refuse(offset: number, found: Found['problem']): void {
    if (this.#refused.length < MOST_PROBLEMS) this.#refused.push({ problem: found, offset });
  }
}
