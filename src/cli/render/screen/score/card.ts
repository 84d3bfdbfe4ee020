import { AIM_ANSWERS_NEEDED, POSTURE_ANSWERS_NEEDED } from '../../../../domain/audit/place.ts';
import type { Highlight } from '../../../../domain/coaching/coaching.ts';
import type { Card } from '../../../../domain/session/card.ts';
import { bandLine } from '../../band-words.ts';
import { anchorInWords } from '../../text/anchor.ts';
import { whenHeld } from '../../text/dates.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import { placeInWords } from '../../text/place-words.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';
import { changeLines } from './change-lines.ts';
import { scoreLines, scoreParts } from './score-lines.ts';

/** The card: what stands out first, in words; then, small, the scores. */
export function renderCard(card: Card, style: Style, width: number): string {
  const blocks = [
    heading(card, style, width),
    flagBlock(card, style, width),
    highlightBlock('Worth repeating', card.repeat, style.good, style, width),
    highlightBlock('To work on', card.workOn, style.warn, style, width),
    theirWords(card, style, width),
    card.scored ? scoreBlock(card, style, width) : null,
  ];
  return blocks.filter((block) => block !== null && block !== '').join('\n\n');
}

// --- internal ---

function heading(card: Card, style: Style, width: number): string {
  const { call } = card;
  const facts = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  const line = [...facts.map(visible), whenHeld(card)].join(` ${style.signs.dot} `);
  return stacked(style.quiet(style.signs.rule.repeat(width)), style.strong(paragraph(line, width)));
}

function flagBlock({ audit }: Card, style: Style, width: number): string | null {
  if (audit.flags.length === 0) return null;
  return audit.flags
    .map(({ say }) => style.bad(paragraph(`! ${visible(say)}`, width, 0, 2)))
    .join('\n');
}

function highlightBlock(
  title: string,
  highlight: Highlight | null,
  paint: (text: string) => string,
  style: Style,
  width: number,
): string | null {
  if (highlight === null) return null;
  const { asked, note, rubric } = highlight;
  const chosen = asked.answer === undefined ? null : anchorInWords(asked.question, asked.answer);
  return stacked(
    `${paint(title)} ${style.quiet(`${style.signs.dot} ${visible(rubric.title)}`)}`,
    note !== null && paragraph(visible(note.say), width, 2),
    style.quiet(paragraph(visible(asked.question.ask), width, 2)),
    chosen !== null && paragraph(chosen, width, 4),
  );
}

function theirWords({ sentence }: Card, style: Style, width: number): string | null {
  if (sentence === undefined) return null;
  return stacked(style.strong('They said'), paragraph(`"${visible(sentence)}"`, width, 2, 3));
}

function scoreBlock(card: Card, style: Style, width: number): string {
  return stacked(
    ...scoreLines(card.audit, style, width),
    card.isFirst && bandLine(scoreParts(card.audit), style, width),
    placeLine(card, style, width),
    ...card.thin.map(({ rubric }) =>
      style.quiet(
        paragraph(
          `${visible(rubric.title)}: thin evidence; the call may be too long ago to recall.`,
          width,
          2,
          4,
        ),
      ),
    ),
    ...changeLines(
      card.changes,
      { held: card.held, rubrics: card.audit.rubrics.map(({ rubric }) => rubric) },
      style,
      width,
    ),
  );
}

function placeLine({ audit }: Card, style: Style, width: number): string | null {
  const { place, postureAnswers } = audit.place;
  if (place !== null) {
    return paragraph(placeInWords(place), width, 2, 4);
  }
  if (postureAnswers === 0) return null;
  return style.quiet(paragraph(placeLacks(audit), width, 2, 4));
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
