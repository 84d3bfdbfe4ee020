import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';

const zip = (name: string) => Buffer.from(`PK\x03\x04${name}`, 'latin1');
const COPY = 'copy its text into a plain text editor, and save that.';
const FROM_CSV = 'to make a rubric of it, run: aftercall rubric new --from-csv FILE.';

describe('a file saved as rubric.yaml that is something else', () => {
  it.each([
    [
      'a web page',
      '<!doctype html><title>x</title>',
      'This is a web page, not a YAML file; download the file itself, which is often behind a link called "Raw".',
    ],
    [
      'a spreadsheet',
      zip('xl/workbook.xml'),
      'This is a spreadsheet, not a YAML file; save it as CSV, then run: aftercall rubric new --from-csv FILE.',
    ],
    [
      'a CSV file',
      'question,1,3,5,best\n"How?",no,some,yes,high\n',
      `This is a spreadsheet saved as CSV, not a YAML file; ${FROM_CSV}`,
    ],
    [
      'a CSV file with semicolons',
      'question;1;2;3\r\nHow: well?;no;some;yes\r\n',
      `This is a spreadsheet saved as CSV, not a YAML file; ${FROM_CSV}`,
    ],
    [
      'a CSV file of its first line alone',
      'question,1,3,5',
      `This is a spreadsheet saved as CSV, not a YAML file; ${FROM_CSV}`,
    ],
    [
      'a table with tabs',
      'question\t1\t3\t5\nHow?\tno\tsome\tyes\n',
      `This is a spreadsheet saved as CSV, not a YAML file; ${FROM_CSV}`,
    ],
    [
      'JSON',
      '{ "id": "mine" }',
      'This is JSON, not a YAML file; to see how a rubric is written, run: aftercall rubric new.',
    ],
    [
      'a Word document',
      zip('word/document.xml'),
      `This is a Word document, not a YAML file; ${COPY}`,
    ],
    ['rich text', '{\\rtf1 a}', `This is rich text (RTF), not a YAML file; ${COPY}`],
    [
      'a document of LibreOffice',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      `This is a document of LibreOffice, not a YAML file; ${COPY}`,
    ],
    ['a PDF', '%PDF-1.7\n', `This is a PDF, not a YAML file; ${COPY}`],
    ['a picture', Buffer.from('GIF89a', 'latin1'), 'This is a picture, not a YAML file.'],
    [
      'an archive',
      zip('a.txt'),
      'This is a zip archive, not a YAML file; unpack it, and give a file from it.',
    ],
    [
      'text in UTF-16',
      Buffer.from('\u{feff}id: mine', 'utf16le'),
      'This is text in UTF-16, not a YAML file; save it as UTF-8.',
    ],
    ['a program', Buffer.from([0x7f, 0x45, 0, 0xff]), 'This is a binary file, not a YAML file.'],
    [
      'text in Latin-1',
      Buffer.from('a: \xe9', 'latin1'),
      'This file is not text in UTF-8; save it as UTF-8 and try again.',
    ],
    ['nothing', '', 'This file has nothing in it.'],
  ])('is called what it is: %s', (_name, content, told) => {
    const loaded = readRubric('rubric.yaml', Buffer.from(content));
    const sentences = loaded.ok
      ? []
      : loaded.problems.map(({ problem }) => problemSentence(problem));
    expect(sentences).toEqual([told]);
  });

  it('is no table when a rubric begins with a comment that has commas', () => {
    const loaded = readRubric('rubric.yaml', Buffer.from('# one, two, three\nid: mine\n'));
    const codes = loaded.ok ? [] : loaded.problems.map(({ problem }) => problem.code);
    expect(new Set(codes)).toEqual(new Set(['missing-key']));
  });
});
