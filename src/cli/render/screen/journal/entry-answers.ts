import { answerTo, type RubricAnswers } from '../../../../domain/audit/answers.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { EntryView } from '../../../../use-cases/journal/show-entry.ts';
import { anchorInWords } from '../../text/anchor.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** One block for each set of questions: what was asked, and the answer in the words chosen. */
export function entryAnswers(
  { entry, rubrics }: EntryView,
  style: Style,
  width: number,
): readonly string[] {
  return Object.entries(entry.answers).map(([id, answers]) => {
    const rubric = rubrics.get(id);
    if (rubric !== undefined) return inWords(rubric, answers, style, width);
    return asKept(id, entry.rubrics[id]?.version, answers, style, width);
  });
}

// --- internal ---

function inWords(rubric: Rubric, answers: RubricAnswers, style: Style, width: number): string {
  const asked = rubric.questions.flatMap((question) => {
    const answer = answerTo(answers, question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  const known = new Set(rubric.questions.map(({ id }) => id));
  const strays = Object.entries(answers).filter(([id]) => !known.has(id));
  return stacked(
    style.strong(paragraph(visible(rubric.title), width)),
    ...asked.flatMap(({ question, answer }) => [
      style.quiet(paragraph(visible(question.ask), width, 2)),
      paragraph(anchorInWords(question, answer), width, 4, 7),
    ]),
    ...rawLines(Object.fromEntries(strays), width),
  );
}

/** Without the wording only names and bare answers are left, and we say so. */
function asKept(
  id: string,
  version: string | undefined,
  answers: RubricAnswers,
  style: Style,
  width: number,
): string {
  const which = version === undefined ? '' : ` (version ${visible(version)})`;
  const why = `The wording of these questions${which} is not on this computer, so their names and answers stand as they were kept.`;
  return stacked(
    style.strong(paragraph(visible(id), width)),
    style.quiet(paragraph(why, width, 2)),
    ...rawLines(answers, width),
  );
}

function rawLines(answers: RubricAnswers, width: number): readonly string[] {
  const names = Object.keys(answers).map((id) => visible(id).length);
  const column = Math.min(Math.max(0, ...names) + 4, Math.floor(width / 2));
  return Object.entries(answers).map(([id, answer]) =>
    labelled(visible(id), visible(String(answer)), width, column),
  );
}
