/** What is loaded only when it is needed: the one place of the source that says so. */

/** What each command does, loaded when it is called. */
export const RUNS = {
  completion: () => import('./runs/completion/completion.ts'),
  help: () => import('./runs/help/help.ts'),
  journal: {
    amend: () => import('./runs/journal/amend.ts'),
    chart: () => import('./runs/journal/chart.ts'),
    export: () => import('./runs/journal/export.ts'),
    forget: () => import('./runs/journal/forget.ts'),
    import: () => import('./runs/journal/import.ts'),
    list: () => import('./runs/journal/list.ts'),
    path: () => import('./runs/journal/path.ts'),
    retest: () => import('./runs/journal/retest.ts'),
    search: () => import('./runs/journal/search.ts'),
    show: () => import('./runs/journal/show.ts'),
    verify: () => import('./runs/journal/verify.ts'),
  },
  plan: {
    settle: () => import('./runs/plan/settle.ts'),
    show: () => import('./runs/plan/show.ts'),
  },
  prep: () => import('./runs/prep/prep.ts'),
  promise: {
    add: () => import('./runs/promise/add.ts'),
    list: () => import('./runs/promise/list.ts'),
    reopen: () => import('./runs/promise/reopen.ts'),
    settle: () => import('./runs/promise/settle.ts'),
  },
  reflect: () => import('./runs/reflect/reflect.ts'),
  rubric: {
    check: () => import('./runs/rubric/check.ts'),
    diff: () => import('./runs/rubric/diff.ts'),
    install: () => import('./runs/rubric/install.ts'),
    list: () => import('./runs/rubric/list.ts'),
    new: () => import('./runs/rubric/new.ts'),
    pack: () => import('./runs/rubric/pack.ts'),
    remove: () => import('./runs/rubric/remove.ts'),
    schema: () => import('./runs/rubric/schema.ts'),
    show: () => import('./runs/rubric/show.ts'),
    test: () => import('./runs/rubric/test.ts'),
    try: () => import('./runs/rubric/try.ts'),
  },
  score: () => import('./runs/score/score.ts'),
} as const;

/** What each door of the world opens to: most commands open few of them. */
export const DOORS = {
  clipboard: () => import('../adapters/clipboard.ts'),
  coachFiles: () => import('../adapters/sheets/coach-files.ts'),
  drafts: () => import('../adapters/drafts/open-drafts.ts'),
  eraser: () => import('../adapters/journal/open-eraser.ts'),
  exports: () => import('../adapters/exports/open-exports.ts'),
  journal: () => import('../adapters/journal/open-journal.ts'),
  notes: () => import('../adapters/notes/note-files.ts'),
  packs: () => import('../adapters/packs/open-packs.ts'),
  pager: () => import('../adapters/terminal/pager.ts'),
  plainQuestions: () => import('../adapters/terminal/plain-questions.ts'),
  records: () => import('../adapters/journal/record-files.ts'),
  rubricChecker: () => import('../adapters/checking/rubric-checker.ts'),
  rubricCopies: () => import('../adapters/journal/rubric-copies.ts'),
  rubricFiles: () => import('../adapters/packs/rubric-files.ts'),
  rubrics: () => import('../adapters/packs/rubrics-at-hand.ts'),
  schemas: () => import('../adapters/packs/built-in.ts'),
  settingsReader: () => import('../adapters/settings/parse-settings.ts'),
  terminal: () => import('../adapters/terminal/terminal.ts'),
  threads: () => import('../adapters/pool.ts'),
} as const;

export const PROBLEM_LIST = () => import('./render/screen/problem-list.ts');
