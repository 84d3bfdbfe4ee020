import type { RubricChange } from '../../../domain/craft/versions/diff-rubrics.ts';
import { isHardlySame } from '../../../domain/craft/versions/hardly-same.ts';
import { visible } from './visible.ts';

/** One change in a coach's words, on one line; to be wrapped. */
export function changeSentence(change: RubricChange): string {
  switch (change.kind) {
    case 'question-added':
      return `${visible(change.question)} is a new question: "${visible(change.ask)}"`;
    case 'question-removed':
      return `${visible(change.question)} is no longer asked: "${visible(change.ask)}"`;
    case 'order':
      return `the questions are asked in another order: ${change.after.map(visible).join(', ')}`;
    case 'pivotal':
      return `a plan now starts from ${visible(change.after)}, not from ${visible(change.before)}`;
    case 'part':
      return change.question === undefined
        ? partSentence(change)
        : `${visible(change.question)}: ${partSentence(change)}`;
  }
}

// --- internal ---

type PartChange = Extract<RubricChange, { kind: 'part' }>;

function partSentence({ path, before, after }: PartChange): string {
  const [key = ''] = path;
  if (key === 'short') {
    return after === true ? 'is now in the short form' : 'is no longer in the short form';
  }
  if (key === 'options' && path.length === 1) {
    return `the options stand in another order: ${inWords(after)}`;
  }
  const label = labelOf(path);
  const say = (value: unknown) =>
    isSentence(path) ? `"${visible(String(value))}"` : inWords(value);
  if (before === undefined) return `${label} is new: ${say(after)}`;
  if (after === undefined) return `${label} is gone; it was ${say(before)}`;
  if (isSentence(path)) {
    const isOther = key === 'ask' && isHardlySame(String(before), String(after));
    return `${label} now reads ${say(after)}; it was ${say(before)}${isOther ? '. Another question? Then it needs an id of its own' : ''}`;
  }
  return `${label} ${say(before)} -> ${say(after)}`;
}

const LABELS: Readonly<Record<string, string>> = {
  ask: 'the question',
  na: 'the reason for "does not apply"',
  'flag.say': "the flag's sentence",
  'flag.at-most': 'flag at most',
  'flag.at-least': 'flag at least',
  'notes.low': 'the low note',
  'notes.high': 'the high note',
  'notes.under': 'the note for under',
  'notes.over': 'the note for over',
  practice: 'the practice',
  formerly: 'the older wordings',
  min: 'the smallest answer',
  max: 'the largest answer',
  points: 'points on the scale',
};

function labelOf(path: readonly string[]): string {
  const [key = '', name = '', part] = path;
  if (key === 'anchors') return `point ${visible(name)}`;
  if (key === 'options') return `option ${visible(name)}${part === 'points' ? ' earns' : ''}`;
  return LABELS[path.join('.')] ?? visible(path.join(' '));
}

/** What a rep reads, as against numbers and names. */
function isSentence(path: readonly string[]): boolean {
  return /^(ask|na|help|source|practice|title|about|unit|anchors|notes)\b|say$/.test(
    path.join('.'),
  );
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return /\s/.test(value) ? `"${visible(value)}"` : visible(value);
  if (Array.isArray(value)) return value.map(inEntry).join(', ');
  if (typeof value === 'object' && value !== null) return inEntry(value);
  return String(value);
}

/** `from 0 hardly` of a band, `question gave-it-back, at-most 2` of a `when`. */
function inEntry(value: unknown): string {
  if (typeof value !== 'object' || value === null) return inWords(value);
  const { from, name, ...others } = value as Record<string, unknown>;
  if (from !== undefined && name !== undefined) return `from ${inWords(from)} ${inWords(name)}`;
  return Object.entries(others)
    .map(([key, inside]) => `${visible(key)} ${inWords(inside)}`)
    .join(', ');
}
