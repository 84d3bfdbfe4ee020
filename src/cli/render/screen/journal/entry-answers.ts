import { answerTo, type RubricAnswers } from '../../../../domain/audit/answers.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { EntryView } from '../../../../use-cases/journal/show-entry.ts';
import { anchorInWords } from '../../text/anchor.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** One block for each set of questions: what was asked, and the answer in the words chosen. */
export function entryAnswers({ entry, rubrics }: EntryView, paper: Paper): readonly string[] {
  return Object.entries(entry.answers).map(([id, answers]) => {
    const rubric = rubrics.get(id);
    if (rubric !== undefined) return inWords(rubric, answers, paper);
    return asKept(id, entry.rubrics[id]?.version, answers, paper);
  });
}

// --- internal ---

function inWords(rubric: Rubric, answers: RubricAnswers, paper: Paper): string {
  const asked = rubric.questions.flatMap((question) => {
    const answer = answerTo(answers, question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  const known = new Set(rubric.questions.map(({ id }) => id));
  const strays = Object.entries(answers).filter(([id]) => !known.has(id));
  return stacked(
    paper.strong(paragraph(visible(rubric.title), paper.width)),
    ...asked.flatMap(({ question, answer }) => [
      paper.quiet(paragraph(visible(question.ask), paper.width, 2)),
      paragraph(anchorInWords(question, answer), paper.width, 4, 7),
    ]),
    ...rawLines(Object.fromEntries(strays), paper.width),
  );
}

/** Without the wording only names and bare answers are left, and we say so. */
function asKept(
  id: string,
  version: string | undefined,
  answers: RubricAnswers,
  paper: Paper,
): string {
  const which = version === undefined ? '' : ` (version ${visible(version)})`;
  const why = `The wording of these questions${which} is not on this computer, so their names and answers stand as they were kept.`;
  return stacked(
    paper.strong(paragraph(visible(id), paper.width)),
    paper.quiet(paragraph(why, paper.width, 2)),
    ...rawLines(answers, paper.width),
  );
}

function rawLines(answers: RubricAnswers, width: number): readonly string[] {
  const names = Object.keys(answers).map((id) => visible(id).length);
  const column = Math.min(Math.max(0, ...names) + 4, Math.floor(width / 2));
  return Object.entries(answers).map(([id, answer]) =>
    labelled(visible(id), visible(String(answer)), width, column),
  );
}
