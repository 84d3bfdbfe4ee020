import type { Question, WhenCall } from '../../domain/rubric/rubric.ts';
import type { DailyChange } from '../../use-cases/daily-change.ts';
import type { InstallPlan, RubricChange } from '../../use-cases/plan-install.ts';
import { counted, labelled, paragraph, stacked } from './layout.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** What is about to be installed, what is other than before, and what the daily session asks then. */
export function renderInstallPlan(
  plan: InstallPlan,
  daily: DailyChange,
  { from, settingsFile }: { readonly from: string; readonly settingsFile: string },
  style: Style,
  width: number,
): string {
  const { pack, before } = plan;
  const head = style.strong(`${visible(pack.name)} ${visible(pack.version)}`);
  const by = `by ${visible(pack.author)}, licence: ${visible(pack.licence)}, from ${visible(from)}`;
  return stacked(
    head,
    paragraph(by, width, 2),
    before !== null && paragraph(replaces(plan), width, 2),
    '',
    ...plan.rubrics.map((change) => rubricLines(change, style, width)),
    ...plan.gone.map((id) => labelled(visible(id), 'no longer in this pack', width, COLUMN)),
    '',
    style.strong('The daily session'),
    ...dailyLines(plan, daily, settingsFile, width),
  );
}

// --- internal ---

const COLUMN = 20;

function replaces({ pack, before }: InstallPlan): string {
  const was = visible(before?.version ?? '');
  const order = compareVersions(pack.version, before?.version ?? '');
  if (order > 0) return `replaces ${was}`;
  return order < 0
    ? `replaces ${was}, which is newer than this`
    : `replaces ${was}: it is another, though its version was not raised`;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function rubricLines(change: RubricChange, style: Style, width: number): string {
  const { rubric } = change.loaded;
  const title = `${style.strong(visible(rubric.title))}: ${visible(rubric.about)}`;
  const dot = ` ${style.signs.dot} `;
  const facts = [counted(rubric.questions.length, 'question'), ...whatChanged(change)].join(dot);
  return stacked(
    labelled(visible(rubric.id), title, width, COLUMN),
    style.quiet(paragraph(facts, width, COLUMN)),
  );
}

function whatChanged(change: RubricChange): readonly string[] {
  const { loaded, before, added, removed, changed, movesScores } = change;
  const version = `version ${visible(loaded.rubric.version)}`;
  if (before === null) return [version, 'new'];
  if (before.hash === loaded.hash) return [version, 'as it is now'];
  const lists = [
    ['added', added],
    ['removed', removed],
    ['changed', changed],
  ] as const;
  const told = lists.flatMap(([what, ids]) =>
    ids.length === 0 ? [] : [`${what}: ${ids.map(visible).join(', ')}`],
  );
  return [
    `${version}, was ${visible(before.rubric.version)}`,
    ...told,
    ...(movesScores ? ['scores from before stand apart from new ones'] : []),
  ];
}

function dailyLines(
  { pack, rubrics }: InstallPlan,
  daily: DailyChange,
  settingsFile: string,
  width: number,
): readonly string[] {
  const first = rubrics[0]?.loaded.rubric.id ?? '';
  const byName = paragraph(
    `By name it is asked in full: aftercall reflect --rubric ${visible(first)}`,
    width,
    2,
  );
  if (daily.kind === 'faulty') {
    const sentence = `${daily.mode} would ask ${daily.questions} questions, and 40 are the most for one sitting: it cannot be the daily session.`;
    return [byName, paragraph(sentence, width, 2)];
  }
  const many = counted(daily.questions.length, 'question');
  const asked = daily.questions.map(({ question }) =>
    paragraph(`- ${visible(question.ask)}${onlyOn(question)}`, width, 4, 6),
  );
  if (daily.kind === 'asked') {
    return [paragraph(`${daily.mode} will ask ${these(many)}`, width, 2), ...asked, byName];
  }
  const how = `It stays as it is. With "rubrics: ${visible(pack.name)}" in ${visible(settingsFile)}, ${daily.mode} would ask ${these(many)}`;
  return [byName, paragraph(how, width, 2), ...asked];
}

function these(many: string): string {
  return many.startsWith('1 ') ? 'this 1 question:' : `these ${many}:`;
}

/** ` (renewal calls)` */
function onlyOn({ when }: Question): string {
  if (when === undefined || 'question' in when) return '';
  const types = (when as WhenCall)['call.type'];
  return types === undefined
    ? ''
    : ` (${types.map((type) => visible(String(type))).join(', ')} calls)`;
}
