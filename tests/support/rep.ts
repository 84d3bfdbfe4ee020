import {
  type EntryRecord,
  isEntry,
  isSettlement,
  type JournalRecord,
  type SettlementRecord,
} from '../../src/domain/journal/records/record.ts';
import type { Machine } from './machine.ts';
import type { LiveTerminal } from './pty.ts';

/** What a rep's hands do, for tests that drive a session. */

export const ENTER = '\r';
export const ESCAPE = '\x1b';
export const CTRL_C = '\x03';
/** Empties the line that is edited. */
export const CTRL_U = '\x15';

/** Answers to a first quick session with an account, one digit a question. */
export const FIRST_CALL = '3524351514334';

/** From the start through facts and words to the first question. */
export async function toFirstQuestion(rep: LiveTerminal, account = 'Acme'): Promise<void> {
  await rep.sees('First call');
  await rep.answer(account, new RegExp(`Account +${account}`));
  await takeFacts(rep);
  await rep.answer(ENTER, 'play again?');
  await rep.answer(ENTER, 'How much of the talking was yours?');
}

/** Takes the facts of a call. Where it has to be asked, it was the first with them. */
export async function takeFacts(rep: LiveTerminal): Promise<void> {
  await rep.answer(ENTER, /One sentence the customer said|yes or no\?/);
  if (rep.screen().includes('yes or no?')) {
    await rep.answer(`yes${ENTER}`, 'One sentence the customer said');
  }
}

/** One digit a question, each after the one before it was taken. */
export async function answerAll(rep: LiveTerminal, digits: string, from = 1): Promise<void> {
  for (const [i, digit] of [...digits].entries()) {
    await rep.sees(new RegExp(`question ${from + i} of`));
    rep.type(digit);
  }
}

/** From the last question to the end: answers kept, no promises, the offered plan. */
export async function keepAll(rep: LiveTerminal, plan: 't' | 'k' | 'n' = 't'): Promise<void> {
  await rep.sees(/One moment|What did either side promise/);
  if (rep.screen().includes('One moment')) await rep.answer('k', 'What did either side promise');
  await rep.answer(ENTER, 'One plan for the next calls');
  rep.type(plan);
  if (plan === 't') {
    await rep.sees('In your own words');
    rep.type(ENTER);
  }
  await rep.sees('Read back');
  await rep.answer('k', 'Kept in');
}

export const entriesOf = (machine: Machine): readonly EntryRecord[] =>
  recordsOf(machine).filter(isEntry);

export const settlementsOf = (machine: Machine): readonly SettlementRecord[] =>
  recordsOf(machine).filter(isSettlement);

// --- internal ---

const recordsOf = (machine: Machine) => machine.records() as unknown as readonly JournalRecord[];
