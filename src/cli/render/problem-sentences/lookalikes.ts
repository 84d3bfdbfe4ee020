import type { Lookalike } from '../../../domain/problem.ts';

/**
 * What a file is instead of YAML, and what to do.
 *
 * @param isRubric whether it was handed over as a rubric, which can be made from a spreadsheet
 */
export function aboutLookalike(what: Lookalike, isRubric: boolean): string {
  const help = (isRubric ? FOR_RUBRICS[what] : undefined) ?? HELP[what];
  return `This is ${A[what]}, not a YAML file${help === undefined ? '' : `; ${help}`}.`;
}

// --- internal ---

const A: Readonly<Record<Lookalike, string>> = {
  'web page': 'a web page',
  spreadsheet: 'a spreadsheet',
  CSV: 'a spreadsheet saved as CSV',
  JSON: 'JSON',
  'Word document': 'a Word document',
  'rich text': 'rich text (RTF)',
  'text document': 'a document of LibreOffice',
  image: 'a picture',
  'UTF-16 text': 'text in UTF-16',
  'zip archive': 'a zip archive',
  PDF: 'a PDF',
  binary: 'a binary file',
};

const COPY = 'copy its text into a plain text editor, and save that';

const HELP: Readonly<Partial<Record<Lookalike, string>>> = {
  'web page': 'download the file itself, which is often behind a link called "Raw"',
  'Word document': COPY,
  'rich text': COPY,
  'text document': COPY,
  PDF: COPY,
  'UTF-16 text': 'save it as UTF-8',
  'zip archive': 'unpack it, and give a file from it',
};

const FOR_RUBRICS: Readonly<Partial<Record<Lookalike, string>>> = {
  spreadsheet: 'save it as CSV, then run: aftercall rubric new --from-csv FILE',
  CSV: 'to make a rubric of it, run: aftercall rubric new --from-csv FILE',
  JSON: 'to see how a rubric is written, run: aftercall rubric new',
};
