import { z } from 'zod';
import { LINE_FAULTS } from '../journal/records/journal-line.ts';
import type { Facts } from './facts.ts';
import { format, hash, recordId } from './parts.ts';
import { count } from './score-schema.ts';

/** What `journal import --json` tells. */
export const importSchema = z.object({
  format: format('aftercall/import@1'),
  done: z.boolean().describe('False with --dry-run: nothing was taken in or erased.'),
  added: count.describe('Records taken in.'),
  here: count.describe('Records that were here already.'),
  conflicts: z
    .array(
      z.object({ id: recordId, keptAs: z.string().describe('The id under which it was kept.') }),
    )
    .describe('The same id with other content: kept beside ours.'),
  forgotten: count.describe('Records not taken in, since they were forgotten here.'),
  forgottenThere: z.array(recordId).describe('Of ours, forgotten there and so here.'),
  erased: count.describe('Lines that went from our files for that.'),
  unknownRubrics: z.array(hash).describe('Whose questions are not on this computer.'),
  badLines: z
    .array(
      z.object({
        file: z.string().describe('As it was named.'),
        line: z.number().int().describe('From 1.'),
        why: z
          .enum([...LINE_FAULTS, 'damaged'])
          .describe('Why it is no record, or none that is whole.'),
      }),
    )
    .describe('Lines that were not taken in.'),
  unreadFiles: z.array(z.string().describe('As it was named.')).describe('That cannot be read.'),
});

export type ImportJson = Facts<typeof importSchema>;
