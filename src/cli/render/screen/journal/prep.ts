import type { Highlight } from '../../../../domain/coaching/coaching.ts';
import { promiserOf } from '../../../../domain/journal/read-promise.ts';
import type { EntryRecord } from '../../../../domain/journal/records/record.ts';
import type { AccountPrep, DayPrep, LastCall } from '../../../../use-cases/prep/prepare.ts';
import { answerInWords } from '../../text/anchor.ts';
import { day, dayInBrief, whenHeld } from '../../text/dates.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { promiseDue } from '../../text/promise.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** One screen to have in mind before a call: words and dates, no scores. */
export function renderPrep(prep: AccountPrep | DayPrep, now: string, paper: Paper): string {
  const { account, plan, last, said } = prep;
  const text = (title: string, words: string) =>
    stacked(paper.strong(title), paragraph(words, paper.width, 2));
  const blocks = [
    account === null ? paper.strong(`Today, ${day(now)}`) : accountLine(account, last, paper),
    text('Your plan', plan === null ? 'None is open.' : visible(plan.plan.say)),
    account === null && callsToday(prep.callsToday, paper),
    promiseBlock(prep, now, paper),
    account === null && last !== null && text('Last call', callInBrief(last.entry, paper)),
    said !== null && saidBlock(said, now, paper),
    ...(last === null ? [] : notes(last, paper)),
  ];
  return blocks.filter((block) => typeof block === 'string').join('\n\n');
}

// --- internal ---

/** A screen has room for some; the list has all. */
const MOST_PROMISES = 6;

function accountLine(account: string, last: LastCall | null, paper: Paper): string {
  const { contact, type } = last?.entry.call ?? {};
  const when = last === null ? undefined : `last call ${day(last.entry.held)}`;
  const facts = [account, contact, type].filter((fact) => fact !== undefined).map(visible);
  const line = [...facts, ...(when === undefined ? [] : [when])].join(` ${paper.signs.dot} `);
  return paper.strong(paragraph(line, paper.width));
}

function callInBrief(entry: EntryRecord, { signs }: Style): string {
  const { call } = entry;
  const facts = [call.account, call.contact, call.type].filter((fact) => fact !== undefined);
  return [...facts.map(visible), whenHeld(entry)].join(` ${signs.dot} `);
}

function callsToday(calls: readonly EntryRecord[], paper: Paper): string | false {
  if (calls.length === 0) return false;
  const lines = calls.map((entry) => paragraph(callInBrief(entry, paper), paper.width, 2, 4));
  return stacked(paper.strong('Calls today'), ...lines);
}

const SIDES = ['mine', 'unsaid', 'theirs'] as const;

function promiseBlock(
  { account, promises }: AccountPrep | DayPrep,
  now: string,
  paper: Paper,
): string | false {
  if (promises.length === 0) return false;
  const sorted = promises.toSorted(
    (a, b) => SIDES.indexOf(promiserOf(a)) - SIDES.indexOf(promiserOf(b)),
  );
  const lines = sorted.slice(0, MOST_PROMISES).map((one) => {
    const where =
      account === null && one.account !== undefined
        ? ` ${paper.signs.dot} ${visible(one.account)}`
        : '';
    return paragraph(`${promiseDue(one, now, paper)}${where}`, paper.width, 2, 4);
  });
  const more = promises.length - MOST_PROMISES;
  return stacked(
    paper.strong(account === null ? 'Promises due' : 'Promises still open'),
    ...lines,
    more > 0 &&
      paper.quiet(paragraph(`and ${more} more: \`aftercall promise list\``, paper.width, 2)),
  );
}

function saidBlock({ words, held }: EntryRecord, now: string, paper: Paper): string {
  const sentence = `"${visible(words?.sentence ?? '')}"`;
  const when = paper.quiet(`${paper.signs.dot} ${dayInBrief(held, now)}`);
  return stacked(`${paper.strong('They said')} ${when}`, paragraph(sentence, paper.width, 2, 3));
}

function note(title: string, highlight: Highlight, paper: Paper): string {
  const { asked, rubric, note: coach } = highlight;
  const answer = asked.answer === undefined ? null : answerInWords(asked.question, asked.answer);
  return stacked(
    `${title} ${paper.quiet(`${paper.signs.dot} ${visible(rubric.title)}`)}`,
    paragraph(visible(coach?.say ?? asked.question.ask), paper.width, 2),
    answer !== null && paper.quiet(paragraph(answer, paper.width, 4)),
  );
}

function notes({ repeat, workOn }: LastCall, paper: Paper): readonly string[] {
  return [
    ...(repeat === null ? [] : [note(paper.good('Worth repeating'), repeat, paper)]),
    ...(workOn === null ? [] : [note(paper.warn('To work on'), workOn, paper)]),
  ];
}
