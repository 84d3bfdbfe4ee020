import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small pack of a coach's own, as files by their names. */
export const RENEWALS: Readonly<Record<string, string>> = {
  'pack.yaml': `# What we ask about renewals.
format: aftercall/pack@1
name: renewals
version: "1.0.0"
author: "Ana"
licence: MIT
rubrics: [renewal]
`,
  'renewal.yaml': `format: aftercall/rubric@1
id: renewal
version: "1.0.0"
title: "Renewal"
about: "Did they say why they stay?"
questions:
  # The one that matters.
  - id: why-stay
    ask: "Who said why they stay?"
    anchors:
      1: "Only I did"
      5: "They did"
    best: high
    weight: 2
    when: { call.type: [renewal] }
  - id: named-risks
    ask: "Which risks did you name?"
    anchors:
      1: "None"
      5: "All that I knew of"
    best: high
tests:
  - name: "all fives"
    call: { call.type: renewal }
    answers: { why-stay: 5, named-risks: 5 }
    expect: { score: 100 }
`,
};

/** The same pack with a piece of one file replaced. */
export function changedPack(file: string, piece: string, replacement: string) {
  const text = RENEWALS[file] ?? '';
  if (!text.includes(piece)) throw new Error(`${file} has no "${piece}"`);
  return { ...RENEWALS, [file]: text.replace(piece, replacement) };
}

/** Writes a pack's files and gives the folder. */
export function writePack(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
