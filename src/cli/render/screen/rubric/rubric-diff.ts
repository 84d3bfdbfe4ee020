import type { RubricChange } from '../../../../domain/craft/versions/diff-rubrics.ts';
import { type Bump, raisedVersion } from '../../../../domain/craft/versions/versions.ts';
import type { HashedRubric } from '../../../../use-cases/ports/rubrics-port.ts';
import { isVersionEnough, type RubricDiff } from '../../../../use-cases/rubric/compare-rubrics.ts';
import { changeSentence } from '../../text/change-sentence.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** What changed, the heaviest first, both hashes, and what that asks of the version. */
export function renderRubricDiff(diff: RubricDiff, paper: Paper): string {
  const { older, newer, changes } = diff;
  const groups = EFFECTS.flatMap(([effect, head]) => {
    const own = changes.filter((change) => change.effect === effect);
    if (own.length === 0) return [];
    const lines = own.map((change) => paragraph(changeSentence(change), paper.width, 2, 4));
    return ['', paper.strong(head), ...lines];
  });
  return stacked(
    paper.strong(`${nameOf(older)} -> ${nameOf(newer)}`),
    paper.quiet(labelled('content', hashes(older.hash, newer.hash), paper.width, 11)),
    paper.quiet(labelled('scoring', hashes(older.scoringHash, newer.scoringHash), paper.width, 11)),
    ...groups,
    '',
    paragraph(verdict(diff), paper.width),
  );
}

// --- internal ---

const EFFECTS: readonly (readonly [RubricChange['effect'], string])[] = [
  ['major', 'What moves scores (major)'],
  ['minor', 'What is said of scores, or asked in short (minor)'],
  ['patch', 'Wording and order (patch)'],
];

const WHY: Readonly<Record<Exclude<Bump, 'none'>, string>> = {
  major: 'scores before and after it cannot be compared',
  minor: 'the same answers score the same, but other things are said of them or asked',
  patch: 'only wording or order changed',
};

function nameOf({ rubric }: HashedRubric): string {
  return `${visible(rubric.id)} ${visible(rubric.version)}`;
}

function hashes(before: string, after: string): string {
  const short = (hash: string) => hash.slice(0, 12);
  return before === after ? `${short(before)}, the same` : `${short(before)} -> ${short(after)}`;
}

function verdict(diff: RubricDiff): string {
  const { older, newer, bump } = diff;
  const was = older.rubric.version;
  const is = newer.rubric.version;
  if (older.rubric.id !== newer.rubric.id) {
    return 'These are two rubrics, each with versions of its own.';
  }
  if (bump === 'none') {
    return isVersionEnough(diff)
      ? 'Nothing changed but tests, if anything: no new version is needed.'
      : `Nothing changed, but the version went from ${was} down to ${is}.`;
  }
  const needed = `This needs a new ${bump} version, ${raisedVersion(bump, was)} or higher: ${WHY[bump]}.`;
  if (isVersionEnough(diff)) return `${needed} ${is} is enough.`;
  return was === is ? `${needed} It still says ${is}.` : `${needed} ${is} is not enough.`;
}
