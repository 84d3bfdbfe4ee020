import { describe, expect, it } from 'vitest';
import { readStrictYaml } from '../../../src/adapters/yaml/read-strict-yaml.ts';
import { HOSTILE_BYTES, HOSTILE_SHAPES } from '../../support/hostile-shapes.ts';

const SHAPES = Object.entries(HOSTILE_SHAPES);

describe('a hostile file of 256 KiB', () => {
  it('comes in at least 21 shapes', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(21);
  });

  it.each(SHAPES)('of %s is refused with a line', (_name, made) => {
    const text = made();
    expect(Buffer.byteLength(text)).toBeGreaterThan(HOSTILE_BYTES * 0.9);
    const read = readStrictYaml(Buffer.from(text));
    const problems = read.ok ? [] : read.problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(20);
    const lines = text.split('\n').length;
    for (const { problem, at } of problems) {
      expect(problem.severity).toBe('error');
      expect(at?.line).toBeGreaterThanOrEqual(1);
      expect(at?.line).toBeLessThanOrEqual(lines);
    }
  });

  it('leaves every prototype as it was', () => {
    for (const [name, made] of SHAPES) if (name.startsWith('reserved')) readStrictYaml(made());
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['brackets opened and never closed', 'too-deep', 1, 35],
    ['lists in lists on one line', 'too-deep', 1, 68],
    ['keys in keys, each further in', 'too-deep', 34, 35],
    ['a list with more values than we take', 'too-many-nodes', 50_001, 1],
    ['nothing but NULs', 'looks-like', 1, 1],
    ['documents without end', 'yaml-feature', 2, 1],
    ['a directive, then much else', 'yaml-feature', 1, 1],
    ['one key again and again', 'duplicate-key', 3, 1],
    ['tabs for indentation', 'yaml-syntax', 2, 1],
    ['comments and nothing else', 'empty', 1, 1],
    ['reserved keys', 'reserved-key', 1, 1],
    ['a quote that is never closed, over many lines', 'yaml-syntax', 1, 4],
  ])('of %s is called %s at %i:%i', (name, code, line, column) => {
    const read = readStrictYaml(HOSTILE_SHAPES[name]?.() ?? '');
    expect(read.ok ? null : read.problems[0]).toMatchObject({
      problem: { code },
      at: { line, column },
    });
  });
});
