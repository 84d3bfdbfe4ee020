import { NOTE_FORMAT } from '../call-note.ts';
import { NOTE_KEYS, WORD_KEYS } from '../check-note.ts';
import { bytesOf, standsAt } from './byte-text.ts';
import { KnownObject, type TakeValue } from './key-order.ts';
import type { QuickHead } from './quick-head.ts';
import type { QuickRubric } from './quick-rubric.ts';
import { nullEnd, plainEnd, QUOTE, readScalar, skipSpace } from './scan-value.ts';

/**
 * Makes a function that reads the line of a note, which ends in a newline, and hands its parts on.
 *
 * @returns takes where the note begins; gives where its line ends, behind the newline, or -1 where
 *   the note needs a closer look
 */
export function noteReader(
  head: QuickHead,
  rubrics: readonly QuickRubric[],
  only: string | undefined,
): (bytes: Uint8Array, at: number) => number {
  const answers = new KnownObject(
    rubrics.map(({ id }) => id),
    (key, bytes, at) => takeRubric(rubrics[key] as QuickRubric, only, bytes, at),
  );
  const words = new KnownObject(WORD_KEYS, (_, bytes, at) => textEnd(bytes, at));
  let isAnswered = false;
  const takePart: Record<string, (bytes: Uint8Array, at: number) => number> = {
    id: (bytes, at) => head.takeId(bytes, at),
    call: (bytes, at) => head.takeCall(bytes, at),
    answers: (bytes, at) => {
      isAnswered = true;
      return answers.scan(bytes, at);
    },
    format: formatEnd,
    rater: textEnd,
    words: (bytes, at) => {
      const end = words.scan(bytes, at);
      return end === -1 ? textEnd(bytes, at) : end;
    },
    transcript: textEnd,
  };
  const parts = NOTE_KEYS.map((key) => takePart[key] as (typeof takePart)[string]);
  const take: TakeValue = (key, bytes, at) => (parts[key] as (typeof parts)[number])(bytes, at);
  const note = new KnownObject(NOTE_KEYS, take);
  return (bytes, start) => {
    head.begin();
    for (const rubric of rubrics) rubric.begin();
    isAnswered = false;
    const end = note.scan(bytes, skipSpace(bytes, start));
    if (end === -1 || !isAnswered) return -1;
    const behind = skipSpace(bytes, end);
    return bytes[behind] === NEWLINE ? behind + 1 : -1;
  };
}

// --- internal ---

const NEWLINE = 0x0a;
const FORMAT = bytesOf(`"${NOTE_FORMAT}"`);

function takeRubric(
  rubric: QuickRubric,
  only: string | undefined,
  bytes: Uint8Array,
  at: number,
): number {
  const end = rubric.scan(bytes, at);
  if (end === -1) return nullEnd(bytes, at);
  rubric.isWanted = only === undefined || only === rubric.id;
  return end;
}

function formatEnd(bytes: Uint8Array, at: number): number {
  return standsAt(bytes, at, FORMAT) ? at + FORMAT.length : nullEnd(bytes, at);
}

/** Of a text, or of null. What it says is not needed for a score. */
function textEnd(bytes: Uint8Array, at: number): number {
  const plain = bytes[at] === QUOTE ? plainEnd(bytes, at + 1) : -1;
  if (plain !== -1) return plain + 1;
  const scalar = readScalar(bytes, at);
  return scalar !== null && (scalar.value === null || typeof scalar.value === 'string')
    ? scalar.end
    : -1;
}
