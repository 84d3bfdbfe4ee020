import { expect, it } from 'vitest';
import { nearNames } from '../../../../src/domain/journal/find/near-names.ts';

it.each([
  ['Acme', 'Acme Inc.', true],
  ['Acme Incorporated', 'ACME', true],
  ['Amce', 'Acme', true],
  ['Coca Cola', 'Coca-Cola', true],
  ['Coca-Kola Company', 'The Coca-Cola Company', true],
  ['\u0410\u0441m\u0435', 'Acme', true],
  ['Acme1', 'AcmeI', true],
  ['C', 'C++', true],
  ['Acme', 'Bolt', false],
  ['AB', 'ABBA Records', false],
  ['Big Co', 'Fine Co', false],
])('%j is near %j: %j', (wanted, name, isNear) => {
  expect(nearNames([name, 'Zzyzx'], wanted)).toEqual(isNear ? [name] : []);
});
