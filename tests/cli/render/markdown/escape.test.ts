import { expect, it } from 'vitest';
import { inert, inertLines } from '../../../../src/cli/render/markdown/escape.ts';

const TEMPLATES = [
  '<% tp.system.prompt() %>',
  '<%* await x() %>',
  '{{date}}',
  '{% include x %}',
  '{{< video >}}',
  '{# x #}',
  '${HOME}',
  '<?php x ?>',
  '<!-- x -->',
  '`= this.file`',
  '`$= dv.x`',
  '[due:: 2026-01-01]',
  '%% x %%',
  '![[Other]]',
];

it.each(TEMPLATES)('no program of notes or templates finds a start of its own in %s', (text) => {
  const line = inert(`so ${text}`);
  expect(line).not.toMatch(/<[%?!]|\{[{%#<]|\$\{|(?<!\\)`|(?<!\\)\[|::|%%/);
  expect(line.replace(/\\(?=[\p{P}\p{S}])/gu, '')).toBe(`so ${text}`);
  expect(inertLines(`a\nso ${text}`)).toEqual(['a', line]);
});
