import type { Question, WhenCall } from '../../../../domain/rubric/rubric.ts';
import type { DailyChange } from '../../../../use-cases/rubric/daily-change.ts';
import type { InstallPlan, PlannedRubric } from '../../../../use-cases/rubric/plan-install.ts';
import { changeSentence } from '../../text/change-sentence.ts';
import { counted, labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** What is about to be installed, what is other than before, and what the daily session asks then. */
export function renderInstallPlan(
  plan: InstallPlan,
  daily: DailyChange,
  { from, settingsFile }: { readonly from: string; readonly settingsFile: string },
  paper: Paper,
): string {
  const { pack, before } = plan;
  const head = paper.strong(`${visible(pack.name)} ${visible(pack.version)}`);
  const by = `by ${visible(pack.author)}, licence: ${visible(pack.licence)}, from ${visible(from)}`;
  return stacked(
    head,
    paragraph(by, paper.width, 2),
    before !== null && paragraph(replaces(plan), paper.width, 2),
    '',
    ...plan.rubrics.map((planned) => rubricLines(planned, paper)),
    ...plan.gone.map((id) => labelled(visible(id), 'no longer in this pack', paper.width, COLUMN)),
    '',
    paper.strong('The daily session'),
    ...dailyLines(plan, daily, settingsFile, paper.width),
  );
}

// --- internal ---

const COLUMN = 20;
/** What comes after them is counted: a plan has to be read before it is agreed to. */
const MOST_CHANGES = 12;

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

function rubricLines(planned: PlannedRubric, paper: Paper): string {
  const { rubric } = planned.loaded;
  const title = `${paper.strong(visible(rubric.title))}: ${visible(rubric.about)}`;
  const dot = ` ${paper.signs.dot} `;
  const facts = [counted(rubric.questions.length, 'question'), ...versionFacts(planned)].join(dot);
  return stacked(
    labelled(visible(rubric.id), title, paper.width, COLUMN),
    paper.quiet(paragraph(facts, paper.width, COLUMN)),
    ...linesOfChanges(planned, paper),
  );
}

function versionFacts({ loaded, before, changes }: PlannedRubric): readonly string[] {
  const version = `version ${visible(loaded.rubric.version)}`;
  if (before === null) return [version, 'new'];
  if (before.rubric.version !== loaded.rubric.version) {
    return [`${version}, was ${visible(before.rubric.version)}`];
  }
  return [
    version,
    changes.length === 0 ? 'as it is now' : 'changed, though it is the same version',
  ];
}

/** The heaviest first, as `rubric diff` says them. */
function linesOfChanges({ changes }: PlannedRubric, paper: Paper): readonly (string | false)[] {
  const weight = { major: 0, minor: 1, patch: 2 } as const;
  const sorted = [...changes].sort((a, b) => weight[a.effect] - weight[b.effect]);
  const rest = sorted.length - MOST_CHANGES;
  return [
    ...sorted
      .slice(0, MOST_CHANGES)
      .map((change) => paragraph(`- ${changeSentence(change)}`, paper.width, COLUMN, COLUMN + 2)),
    rest > 0 && paper.quiet(paragraph(`and ${counted(rest, 'more change')}`, paper.width, COLUMN)),
    changes.some(({ effect }) => effect === 'major') &&
      paragraph('Scores from before stand apart from new ones.', paper.width, COLUMN),
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
