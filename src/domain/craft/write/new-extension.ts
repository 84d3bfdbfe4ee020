import { idFrom } from '../../id-from.ts';
import type { Result } from '../../problem.ts';
import { checkRubric } from '../../rubric/check/check-rubric.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { WrittenExtension } from '../../rubric/written-rubric.ts';
import { firstTests } from '../tests/make-own-test.ts';
import { type Comment, writeRubricYaml } from './write-rubric-yaml.ts';

/** A rubric that starts from another one, changing nothing yet, with tests whose numbers are computed. */
export function newExtension(
  base: Rubric,
  { id, title, about }: { readonly [K in 'id' | 'title' | 'about']: string | undefined },
): Result<WrittenExtension> {
  const ours = `our-${base.id}`.slice(0, 64).replace(/-+$/, '');
  const written: WrittenExtension = {
    format: 'aftercall/rubric@1',
    id: id ?? (title === undefined ? ours : idFrom(title, ours, [base.id])),
    version: '1.0.0',
    title: title ?? `${base.title.slice(0, 52)} (ours)`,
    ...(about !== undefined && { about }),
    extends: base.id,
    'extends-version': base.version,
  };
  const checked = checkRubric(written, [base]);
  if (!checked.ok) return checked;
  return { ok: true, value: { ...written, tests: [...firstTests(checked.value)] } };
}

/** The same as text, with examples of everything that it can do, to take the # away from. */
export function extensionYaml(written: WrittenExtension, base: Rubric): string {
  const [head = '', tests = ''] = writeRubricYaml(written, COMMENT).split(/\n(?=\n# Proof)/);
  const examples = examplesFor(base).map((line) => (line === '' ? '' : `# ${line}`.trimEnd()));
  return `${head}\n\n${examples.join('\n')}\n${tests === '' ? '' : `${tests}`}`;
}

// --- internal ---

const ABOVE: Readonly<Record<string, readonly string[]>> = {
  format: [
    'A rubric that starts from another one: its questions, but for what is said here.',
    'A line that begins with # is a note for you; the program passes it over.',
    'Each sentence stands in double quotes, on one line. Inside them write \\" for a quote.',
  ],
  version: ['Raise it whenever you change something that others already use.'],
  'extends-version': ['The version it was written against: look again when that one changes.'],
  tests: [
    'Proof that it scores as you mean it: answers, and what they come to. The numbers were',
    'computed; they need a new look once you change a question.',
  ],
};

const COMMENT: Comment = ([top, ...rest]) => (rest.length === 0 ? (ABOVE[String(top)] ?? []) : []);

/** With real ids, so that each example works as it stands. */
function examplesFor({ questions }: Rubric): readonly string[] {
  const first = questions[0]?.id ?? 'some-question';
  const isAllShort = questions.every(({ short }) => short);
  // Of the short form at least half must stay, and what is added must not outnumber it.
  const last = questions.findLast(({ short }) => isAllShort || !short)?.id ?? first;
  const ids = questions.map(({ id }) => `  ${id}`);
  return [
    'Its questions are:',
    ...ids,
    '',
    'To leave questions out, take the # and the space after it away:',
    'remove:',
    `  - ${last}`,
    '',
    'To change one, name it and write only what is different:',
    'change:',
    `  - id: ${first}`,
    '    weight: 3',
    '    help: "What you would tell somebody who asks what the question means."',
    '',
    'To add one, as in a rubric of its own; without after it stands at the end:',
    'add:',
    '  - id: named-next-step',
    '    ask: "How clear was the next step at the end?"',
    '    anchors:',
    '      1: "There was none"',
    '      3: "A step, but no date"',
    '      5: "A step, a name and a date"',
    '    best: high',
    ...(isAllShort ? [] : ['    short: true']),
    `    after: ${first}`,
  ];
}
