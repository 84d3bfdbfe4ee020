import { z } from 'zod';
import { LINE_FAULTS } from '../journal/records/journal-line.ts';
import type { Facts } from './facts.ts';
import { format, journalFile, lineNumber, recordId, rubricId } from './parts.ts';
import { count } from './score-schema.ts';

const hash = z.string().describe('Which was to be found.');
const kept = z.unknown().optional().describe('Left out: nothing.');
const computed = z.unknown().optional().describe('What the answers come to; left out: nothing.');
const code = <T extends string>(name: T) => z.literal(name).describe('What is not as it was kept.');

const where = {
  file: journalFile,
  line: lineNumber.nullable().describe('From 1; null where it is about the whole file.'),
  id: recordId.optional(),
};

const difference = z.discriminatedUnion('code', [
  z.object({
    ...where,
    code: code('bad-line'),
    why: z.enum(LINE_FAULTS).describe('Why it is no record.'),
  }),
  z.object({
    ...where,
    code: code('damaged'),
    format: z.string().describe('Of the record, which lacks something.'),
  }),
  z.object({
    ...where,
    code: code('same-id'),
    first: z.string().describe('Where the other is that says something else: file:line.'),
  }),
  z.object({ ...where, code: code('forgotten') }),
  z.object({ ...where, code: code('no-copy'), rubric: rubricId, hash }),
  z.object({ ...where, code: code('changed-copy') }),
  z.object({
    ...where,
    code: code('unknown-arithmetic'),
    arithmetic: z.unknown().optional().describe('What this version does not know.'),
  }),
  z.object({ ...where, code: code('other-rubric'), rubric: rubricId, hash }),
  z.object({
    ...where,
    code: code('score'),
    rubric: rubricId,
    field: z.string().describe('Of what is kept of its score.'),
    kept,
    computed,
  }),
  z.object({
    ...where,
    code: code('whole-call'),
    field: z.enum(['overall', 'place', 'flags']).describe('Of the entry.'),
    kept,
    computed,
  }),
  z.object({ ...where, code: code('answers-without-score'), rubric: rubricId }),
]);

/** What `journal verify --json` tells. */
export const verificationSchema = z.object({
  format: format('aftercall/verification@1'),
  files: count.describe('Of the journal.'),
  records: count.describe('In all of them.'),
  entries: count.describe('Entries and amended entries whose scores were computed anew.'),
  unchecked: count.describe("Of these, not in full: a rubric's copy is missing or changed."),
  passedOver: count.describe('Of these, not in full: they came without words.'),
  copies: count.describe('Of rubrics, beside the journal.'),
  differences: z.array(difference).describe('What is not as it was kept.'),
});

export type VerificationJson = Facts<typeof verificationSchema>;
