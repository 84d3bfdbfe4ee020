import type { z } from 'zod';
import { type ChoiceQuestion, choiceShape } from './choice.ts';
import { type NumberQuestion, numberShape } from './number.ts';
import { type ScaleQuestion, scaleShape } from './scale.ts';
import { type TextQuestion, textShape } from './text.ts';
import { type YesNoQuestion, yesNoShape } from './yes-no.ts';

/** A question with every default filled in. */
export type Question =
  | ScaleQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | NumberQuestion
  | TextQuestion;

export type KindName = Question['kind'];

/**
 * Every kind of question as a coach writes it. What a question of a kind does stands apart, in
 * `kinds`: a session reads no YAML, and must not wait for what checks it.
 */
export const SHAPES = {
  scale: scaleShape,
  'yes-no': yesNoShape,
  choice: choiceShape,
  number: numberShape,
  text: textShape,
} satisfies Readonly<Record<KindName, z.ZodObject>>;
