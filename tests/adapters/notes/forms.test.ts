import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesInBytes } from '../../../src/adapters/notes/read-notes.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';
import type { CallNote } from '../../../src/domain/note/call-note.ts';
import { checkNote } from '../../../src/domain/note/check-note.ts';
import type { PlacedProblem } from '../../../src/domain/problem.ts';
import type { NoteReading } from '../../../src/use-cases/ports/notes-port.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { root } from '../../support/machine.ts';

const rubrics = builtInIds.map(builtInRubric);
const folder = join(root, 'tests', 'corpus', 'forms');

/** What a file holds: `account: answers` of each row, or what is wrong with it, and where. */
async function said(
  name: string,
  reading: { dates?: NoteReading['dates'] } = {},
): Promise<readonly string[]> {
  const bytes = readFileSync(join(folder, name));
  const lines: string[] = [];
  for await (const input of notesInBytes(name, bytes, { rubrics, ...reading })) {
    if (input.kind === 'note' && input.read.ok) {
      const checked = checkNote(input.read.value, rubrics);
      if (checked.ok) lines.push(briefly(checked.value));
      else lines.push(...checked.problems.map(input.place).map(line));
    } else {
      const problems =
        input.kind !== 'note' ? input.problems : input.read.ok ? [] : input.read.problems;
      lines.push(...problems.map(line));
    }
  }
  return lines;
}

function line({ problem, at }: PlacedProblem): string {
  return `${at?.line}:${at?.column} ${problem.severity} ${problemSentence(problem)}`;
}

function briefly({ id, call, answers, words }: CallNote): string {
  const { account, when } = call;
  const given = Object.entries(answers.listening ?? {}).map(([question, a]) => `${question} ${a}`);
  const text = JSON.stringify(words);
  return [id, account, when, given.join(', '), text === '{}' ? null : text]
    .filter(Boolean)
    .join(' | ');
}

/**
 * Beside each file, what it should come to, line by line. The answers are made up; how each file is
 * written was seen in what people published of these tools:
 * - a web form whose export opens in a spreadsheet puts a grid as `grid.row`, ends each of several
 *   answers with a semicolon, numbers a question asked again ("…?2"), lays explanations below the
 *   question in the same heading, and for a quiz adds "Points - …" and "Feedback - …";
 * - a form that fills an online sheet puts a grid as `grid [row]`, and its points as "(5) more";
 * - two survey tools for research: one writes `code[row]. question [row]`, all in quotes, with a
 *   byte order mark, commas or (in German) semicolons; the other three rows of headings, with a grid
 *   as `a page of instructions - row`;
 * - a tool for surveys in the field: semicolons, all in quotes, CRLF, `group/question`, and a second
 *   row of #tags;
 * - a survey tool with a second row of headings ("Response"), a conversation-like form with *stars*
 *   in questions, `'` before telephone numbers and a farewell over several lines in the last column,
 *   and a form builder that leaves its HTML in headings.
 * Not seen, and written from what is commonly said of them: `grid >> row`, "question (option)"
 * columns beside a list of several answers, and a team database's byte order mark and "2:03pm".
 */
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));

describe('The export of a form tool', () => {
  it.each(names)('is read, or says precisely why not: %s', async (name) => {
    const expected = readFileSync(join(folder, name.replace('.csv', '.expected.txt')), 'utf8');
    expect(await said(name)).toEqual(expected.trimEnd().split('\n'));
  });

  it('has its dates with slashes read as it was said that they are meant', async () => {
    const whens = async (dates: NoteReading['dates']) =>
      (await said('ambiguous-dates.csv', { dates })).map((one) => one.split(' | ')[1]);
    expect((await whens('day-first'))[0]).toBe('2026-11-05');
    expect((await whens('month-first'))[0]).toBe('2026-05-11');
  });
});
