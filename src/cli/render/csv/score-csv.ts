import type { RubricAudit } from '../../../domain/audit/rubric-audit.ts';
import type { NoteHead } from '../../../domain/note/call-note.ts';
import { pointerTo } from '../../../domain/note/score-of-note.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';
import { problemSentence } from '../problem-sentences/problem-sentence.ts';
import { scorePieces } from '../text/score-pieces.ts';
import { type Cell, csvRows, csvText, rawCsvText, type Separator } from './csv.ts';

export interface ScoreCsvOptions {
  /** Whether answers and what they earn have columns too. */
  readonly explain: boolean;
  /** Whether there are columns for where a note stands. */
  readonly withSource: boolean;
  /** Nothing against formulas, and no byte-order mark. */
  readonly isRaw: boolean;
  readonly separator: Separator;
}

/** Scores as a sheet: the same columns for every batch by the same rubrics. */
export interface ScoreCsv {
  /** The names of the columns. */
  readonly head: string;
  /** One note as a row. */
  row(note: AuditedNote): string;
}

/**
 * Columns named as in an export of the journal: `listening score`, and where the arithmetic is to be
 * shown `listening.gave-it-back` for an answer and `listening.gave-it-back points` for its points.
 */
export function scoreCsv(rubrics: readonly Rubric[], options: ScoreCsvOptions): ScoreCsv {
  const { explain, withSource, isRaw, separator } = options;
  const names = [
    ...FACTS,
    ...rubrics.flatMap((one) => rubricNames(one, explain)),
    ...WHOLE,
    ...(withSource ? SOURCE : []),
  ];
  const rows = isRaw ? rawCsvText : csvRows;
  const inRow = (cells: readonly Cell[]) => rows([cells], separator).slice(0, -ROW_END.length);
  const between = inRow([null, null]); // the sign alone
  const nothing = new Map(
    rubrics.map((rubric) => [rubric.id, inRow(rubricNames(rubric, explain).map(() => null))]),
  );
  const parts = (audit: RubricAudit) =>
    inRow([...partsOf(audit), ...(explain ? answersOf(audit) : [])]);
  const rubricCells = explain ? parts : scorePieces(parts);
  return {
    head: isRaw ? rawCsvText([names], separator) : csvText([names], separator),
    row: (note) => {
      const { head, audit } = note;
      const audits = audit?.rubrics ?? [];
      const scores = rubrics.map(({ id }) => {
        const one = audits.find(({ rubric }) => rubric.id === id);
        return one === undefined ? nothing.get(id) : rubricCells(one);
      });
      const whole = inRow([...wholeOf(note, withSource), ...(withSource ? sourceOf(note) : [])]);
      return `${[inRow(factsOf(head)), ...scores, whole].join(between)}${ROW_END}`;
    },
  };
}

// --- internal ---

const ROW_END = '\r\n';
const FACTS = ['id', 'account', 'contact', 'when', 'type', 'minutes', 'first-contact'] as const;
const SOURCE = ['file', 'line'] as const;
const WHOLE = ['overall', 'place', 'aim', 'posture', 'swing', 'flags', 'problems'] as const;
/** What a sheet tells of one rubric; a key that is not there leaves its cell empty. */
const PARTS = ['score', 'reason', 'band', 'answered', 'of', 'na', 'dk'] as const;

function rubricNames({ id, questions }: Rubric, explain: boolean): readonly string[] {
  const parts = [...PARTS, 'version'].map((part) => `${id} ${part}`);
  if (!explain) return parts;
  return [...parts, ...questions.flatMap((one) => [`${id}.${one.id}`, `${id}.${one.id} points`])];
}

function partsOf(audit: RubricAudit): readonly Cell[] {
  return [...PARTS.map((part) => audit[part] ?? null), audit.rubric.version];
}

function answersOf({ rubric, questions }: RubricAudit): readonly Cell[] {
  return rubric.questions.flatMap(({ id }): readonly Cell[] => {
    const asked = questions.find(({ question }) => question.id === id);
    return [asked?.answer ?? null, asked?.points ?? null];
  });
}

function factsOf({ id, call }: NoteHead): readonly Cell[] {
  return [id, ...FACTS.map((fact) => (fact === 'id' ? null : (call[fact] ?? null))).slice(1)];
}

function sourceOf({ source: { file, line } }: AuditedNote): readonly Cell[] {
  return [file, line];
}

/** @param withLines whether each problem says on which line it is */
function wholeOf({ audit, problems, source }: AuditedNote, withLines: boolean): readonly Cell[] {
  const place = audit?.place.place ?? null;
  const { name = null, aim = null, posture = null, swing = null } = place ?? {};
  const flags = (audit?.flags ?? []).map(({ say }) => say).join('\n');
  const told = problems.map(({ problem, at }) => {
    const line = withLines ? `line ${at?.line ?? source.line}:` : '';
    return [line, pointerTo(problem), problemSentence(problem)].filter(Boolean).join(' ');
  });
  return [audit?.overall ?? null, name, aim, posture, swing, flags, told.join('\n')];
}
