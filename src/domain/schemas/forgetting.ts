import { z } from 'zod';
import type { GoesAlong } from '../journal/forget/forgetting-count.ts';
import type { Facts } from './facts.ts';
import { entryId, format, journalFile, lineNumber } from './parts.ts';
import { count } from './score-schema.ts';

const draftId = z.string().describe('Of an unfinished session.');

const along = {
  settlements: count.describe('Records of what became of plans, which go along.'),
  promiseChanges: count.describe('Records of what became of promises, which go along.'),
  amendments: count.describe('Amended entries that go along.'),
  retests: count.describe('Second looks at a call that go along.'),
  others: count.describe('Records of kinds that this version does not know.'),
} satisfies Record<keyof GoesAlong, z.ZodType>;

/** What `journal forget --json` tells. */
export const forgettingSchema = z.object({
  format: format('aftercall/forgetting@1'),
  done: z.boolean().describe('False with --dry-run: nothing was erased.'),
  calls: z
    .array(
      z.object({
        id: entryId,
        held: z.string().describe('When it was held; empty where only damage is left of it.'),
        account: z.string().nullable().describe('Whose call it was; null: not told.'),
      }),
    )
    .describe('That go.'),
  ...along,
  drafts: z.array(draftId).describe('That go.'),
  copies: count.describe('Copies of rubrics that nothing else needs.'),
  damagedLines: z
    .array(z.object({ file: journalFile, line: lineNumber.describe('From 1.') }))
    .describe('That are no record and name what goes.'),
  returned: count.describe('Lines of what had been forgotten before.'),
  stays: z
    .object({
      drafts: z.array(draftId).describe('Open in another window.'),
      files: z.array(z.string()).describe('Of others, in our folders: they name it.'),
      mentions: z.array(entryId).describe('Calls with others whose words name the account.'),
    })
    .describe('What names it and stays.'),
});

export type ForgettingJson = Facts<typeof forgettingSchema>;
