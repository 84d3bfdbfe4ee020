import { snap } from '../../audit/numbers.ts';
import { AIM_ANSWERS_NEEDED, POSTURE_ANSWERS_NEEDED, placeAt } from '../../audit/place.ts';
import { PLACE_NAMES, type PlaceName } from '../../rubric/place-names.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { SCORE_FORMAT } from '../score-of-note.ts';
import type { TableShape } from '../table/table-shape.ts';
import { countScore, type Spread, type Tally } from '../tally.ts';
import { bytesOf } from './byte-text.ts';
import type { ByteWriter } from './byte-writer.ts';
import { NumberTexts } from './number-texts.ts';
import { QuickHead } from './quick-head.ts';
import { noteReader } from './quick-note.ts';
import { type RowParts, rowTaker } from './quick-row.ts';
import { type NoteSums, QuickRubric } from './quick-rubric.ts';

export interface LoadedRubric {
  readonly rubric: Rubric;
  readonly hash: string;
}

export interface QuickWish {
  readonly rubrics: readonly LoadedRubric[];
  readonly required: readonly string[];
  /** Only this rubric is scored. */
  readonly only?: string | undefined;
  /** A value as JSON text on one line, harmless on a terminal. */
  readonly jsonOf: (value: unknown) => string;
}

/** Scores notes one after the other; holds one at a time. */
export interface QuickScorer {
  /**
   * Takes a note in.
   *
   * @param bytes lines or rows, the last of them with its newline too
   * @param at where the note begins
   * @returns where its line ends, behind the newline; -1 for a note that is left to the long way
   */
  take(bytes: Uint8Array, at: number): number;
  /** Writes the score of the note just taken and counts it in `tally`, which has the same rubrics. */
  write(out: ByteWriter, bytes: Uint8Array, tally: Tally): void;
}

/**
 * Makes a scorer of JSON lines that is many times faster than `checkNote`, `auditCall` and
 * `scoreOfNote` together and gives the very bytes of what they give: it reads a note's JSON where it
 * lies and builds no values of it. Notes that are no JSON, have problems, say a thing twice, spell a
 * key with escapes, or answer a rubric that asks by `when` are left to the long way.
 */
export function quickScorer(wish: QuickWish): QuickScorer {
  return scorerOf(wish, ({ head, quick, only }) => noteReader(head, quick, only));
}

/** The same for the rows of a table, of which `take` is given the bytes in UTF-8. */
export function quickRowScorer(wish: QuickWish, table: TableShape): QuickScorer {
  return scorerOf(wish, (parts) => rowTaker(table, parts));
}

// --- internal ---

function scorerOf(wish: QuickWish, takerOf: (parts: RowParts) => QuickScorer['take']): QuickScorer {
  // JavaScript puts keys that look like numbers first, and the bytes must be the very same.
  if (wish.rubrics.some(({ rubric }) => /^\d+$/.test(rubric.id))) return NONE;
  const head = new QuickHead(wish.jsonOf);
  const quick = wish.rubrics.filter(isQuick).map((one) => new QuickRubric(one, wish.jsonOf));
  const required = wish.required.map((id) => quick.find((one) => one.id === id) ?? null);
  const rubrics = wish.rubrics.map(({ rubric }) => rubric);
  const take = takerOf({ head, quick, rubrics, only: wish.only });
  const numbers = new NumberTexts();
  const sums: NoteSums = { aims: 0, aimSum: 0, aimWeight: 0, postures: [], flags: [] };
  return {
    take,
    write: (out, bytes, tally) => {
      forget(sums);
      out.put(START);
      head.write(out, bytes);
      out.put(RUBRICS);
      writeRubrics(out, quick, sums, tally);
      out.put(OVERALL);
      const overall = overallOf(required);
      if (overall === null) out.put(NONE_TEXT);
      else {
        numbers.write(out, overall);
        countScore(tally.overall, overall);
      }
      out.put(PLACE);
      writePlace(out, numbers, sums);
      out.put(FLAGS);
      writeAll(out, sums.flags);
      out.put(END);
      tally.notes += 1;
      tally.flags += sums.flags.length;
    },
  };
}

const NONE: QuickScorer = { take: () => -1, write: () => undefined };

const START = bytesOf(`{"format":"${SCORE_FORMAT}",`);
const RUBRICS = bytesOf(',"rubrics":{');
const OVERALL = bytesOf('},"overall":');
const PLACE = bytesOf(',"place":');
const NONE_TEXT = bytesOf('null');
const AIM = bytesOf('{"aim":');
const POSTURE = bytesOf(',"posture":');
const STEADY = placeEnds(false);
const SWINGING = placeEnds(true);
const FLAGS = bytesOf(',"flags":[');
const END = bytesOf('],"problems":[]}\n');
const COMMA_TEXT = bytesOf(',');

function placeEnds(swing: boolean): Readonly<Record<PlaceName, Uint8Array>> {
  const ends = PLACE_NAMES.map(
    (name) => [name, bytesOf(`,"name":"${name}","swing":${swing}}`)] as const,
  );
  return Object.fromEntries(ends) as Record<PlaceName, Uint8Array>;
}

function isQuick({ rubric }: LoadedRubric): boolean {
  return rubric.questions.every(({ when }) => when === undefined);
}

function forget(sums: NoteSums): void {
  sums.aims = 0;
  sums.aimSum = 0;
  sums.aimWeight = 0;
  sums.postures.length = 0;
  sums.flags.length = 0;
}

function writeRubrics(
  out: ByteWriter,
  quick: readonly QuickRubric[],
  sums: NoteSums,
  tally: Tally,
): void {
  let isFirst = true;
  for (const rubric of quick) {
    if (!rubric.isWanted) continue;
    if (!isFirst) out.put(COMMA_TEXT);
    out.put(rubric.scoreText(sums, tally.rubrics[rubric.id] as Spread));
    isFirst = false;
  }
}

function writeAll(out: ByteWriter, texts: readonly Uint8Array[]): void {
  for (let i = 0; i < texts.length; i += 1) {
    if (i > 0) out.put(COMMA_TEXT);
    out.put(texts[i] as Uint8Array);
  }
}

function overallOf(required: readonly (QuickRubric | null)[]): number | null {
  let sum = 0;
  for (const rubric of required) {
    if (rubric === null || !rubric.isWanted || rubric.score === null) return null;
    sum += rubric.score;
  }
  return required.length === 0 ? null : snap(sum / required.length);
}

function writePlace(out: ByteWriter, numbers: NumberTexts, sums: NoteSums): void {
  const { aims, aimSum, aimWeight, postures } = sums;
  if (aims < AIM_ANSWERS_NEEDED || postures.length < POSTURE_ANSWERS_NEEDED) {
    out.put(NONE_TEXT);
    return;
  }
  const { aim, posture, name, swing } = placeAt(snap(aimSum / aimWeight), postures);
  out.put(AIM);
  numbers.write(out, aim);
  out.put(POSTURE);
  numbers.write(out, posture);
  out.put((swing ? SWINGING : STEADY)[name]);
}
