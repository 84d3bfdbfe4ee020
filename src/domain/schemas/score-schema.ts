import { z } from 'zod';
import {
  flagsShape,
  overallShape,
  placeShape,
  points as pointsShape,
  scoreFields,
} from '../audit/kept-audit.ts';
import { callShape } from '../call/call-facts.ts';
import { SCORE_FORMAT } from '../note/score-of-note.ts';
import { ofFields, ofShape } from './of-shape.ts';

/** What programs read, for JSON Schema: later versions may add keys, and change none of these. */

export const points = ofShape(pointsShape);
export const count = z.number().int().min(0);
export const callFacts = ofShape(callShape);
export const overall = ofShape(overallShape);
export const place = ofShape(placeShape);

const explained = {
  questions: z
    .array(
      z.object({
        id: z.string().describe('Of the question.'),
        answer: z.union([z.number(), z.string()]).nullable().describe('Null: not asked.'),
        points: points.nullable().describe('What the answer earned; null: nothing.'),
        weight: z.number().describe('1 to 3.'),
        direction: z
          .enum(['best', 'under', 'over', 'short'])
          .nullable()
          .describe('Which way the answer lies from what is best.'),
        scale: z.record(z.string(), z.unknown()).describe('What the points follow from.'),
      }),
    )
    .optional()
    .describe('With --explain: the questions of this call, in order.'),
  sum: z
    .object({
      points: z.number().describe('Points times weight, over all that earned any.'),
      weight: z.number().describe('Their weights.'),
    })
    .optional()
    .describe('With --explain: the two numbers behind the score.'),
  standardError: z.number().nullable().optional().describe('In points; assumed, not measured.'),
  edge: z.number().nullable().optional().describe('The edge of a band that lies so near.'),
};

const axisAnswer = z.object({
  rubric: z.string().describe('Its id.'),
  question: z.string().describe('Its id.'),
});

const axes = z
  .object({
    aim: z
      .object({
        answers: z
          .array(
            axisAnswer.extend({
              points: points.describe('0 to 100.'),
              weight: z.number().describe('1 to 3.'),
            }),
          )
          .describe('Those that lie on this axis, in the order of the questions.'),
        needed: count.describe('So many answers at least, or there is no place.'),
        sum: z
          .object({
            points: z.number().describe('Of points times weight.'),
            weight: z.number().describe('Of the weights.'),
          })
          .describe('Aim is the one by the other.'),
      })
      .describe('The answers that tell whose result it was for.'),
    posture: z
      .object({
        answers: z
          .array(
            axisAnswer.extend({
              posture: z.number().min(-100).max(100).describe('From giving way to pressing.'),
            }),
          )
          .describe('Those that lie on this axis, in the order of the questions.'),
        needed: count.describe('So many answers at least, or there is no place.'),
        sum: z.number().describe('Posture is this by the number of answers, without weights.'),
      })
      .describe('The answers that tell from where it was said.'),
  })
  .optional()
  .describe('With --explain: what the place follows from.');

const source = z
  .object({
    file: z.string().describe('As it was named; - is standard input.'),
    line: z.number().int().min(1).describe('From 1.'),
  })
  .optional()
  .describe('With --with-source: where it stands.');

export const scoreSchema = z.object({
  format: z.literal(SCORE_FORMAT).describe('Always this, first of all.'),
  id: z.string().nullable().describe('As the note had it.'),
  call: callFacts.describe('As the note had it.'),
  rubrics: z
    .record(z.string(), z.object({ ...ofFields(scoreFields), ...explained }))
    .describe('By rubric id; empty when the note has problems.'),
  overall,
  place,
  axes,
  flags: ofShape(flagsShape),
  problems: z
    .array(
      z.object({
        code: z.string().describe('Stable, for programs.'),
        at: z.string().describe('A JSON pointer (RFC 6901) into the note.'),
        message: z.string().describe('For people.'),
        source,
      }),
    )
    .describe('Why the note is not scored.'),
  source,
});
