import type { Words } from '../call/words.ts';
import { problem, type Result } from '../problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type CallNote, NOTE_FORMAT } from './call-note.ts';
import { FieldReader, type Fields, ownValue, wrongType } from './field-reader.ts';
import { readHead } from './note-head.ts';
import { readAnswers } from './read-answers.ts';

/**
 * Checks a call note against the rubrics it answers, and gives it in its one spelling or with every
 * problem at once. Written out by hand, without a schema: a batch runs it for every line.
 *
 * @param value plain data from a file, whatever its shape and prototype
 */
export function checkNote(value: unknown, rubrics: readonly Rubric[]): Result<CallNote> {
  const reader = new FieldReader();
  const note = reader.knownFields(value, [], NOTE_KEYS);
  if (note === undefined) return { ok: false, problems: reader.problems };
  readFormat(note, reader);
  const { id, call } = readHead(note, reader);
  const rater = reader.text(note, 'rater', []) ?? 'self';
  const answers = readAnswers(note, rubrics, reader);
  const words = readWords(note, reader);
  const transcript = reader.text(note, 'transcript', []);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const checked = { id, call, rater, answers, words };
  return { ok: true, value: transcript === undefined ? checked : { ...checked, transcript } };
}

/**
 * Adds the free text that stands below a note's facts to its words.
 *
 * @param value the facts as written, not yet checked
 */
export function withTextBelow(value: unknown, below: string): Result<unknown> {
  const text = below.trim();
  if (text === '' || typeof value !== 'object' || value === null) return { ok: true, value };
  const words = ownValue(value as Fields, 'words');
  if (words === undefined) return { ok: true, value: { ...value, words: { text } } };
  const isObject = typeof words === 'object' && !Array.isArray(words);
  if (!isObject || ownValue(words as Fields, 'text') !== undefined) {
    return { ok: false, problems: [problem('text-twice', ['words'], {})] };
  }
  return { ok: true, value: { ...value, words: { ...words, text } } };
}

// --- internal ---

const NOTE_KEYS = ['format', 'id', 'call', 'rater', 'answers', 'words', 'transcript'];
const WORD_KEYS = ['sentence', 'moment', 'text'];

function readFormat(note: Fields, reader: FieldReader): void {
  const format = reader.text(note, 'format', []);
  if (format === undefined || format === NOTE_FORMAT) return;
  reader.add(problem('bad-format', ['format'], { got: format, wanted: NOTE_FORMAT }));
}

function readWords(note: Fields, reader: FieldReader): Words {
  const path = ['words'];
  const written = ownValue(note, 'words');
  if (written === undefined) return {};
  if (typeof written === 'string') return written.trim() === '' ? {} : { text: written };
  if (typeof written !== 'object') {
    reader.add(wrongType(path, 'text', written));
    return {};
  }
  const words = reader.knownFields(written, path, WORD_KEYS);
  if (words === undefined) return {};
  const sentence = reader.text(words, 'sentence', path);
  const moment = reader.text(words, 'moment', path);
  const text = reader.text(words, 'text', path);
  return {
    ...(sentence !== undefined && { sentence }),
    ...(moment !== undefined && { moment }),
    ...(text !== undefined && { text }),
  };
}
