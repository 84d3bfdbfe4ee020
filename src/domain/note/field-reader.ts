import { kindOf } from '../kind-of.ts';
import { type Path, type Problem, problem } from '../problem.ts';

/** An object from a file; read only keys that are its own. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the fields of a value from a file one by one and gathers what is wrong with them. A field
 * that is not there, null or blank is undefined, and so is one that is wrong.
 */
export class FieldReader {
  readonly problems: Problem[] = [];

  add(found: Problem): undefined {
    this.problems.push(found);
  }

  /** A value that must be an object, whatever its keys. */
  fields(value: unknown, path: Path): Fields | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Fields;
    }
    return this.add(wrongType(path, 'keys with values', value));
  }

  /** A value that must be an object with none but these keys. */
  knownFields(value: unknown, path: Path, known: readonly string[]): Fields | undefined {
    const fields = this.fields(value, path);
    if (fields === undefined) return undefined;
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) this.add(problem('unknown-key', path, { key, known }));
    }
    return fields;
  }

  text(fields: Fields, key: string, path: Path): string | undefined {
    const value = ownValue(fields, key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.add(wrongType([...path, key], 'text', value));
    return value.trim() === '' ? undefined : value;
  }

  number(fields: Fields, key: string, path: Path, min: number, max: number): number | undefined {
    const value = ownValue(fields, key);
    if (value === undefined) return undefined;
    const at = [...path, key];
    if (typeof value !== 'number') return this.add(wrongType(at, 'a number', value));
    if (value >= min && value <= max) return value;
    return this.add(problem('out-of-range', at, { got: value, min, max }));
  }

  boolean(fields: Fields, key: string, path: Path): boolean | undefined {
    const value = ownValue(fields, key);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.add(wrongType([...path, key], 'true or false', value));
  }
}

/** What an object has under a key; undefined for null and for what every object inherits. */
export function ownValue(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? (fields[key] ?? undefined) : undefined;
}

export function wrongType(path: Path, wanted: string, got: unknown): Problem {
  return problem('wrong-type', path, { wanted, got: kindOf(got) });
}
