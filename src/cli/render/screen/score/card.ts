import { AIM_ANSWERS_NEEDED, POSTURE_ANSWERS_NEEDED } from '../../../../domain/audit/place.ts';
import type { Highlight } from '../../../../domain/coaching/coaching.ts';
import type { Card } from '../../../../domain/session/card.ts';
import { anchorInWords } from '../../text/anchor.ts';
import { bandLine } from '../../text/band-words.ts';
import { whenHeld } from '../../text/dates.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { placeInWords } from '../../text/place-words.ts';
import { scoreParts } from '../../text/score-parts.ts';
import { visible } from '../../text/visible.ts';
import { changeLines } from './change-lines.ts';
import { scoreLines } from './score-lines.ts';

/** The card: what stands out first, in words; then, small, the scores. */
export function renderCard(card: Card, paper: Paper): string {
  const blocks = [
    heading(card, paper),
    flagBlock(card, paper),
    highlightBlock('Worth repeating', card.repeat, paper.good, paper),
    highlightBlock('To work on', card.workOn, paper.warn, paper),
    theirWords(card, paper),
    card.scored ? scoreBlock(card, paper) : null,
  ];
  return blocks.filter((block) => block !== null && block !== '').join('\n\n');
}

// --- internal ---

function heading(card: Card, paper: Paper): string {
  const { call } = card;
  const facts = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  const line = [...facts.map(visible), whenHeld(card)].join(` ${paper.signs.dot} `);
  return stacked(
    paper.quiet(paper.signs.rule.repeat(paper.width)),
    paper.strong(paragraph(line, paper.width)),
  );
}

function flagBlock({ audit }: Card, paper: Paper): string | null {
  if (audit.flags.length === 0) return null;
  return audit.flags
    .map(({ say }) => paper.bad(paragraph(`! ${visible(say)}`, paper.width, 0, 2)))
    .join('\n');
}

function highlightBlock(
  title: string,
  highlight: Highlight | null,
  paint: (text: string) => string,
  paper: Paper,
): string | null {
  if (highlight === null) return null;
  const { asked, note, rubric } = highlight;
  const chosen = asked.answer === undefined ? null : anchorInWords(asked.question, asked.answer);
  return stacked(
    `${paint(title)} ${paper.quiet(`${paper.signs.dot} ${visible(rubric.title)}`)}`,
    note !== null && paragraph(visible(note.say), paper.width, 2),
    paper.quiet(paragraph(visible(asked.question.ask), paper.width, 2)),
    chosen !== null && paragraph(chosen, paper.width, 4),
  );
}

function theirWords({ sentence }: Card, paper: Paper): string | null {
  if (sentence === undefined) return null;
  return stacked(paper.strong('They said'), paragraph(`"${visible(sentence)}"`, paper.width, 2, 3));
}

function scoreBlock(card: Card, paper: Paper): string {
  return stacked(
    ...scoreLines(card.audit, paper),
    card.isFirst && bandLine(scoreParts(card.audit), paper),
    placeLine(card, paper),
    ...card.thin.map(({ rubric }) =>
      paper.quiet(
        paragraph(
          `${visible(rubric.title)}: thin evidence; the call may be too long ago to recall.`,
          paper.width,
          2,
          4,
        ),
      ),
    ),
    ...changeLines(
      card.changes,
      { held: card.held, rubrics: card.audit.rubrics.map(({ rubric }) => rubric) },
      paper,
    ),
  );
}

function placeLine({ audit }: Card, paper: Paper): string | null {
  const { place, postureAnswers } = audit.place;
  if (place !== null) {
    return paragraph(placeInWords(place), paper.width, 2, 4);
  }
  if (postureAnswers === 0) return null;
  return paper.quiet(paragraph(placeLacks(audit), paper.width, 2, 4));
}

/** Asks for all answers on how the two sides stood to each other, beside those that others ask for. */
const MORE_ON_STANDING = 'peer-stance';

/** What it takes to tell the place. */
function placeLacks({ place, rubrics }: Card['audit']): string {
  const { postureAnswers, aimAnswers } = place;
  if (postureAnswers >= POSTURE_ANSWERS_NEEDED) {
    const need = AIM_ANSWERS_NEEDED;
    return `Place not shown: ${aimAnswers} of ${need} answers. It takes ${need} on whose result the call was for.`;
  }
  const need = POSTURE_ANSWERS_NEEDED;
  const wasAsked = rubrics.some(({ rubric }) => rubric.id === MORE_ON_STANDING);
  const how = wasAsked ? '' : `; next time, \`--with ${MORE_ON_STANDING}\` asks them`;
  return `Place not shown: ${postureAnswers} of ${need} answers. It takes ${need} on how you two stood to each other${how}.`;
}
