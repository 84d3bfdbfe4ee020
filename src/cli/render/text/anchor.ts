import { type Answer, DK, NA } from '../../../domain/audit/answers.ts';
import type { Question, ScaleQuestion } from '../../../domain/rubric/rubric.ts';
import { visible } from './visible.ts';

/** An answer in the very words the rep chose, with the digit it was given by. */
export function anchorInWords(question: Question, answer: Answer): string {
  const words = answerInWords(question, answer);
  return question.kind === 'scale' && typeof answer === 'number' ? `${answer}  ${words}` : words;
}

/** The same in words alone. */
export function answerInWords(question: Question, answer: Answer): string {
  if (answer === NA) return `does not apply: ${visible(question.na ?? '')}`;
  if (answer === DK) return 'cannot recall';
  switch (question.kind) {
    case 'scale':
      return scaleAnchor(question, Number(answer));
    case 'yes-no':
      return answer === 'yes' ? 'Yes' : 'No';
    case 'choice':
      return visible(question.options.find(({ id }) => id === answer)?.say ?? String(answer));
    case 'number':
      return `${answer} ${visible(question.unit)}`;
    case 'text':
      return visible(String(answer));
  }
}

// --- internal ---

function scaleAnchor({ anchors, points }: ScaleQuestion, point: number): string {
  const own = anchors[point];
  if (own !== undefined) return `"${visible(own)}"`;
  const below = nearest(anchors, point, -1, points);
  const above = nearest(anchors, point, 1, points);
  return `between "${below}" and "${above}"`;
}

function nearest(
  anchors: Readonly<Record<string, string>>,
  from: number,
  by: 1 | -1,
  points: number,
): string {
  for (let point = from + by; point >= 1 && point <= points; point += by) {
    const anchor = anchors[point];
    if (anchor !== undefined) return visible(anchor);
  }
  return '';
}
