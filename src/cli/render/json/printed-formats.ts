/** The formats that `--json` prints, each with its commands: `check` is `aftercall/check@1`. */
export const PRINTED_FORMATS: Readonly<Record<string, string>> = {
  score: 'score',
  'rubric-facts': 'rubric list',
  'rubric-view': 'rubric show',
  check: 'rubric check',
  'rubric-tests': 'rubric test',
  'rubric-diff': 'rubric diff',
  'entry-facts': 'journal list, journal search',
  chart: 'journal chart',
  verification: 'journal verify',
  import: 'journal import',
  forgetting: 'journal forget',
  'open-plan': 'plan show',
  'promise-facts': 'promise list',
  prep: 'prep',
};
