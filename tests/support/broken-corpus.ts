import { readdirSync, readFileSync } from 'node:fs';
import { brokenRubric, SOUND_RUBRIC } from './sound-rubric.ts';

/** A rubric with something wrong in it, and what its author is told, a line for each problem. */
export interface BrokenRubric {
  readonly theme: string;
  readonly name: string;
  readonly text: string;
  readonly told: readonly string[];
}

/**
 * The broken rubrics of tests/corpus/rubrics, one theme a file. A case starts with its name after
 * `### `. Lines in front of `~~~>` are a piece of the sound rubric, those after it stand in its
 * place; without that arrow the lines are a whole rubric. Each line further in than `>>> ` is what
 * is told: `line:column severity message`. `⇥` stands for a tab, `⍽` for a non-breaking space.
 */
export function brokenRubrics(): readonly BrokenRubric[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const [, ...cases] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^### /m);
    return cases.map((one) => readCase(file.replace(/\.txt$/, ''), one));
  });
}

// --- internal ---

const FOLDER = new URL('../corpus/rubrics/', import.meta.url);
const TOLD = '>>> ';
const ARROW = '~~~>';

function readCase(theme: string, one: string): BrokenRubric {
  const [name = '', ...lines] = one.trimEnd().split('\n');
  const told = lines.filter((line) => line.startsWith(TOLD)).map((line) => line.slice(TOLD.length));
  const written = lines.filter((line) => !line.startsWith(TOLD)).map(typed);
  const arrow = written.indexOf(ARROW);
  if (arrow === -1) return { theme, name, text: `${written.join('\n')}\n`, told };
  const piece = written.slice(0, arrow).join('\n');
  const replacement = written.slice(arrow + 1).join('\n');
  // A piece of whole lines that nothing takes the place of goes with its line end.
  const gone = arrow === written.length - 1 && SOUND_RUBRIC.includes(`\n${piece}\n`) ? '\n' : '';
  return { theme, name, text: brokenRubric(piece + gone, replacement), told };
}

function typed(line: string): string {
  return line.replaceAll('⇥', '\t').replaceAll('⍽', '\u{a0}');
}
