import { Document, Scalar } from 'yaml';
import type { FrontValue, NotePage } from '../../use-cases/ports/export-port.ts';
import { cutFrontMatter } from '../notes/front-matter.ts';
import { readStrictYaml } from '../yaml/read-strict-yaml.ts';

/**
 * A note as it stands in its file: YAML front matter that says what it is about, the text, and a
 * line below which a person may write.
 */
export function writtenNote({ about, front, body }: NotePage, below: string): string {
  return `---\n${yamlOf({ ...front, [ABOUT]: about })}---\n\n${body}\n\n${CLOSING_LINE}\n${below}`;
}

/** What a note of ours is about and what was written below it; about null when it is not ours. */
export function readNoteText(bytes: Buffer): { about: string | null; below: string } {
  const text = bytes.toString('utf8');
  const foreign = { about: null, below: '' };
  const cut = cutFrontMatter(text);
  const closing = CLOSING.exec(text);
  if (cut.kind !== 'cut' || closing === null) return foreign;
  const yaml = readStrictYaml(cut.yaml);
  const about = yaml.ok ? (yaml.value.value as Record<string, unknown> | null)?.[ABOUT] : null;
  if (typeof about !== 'string') return foreign;
  return { about, below: text.slice(closing.index + closing[0].length) };
}

// --- internal ---

/** The key by which a note of ours is known again. */
const ABOUT = 'aftercall';

// A comment in Obsidian. Text of a person cannot make such a line: its percent signs are escaped.
const CLOSING_LINE =
  '%% Write below this line; what is above it, aftercall writes anew at each export. %%';
const CLOSING = /^%% Write below this line; what is above it, aftercall [^\n]*%%[ \t]*\r?(?:\n|$)/m;

function yamlOf(front: Readonly<Record<string, FrontValue>>): string {
  const document = new Document({}, { version: '1.2' });
  for (const [key, value] of Object.entries(front)) document.set(key, nodeOf(document, value));
  const text = document.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  // All texts of a person are quoted here. No template program may find a start of its own in them.
  return text.replace(/<(?=[%?!])/g, '\\x3c').replace(/\{(?=[{%#])/g, '\\x7b');
}

/** Texts are quoted, so that none is taken for a date, a number or a link of YAML's own. */
function nodeOf(document: Document, value: FrontValue): unknown {
  if (typeof value !== 'object') return document.createNode(value);
  if (!('day' in value)) return document.createNode([...value], { flow: true });
  const day = new Scalar(value.day);
  day.type = 'PLAIN';
  return day;
}
