import type { Audit } from '../../../domain/audit/audit.ts';
import type { Place, RaisedFlag } from '../../../domain/audit/kept-audit.ts';
import { CALL_KEYS } from '../../../domain/call/call-facts.ts';
import type { NoteHead } from '../../../domain/note/call-note.ts';
import {
  type ContentHashes,
  type NoteOrigin,
  type NoteScore,
  notScored,
  rubricScore,
  SCORE_FORMAT,
  scoreOfNote,
} from '../../../domain/note/score-of-note.ts';
import { remembered } from '../../../domain/remembered.ts';
import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';
import { problemSentence } from '../problem-sentences/problem-sentence.ts';
import { scorePieces } from '../text/score-pieces.ts';
import { jsonText } from './json.ts';

export interface ScoreJsonOptions {
  readonly hashes: ContentHashes;
  readonly explain: boolean;
  /** Whether each score, and each problem, says where it stands. */
  readonly withSource: boolean;
  /** Set out over lines, as an entry of a list behind a comma; otherwise each note is a line. */
  readonly isSetOut: boolean;
}

/**
 * Makes a function that prints the score of one note after the other as JSON. What comes again and
 * again is put together from pieces: the whole would take longer to print than to compute.
 */
export function scoreJson(options: ScoreJsonOptions): (note: AuditedNote) => string {
  const { hashes, explain, withSource, isSetOut } = options;
  const layout = new Layout(isSetOut);
  const pieces = scoreInPieces(hashes, layout, withSource);
  const [start, end] = isSetOut ? [`,\n${INDENT}`, ''] : ['', '\n'];
  // JavaScript puts keys that look like numbers first, and the bytes are to be the same everywhere.
  const isPlain = !explain && ![...hashes.keys()].some((id) => /^\d+$/.test(id));
  return (note) => {
    const { head, audit, problems } = note;
    if (audit !== null && isPlain) return `${start}${pieces(note, audit)}${end}`;
    const found = problems.map(({ problem }) => problem);
    const score =
      audit === null
        ? notScored(head, found, problemSentence)
        : scoreOfNote(head, audit, hashes, explain);
    return `${start}${layout.json(withSource ? sourced(score, note) : score, 1)}${end}`;
  };
}

// --- internal ---

const INDENT = '  ';
/** More than there are. */
const MOST_FLAGS = 1000;
/** A text that is its own JSON, and harmless on a terminal. */
const PLAIN = /^[ !#-[\]-~]*$/;

function sourced(score: NoteScore, { source, problems }: AuditedNote): NoteScore {
  const told = score.problems.map((one, index) => {
    const { file, line } = source;
    return { ...one, source: { file, line: problems[index]?.at?.line ?? line } };
  });
  return { ...score, problems: told, source };
}

function scoreInPieces(hashes: ContentHashes, layout: Layout, withSource: boolean) {
  const rubricText = scorePieces(
    (audit) => `${layout.key(audit.rubric.id, 3)}${layout.json(rubricScore(audit, hashes), 3)}`,
  );
  const start = `{${layout.key('format', 2)}"${SCORE_FORMAT}",${layout.key('id', 2)}`;
  const call = `,${layout.key('call', 2)}`;
  const callKeys = CALL_KEYS.map((key) => [key, layout.key(key, 3)] as const);
  const rubrics = `,${layout.key('rubrics', 2)}`;
  const overall = `,${layout.key('overall', 2)}`;
  const place = `,${layout.key('place', 2)}`;
  const flags = `,${layout.key('flags', 2)}`;
  const none = `,${layout.key('problems', 2)}[]`;
  const end = `${layout.line(1)}}`;
  const source = `,${layout.key('source', 2)}`;
  const [file, line] = [layout.key('file', 3), `,${layout.key('line', 3)}`];
  const sourceText = (from: NoteOrigin) =>
    withSource ? `${source}${inBraces(`${file}${plainJson(from.file)}${line}${from.line}`)}` : '';
  const inBraces = (inside: string) => (inside === '' ? '{}' : `{${inside}${layout.line(2)}}`);
  const callText = (facts: NoteHead['call']) => {
    let text = '';
    for (const [key, before] of callKeys) {
      const fact = facts[key];
      if (fact !== undefined) text += `${text === '' ? '' : ','}${before}${plainJson(fact)}`;
    }
    return inBraces(text);
  };
  const [aim, posture] = [layout.key('aim', 3), `,${layout.key('posture', 3)}`];
  const [name, swing] = [`,${layout.key('name', 3)}`, `,${layout.key('swing', 3)}`];
  const placeText = (at: Place) =>
    inBraces(`${aim}${at.aim}${posture}${at.posture}${name}"${at.name}"${swing}${at.swing}`);
  const flagText = remembered(
    MOST_FLAGS,
    (flag: RaisedFlag) => `${layout.line(3)}${layout.json(flag, 3)}`,
  );
  const flagsText = (raised: readonly RaisedFlag[]) =>
    raised.length === 0 ? '[]' : `[${raised.map(flagText).join(',')}${layout.line(2)}]`;
  return ({ head, source: from }: AuditedNote, audit: Audit): string => {
    const scores = audit.rubrics.map(rubricText).join(',');
    const at = audit.place.place;
    const before = `${start}${plainJson(head.id)}${call}${callText(head.call)}${rubrics}`;
    const after = `${overall}${audit.overall}${place}${at === null ? 'null' : placeText(at)}`;
    return `${before}${inBraces(scores)}${after}${flags}${flagsText(audit.flags)}${none}${sourceText(from)}${end}`;
  };
}

function plainJson(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) ? `"${value}"` : jsonText(value).slice(0, -1);
}

/** How JSON stands: on one line, or set out with an indent of two. */
class Layout {
  readonly #isSetOut: boolean;

  constructor(isSetOut: boolean) {
    this.#isSetOut = isSetOut;
  }

  /** Where a line begins, if they do. */
  line(depth: number): string {
    return this.#isSetOut ? `\n${INDENT.repeat(depth)}` : '';
  }

  key(key: string, depth: number): string {
    return `${this.line(depth)}${JSON.stringify(key)}:${this.#isSetOut ? ' ' : ''}`;
  }

  json(value: unknown, depth: number): string {
    if (!this.#isSetOut) return jsonText(value).slice(0, -1);
    const text = jsonText(value, INDENT.length).slice(0, -1);
    return text.replaceAll('\n', this.line(depth));
  }
}
