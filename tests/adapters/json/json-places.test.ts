import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPlaces } from '../../../src/adapters/json/json-places.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('The place of a fault in JSON', () => {
  it.each<[string, string, number]>([
    ['{"a": }', 'unexpected', 6],
    ['{"a" 1}', 'unexpected', 5],
    ['{"a": 1,}', 'unexpected', 8],
    ['[1, 2,]', 'unexpected', 6],
    ["{'a': 1}", 'unexpected', 1],
    ['{a: 1}', 'unexpected', 1],
    ['{"a": 01}', 'unexpected', 6],
    ['{"a": NaN}', 'unexpected', 6],
    ['{"a": 1}}', 'unexpected', 8],
    ['{"a": "x\n"}', 'unclosed-quote', 6],
    ['{"a": "x', 'unclosed-quote', 6],
    ['{"a": "\\x"}', 'bad-escape', 7],
    ['{"a": [1', 'cut-short', 8],
    ['{"a":', 'cut-short', 5],
    ['', 'cut-short', 0],
  ])('in %j is %s at %i', (text, detail, offset) => {
    expect(jsonPlaces(text).fault).toMatchObject({ problem: { args: { detail } }, offset });
  });

  it('is none exactly where the engine finds none', () => {
    const edits = fc.tuple(fc.nat(200), fc.constantFrom('', '"', ',', '}', '\\', '0', '-', '\n'));
    fc.assert(
      fc.property(fc.json(), fc.array(edits, { maxLength: 2 }), (json, changes) => {
        const text = changes.reduce(
          (now, [at, by]) =>
            now.slice(0, at % (now.length + 1)) + by + now.slice((at % (now.length + 1)) + 1),
          json,
        );
        expect(jsonPlaces(text).fault === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is told of a text that is nested without end', () => {
    expect(jsonPlaces('['.repeat(200_000)).fault).not.toBeNull();
  });
});

describe('The places of values in JSON', () => {
  it('are those of the value, or of the key for what spreads over lines', () => {
    const places = jsonPlaces('{\n "call": {\n  "when": "soon"\n },\n "list": [1, {"x": 2}]\n}');
    expect(places.locate(['call', 'when'])).toEqual({ line: 3, column: 11 });
    expect(places.locate(['call'])).toEqual({ line: 2, column: 2 });
    expect(places.locateKey(['call'], 'when')).toEqual({ line: 3, column: 3 });
    expect(places.locate(['list', 1, 'x'])).toEqual({ line: 5, column: 20 });
    expect(places.locate(['nowhere'])).toEqual({ line: 1, column: 1 });
  });
});
