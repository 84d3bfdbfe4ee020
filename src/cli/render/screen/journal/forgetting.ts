import { shortId } from '../../../../domain/journal/find/find-entry.ts';
import type { ForgetWish, NoCall } from '../../../../domain/journal/forget/forgetting.ts';
import type { GoesAlong } from '../../../../domain/journal/forget/forgetting-count.ts';
import type { ForgetPlan, NearName } from '../../../../use-cases/journal/forget.ts';
import { stamp } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
import { noSuchEntry } from './journal-notices.ts';

/** Why no call is meant, and what would do. */
export function noSuchCall(fault: NoCall | NearName, wish: ForgetWish): string {
  if (fault.fault !== 'near-name') return noSuchEntry(wish.by === 'id' ? wish.id : '', fault);
  const near = fault.near.map(
    ({ name, calls }) => `"${visible(name)}" (${counted(calls, 'call')})`,
  );
  const asked = wish.by === 'account' ? visible(wish.name) : '';
  return `no call is with "${asked}", so nothing was erased. Near it: ${listed(near).join(', ')}.`;
}

/** What goes, before it goes. */
export function renderForgetPlan(plan: ForgetPlan, paper: Paper): string {
  const { target, forgetting, drafts, draftCopies } = plan;
  const { badLines } = forgetting;
  return stacked(
    target.calls.length > 0 &&
      paper.strong(`${counted(target.calls.length, 'call')} ${goOrGoes(target.calls.length)}:`),
    target.calls.length === 0 && paper.strong('What goes:'),
    ...listed(target.calls.map((call) => callLine(call))).map((line) =>
      paragraph(line, paper.width, 2, 4),
    ),
    ...along(plan).map((line) => paragraph(`and ${line}`, paper.width, 2, 4)),
    drafts.length > 0 &&
      paragraph(`and ${counted(drafts.length, 'unfinished session')}`, paper.width, 2),
    draftCopies.length > 0 &&
      paragraph(
        `and ${counted(draftCopies.length, 'copy of an unfinished session', 'copies of unfinished sessions')}`,
        paper.width,
        2,
      ),
    badLines.length > 0 &&
      paragraph(
        `and ${counted(badLines.length, 'damaged line')} with its name or id:`,
        paper.width,
        2,
      ),
    ...listed(badLines.map(({ file, line }) => `${visible(file)}:${line}`)).map((line) =>
      paragraph(line, paper.width, 4),
    ),
    forgetting.returned > 0 &&
      paragraph(
        `and ${counted(forgetting.returned, 'line')} of what was forgotten before`,
        paper.width,
        2,
      ),
    ...staying(plan).map((line) => paper.warn(paragraph(line, paper.width))),
  );
}

/** Said before the question and after the deed: how far it reaches. */
export function reachOfForgetting(width: number): string {
  return paragraph(
    'This cannot be undone. It reaches the files on this computer: not backups, the history of git, or other computers until they sync.',
    width,
  );
}

/** Files that name what is forgotten and are not ours to touch, one by one; null if there are none. */
export function renderElsewhere({ elsewhere }: ForgetPlan, width: number): string | null {
  if (elsewhere.length === 0) return null;
  return [
    paragraph(
      'Found and not touched, since aftercall did not write them; they name it, or cannot be read:',
      width,
    ),
    ...elsewhere.map((file) => paragraph(visible(file), width, 2, 4)),
  ].join('\n');
}

/** What has been erased. */
export function renderForgotten(plan: ForgetPlan, width: number): string {
  const { target, draftsInUse, wish } = plan;
  const calls = target.calls.length;
  return stacked(
    wish.by === 'forgotten'
      ? paragraph('Erased: what was left of what had been forgotten.', width)
      : paragraph(`Forgotten: ${counted(calls, 'call')} and all that went with them.`, width),
    draftsInUse.length > 0 &&
      paragraph(
        'A session about it is open in another window. None of it will be kept, but its draft stays until you close that and run this again.',
        width,
      ),
  );
}

// --- internal ---

const MOST = 10;

function listed(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `and ${more} more`] : lines;
}

function callLine({ id, held, when, account }: ForgetPlan['target']['calls'][number]): string {
  if (held === '') return `${visible(id)}, of which only damage is left`;
  const name = account === null ? 'no account named' : visible(account);
  return `${visible(stamp({ held, call: when === null ? {} : { when } }))}  ${name}  ${visible(shortId({ id }))}`;
}

function goOrGoes(count: number): string {
  return count === 1 ? 'goes' : 'go';
}

type Words = readonly [one: string, many: string];

const ALONG: Readonly<Record<keyof GoesAlong, Words>> = {
  settlements: ['answer to what became of a plan', 'answers to what became of a plan'],
  promiseChanges: ['change to a promise', 'changes to promises'],
  amendments: ['amendment', 'amendments'],
  retests: ['second look at a call', 'second looks at calls'],
  others: ['record of a newer version', 'records of a newer version'],
};
const COPIES: Words = ['copy of the questions asked', 'copies of the questions asked'];

function along({ forgetting }: ForgetPlan): readonly string[] {
  const parts = Object.entries(forgetting.along).map(
    ([kind, count]) => [count, ALONG[kind as keyof GoesAlong]] as const,
  );
  return [...parts, [forgetting.hashes.length, COPIES] as const]
    .filter(([count]) => count > 0)
    .map(([count, words]) => counted(count, ...words));
}

function staying({ forgetting: { mentions }, draftsInUse }: ForgetPlan): readonly string[] {
  const calls = counted(mentions.length, 'call');
  const ids = listed(mentions.map((id) => visible(shortId({ id })))).join(', ');
  return [
    ...(mentions.length > 0
      ? [
          `${calls} with others ${mentions.length === 1 ? 'has' : 'have'} that name in the words, and stay: ${ids}.`,
        ]
      : []),
    ...(draftsInUse.length > 0
      ? [
          'A session about it is open in another window. None of it will be kept; its draft stays until that is closed.',
        ]
      : []),
  ];
}
