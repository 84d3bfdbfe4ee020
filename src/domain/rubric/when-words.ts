import { numberIn } from '../cells.ts';
import type { When } from './shapes/any-question.ts';

/** A condition as one line, such as "gave-it-back is at most 2" or "call.type is discovery". */
export function whenInWords(when: When): string {
  if (isAboutAnswer(when)) {
    const { question, is } = when;
    const parts = [...(is === undefined ? [] : [is.join(' or ')]), limitsInWords(when)];
    return `${question} is ${parts.filter((part) => part !== '').join(' and ') || 'answered'}`;
  }
  return Object.entries(when)
    .map(([fact, values]) => `${fact} is ${values.join(' or ')}`)
    .join(' and ');
}

export function limitsInWords(limits: {
  readonly 'at-most'?: number;
  readonly 'at-least'?: number;
}): string {
  const parts = (['at-least', 'at-most'] as const).flatMap((limit) =>
    limits[limit] === undefined ? [] : [`${limit.replace('-', ' ')} ${limits[limit]}`],
  );
  return parts.join(' and ');
}

/** The condition that such a line says; null for any other. */
export function whenOfWords(words: string): When | null {
  const when: Record<string, unknown> = {};
  for (const part of words.split(/\s+and\s+/)) {
    const [, subject, said = ''] = PART.exec(part) ?? [];
    const isFact = subject?.startsWith('call.') === true;
    if (subject !== undefined && !isFact) when.question = subject;
    const [, limit, edge = ''] = LIMIT.exec(said) ?? [];
    const values = said.split(/\s+or\s+/);
    if (isFact) when[subject] = values.map(truthOrWord);
    else if (when.question === undefined || said === '') return null;
    else if (limit !== undefined) when[`at-${limit}`] = numberIn(edge);
    else if (said !== 'answered') when.is = values.map((value) => numberIn(value) ?? value);
  }
  return when as unknown as When;
}

// --- internal ---

/** What is asked about, unless it is the same as before, and what must be true of it. */
const PART = /^(?:(?!at\s)(\S+)\s+(?:is\s+)?)?(\S.*)$/;
const LIMIT = /^at\s(least|most)\s([+-]?\d+(?:[.,]\d+)?)$/;

function isAboutAnswer(when: When): when is Extract<When, { readonly question: string }> {
  return 'question' in when && typeof when.question === 'string';
}

function truthOrWord(value: string): string | boolean {
  return { true: true, yes: true, false: false, no: false }[value] ?? value;
}
