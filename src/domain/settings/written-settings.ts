import { z } from 'zod';
import type { Result } from '../problem.ts';
import { MODE_NAMES } from '../rubric/pack.ts';
import { readShape } from '../rubric/read-shape.ts';
import { id } from '../rubric/shapes/any-question.ts';
import type { Settings } from './settings.ts';

/** The settings as written in `config.yaml`, or every problem they have. */
export function checkSettings(value: unknown): Result<Settings> {
  return readShape(writtenSettings, value) as Result<Settings>;
}

// --- internal ---

const writtenSettings = z.strictObject({
  rubrics: z
    .union([id, z.array(id).min(1).max(40)])
    .optional()
    .describe('What the daily session asks: a pack by its name, or rubrics by theirs.'),
  mode: z.enum(MODE_NAMES).optional().describe('How much a session asks unless it is told.'),
});
