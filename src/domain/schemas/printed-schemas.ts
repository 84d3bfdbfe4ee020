import type { z } from 'zod';
import { chartSchema } from './chart.ts';
import { checkSchema } from './check.ts';
import { entryFactsSchema } from './entry-facts.ts';
import { forgettingSchema } from './forgetting.ts';
import { importSchema } from './import.ts';
import { openPlanSchema } from './open-plan.ts';
import { prepSchema } from './prep.ts';
import { promiseFactsSchema } from './promise-facts.ts';
import { rubricDiffSchema } from './rubric-diff.ts';
import { rubricFactsSchema } from './rubric-facts.ts';
import { rubricTestsSchema } from './rubric-tests.ts';
import { rubricViewSchema } from './rubric-view.ts';
import { verificationSchema } from './verification.ts';

interface Printed {
  readonly title: string;
  readonly schema: z.ZodType;
}

/** What `--json` prints, apart from scores and entries as they are kept, by the format's name. */
export const PRINTED_SCHEMAS: Readonly<Record<string, Printed>> = {
  'rubric-facts': { title: 'One of the rubrics of rubric list', schema: rubricFactsSchema },
  'rubric-view': { title: 'A rubric as rubric show prints it', schema: rubricViewSchema },
  check: { title: 'What rubric check found', schema: checkSchema },
  'rubric-tests': { title: 'What rubric test found', schema: rubricTestsSchema },
  'rubric-diff': { title: 'What rubric diff found', schema: rubricDiffSchema },
  'entry-facts': {
    title: 'One of the calls of journal list or journal search',
    schema: entryFactsSchema,
  },
  chart: { title: 'What journal chart draws', schema: chartSchema },
  verification: { title: 'What journal verify found', schema: verificationSchema },
  import: { title: 'What journal import did', schema: importSchema },
  forgetting: { title: 'What journal forget did, or would do', schema: forgettingSchema },
  'open-plan': { title: 'The plan of plan show', schema: openPlanSchema },
  'promise-facts': { title: 'One of the promises of promise list', schema: promiseFactsSchema },
  prep: { title: 'What prep tells before a call', schema: prepSchema },
};
