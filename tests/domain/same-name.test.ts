import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName, nameFinder, nameKey } from '../../src/domain/same-name.ts';

const SPACES = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u0085',
  '\u1680',
  '\u2003',
  '\u2028',
  '\u202f',
  '\u3000',
];
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\ufe0f'];
const NAMES = [
  'Coca-Cola',
  'T-Mobile',
  'C++',
  'A.B (UK) [x]',
  '$&',
  '\\E',
  'Müller "Söhne" \\ Co.',
  'ｆｕｌｌ ｗｉｄｔｈ',
  'Straße',
  'Işık İnşaat',
  '日本電気',
  '🎉 Party 👩‍👩‍👧',
  '\u200b',
  '-',
  'a'.repeat(5000),
];

describe('a name', () => {
  it.each([
    ['Acme', ' aCMe\u00a0'],
    ['Zoë', 'Zoe\u0308'],
    ['Zoë', 'ZOE'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['Işık', 'isik'],
    ['İstanbul', 'istanbul'],
    ['Acme Labs', 'Acme\u2003\n Labs'],
    ['Acme Labs', 'Acme\u0085Labs'],
    ['Acme', 'Ac\u200bme\ufeff'],
    ['ﬁne Ａcme', 'fine acme'],
    ['Ørsted', 'orsted'],
  ])('%j is the same as %j', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['Acme', 'Acme Inc'],
    ['Coca-Cola', 'Coca Cola'],
    ['\u200b', '\u200c'],
    ['Acme', undefined],
  ])('%j is another than %j', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  it('is the same in every spelling', () => {
    const padding = fc.array(fc.constantFrom(...SPACES, ...UNSEEN), { maxLength: 3 });
    const seen = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const spelled = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize('NFC'),
      (name: string) => name.normalize('NFD'),
      (name: string) => name.normalize('NFKC'),
      (name: string) => [...name].join('\u200d'),
    );
    fc.assert(
      fc.property(seen, seen, spelled, padding, padding, (first, last, spell, before, after) => {
        const name = `x${first} ${last}y`;
        const gap = after.some((sign) => SPACES.includes(sign)) ? after.join('') : ' ';
        const other = `${before.join('')}${spell(`x${first}`)}${gap}${spell(`${last}y`)}${after.join('')}`;
        expect(nameKey(other)).toBe(nameKey(name));
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe('a name in a text', () => {
  it.each(NAMES)('%j is found, as JSON writes it too, and cut', (name) => {
    const json = JSON.stringify({ call: { account: name } });
    const escaped = json.replace(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const text of [name, `with ${name}, twice`, json, escaped, json.slice(0, -3)]) {
      expect(nameFinder(name)(text), text).toBe(true);
    }
    expect(nameFinder(name)('{"call":{"account":"Bolt"}}')).toBe(false);
  });

  it.each([
    ['Acme', "ACME\u0301's offer", true],
    ['Acme', '{"said":"one\\nacme"}', true],
    ['Acme', 'Acmeville', false],
    ['Acme', 'PAcme', false],
    ['account', '{"call":{"account":"Bolt"}}', false],
    ['aftercall', '{"format":"aftercall/entry@1","id":"1"}', false],
  ])('%j in %j: %j', (name, text, isThere) => {
    expect(nameFinder(name)(text)).toBe(isThere);
  });

  it('is found wherever it stands by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        expect(nameFinder(name)(JSON.stringify({ a: name }))).toBe(true);
      }),
    );
  });
});
