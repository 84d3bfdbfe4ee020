import { counted, labelled, paragraph, stacked } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/** That a rubric was written, where, and what to do with it now. */
export function newRubricLines(
  { path, questions, tests }: { path: string; questions: number; tests: number },
  width: number,
): string {
  const file = shellWord(path);
  const row = (label: string, text: string) => labelled(label, text, width, COLUMN);
  return stacked(
    paragraph(
      `Wrote ${visible(path)}: ${counted(questions, 'question')}, ${counted(tests, 'test')}.`,
      width,
    ),
    '',
    row('Open it', 'in a text editor (Notepad, TextEdit, nano): not in a word processor'),
    row('Check it', `aftercall rubric check ${file}`),
    row('Try it', `aftercall rubric try ${file}`),
    row('Test it', `aftercall rubric test ${file}`),
  );
}

// --- internal ---

const COLUMN = 13;

/** A path as it can be typed after a command. */
function shellWord(path: string): string {
  const shown = visible(path);
  return /^[\w./\\:+@-]+$/.test(shown) ? shown : `"${shown.replace(/["$`\\]/g, '\\$&')}"`;
}
