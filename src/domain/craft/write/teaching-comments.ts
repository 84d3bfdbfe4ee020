import type { Path } from '../../problem.ts';
import type { WrittenRubric } from '../../rubric/written-rubric.ts';
import { type Comment, writeRubricYaml } from './write-rubric-yaml.ts';

/** A new rubric as text, with comments that teach the format where a part is first met. */
export function teachingYaml(rubric: WrittenRubric): string {
  return `${writeRubricYaml(rubric, commentFor(rubric))}${examplesFor(rubric)}`;
}

// --- internal ---

const ABOVE: Readonly<Record<string, readonly string[]>> = {
  format: [
    'A rubric: questions about a call, and what their answers mean.',
    'A line that begins with # is a note for you; the program passes it over.',
    'Each sentence stands in double quotes, on one line. Inside them write \\" for a quote.',
  ],
  version: ['Raise it whenever you change something that others already use.'],
  about: ['The question behind the questions.'],
  questions: [
    'One thing a question, seen on this very call. Its id is a short name of its own, never',
    'used again for something else.',
  ],
  notes: ['What happened on a call with a low or a high score: never a task, never the person.'],
  practice: ['Where a plan starts: one act, tied to the moment it is for.'],
  tests: [
    'Proof that it scores as you mean it: answers, and what they come to. The numbers were',
    'computed. Change one and run the tests to see what a failing test looks like.',
  ],
};

const INSIDE: Readonly<Record<string, readonly string[]>> = {
  anchors: ['What an answer looks like on a call. A point left out lies between its neighbours.'],
  best: [
    'high: the last point is best. low: 1 is best. Or a point, such as 3, where both too little',
    'and too much miss it; then notes say what under and over meant.',
  ],
  weight: ['1 to 3. The heaviest question counts most, and a plan starts from it.'],
  short: ['true: also asked when there is little time. If no question says so, all are.'],
  na: ['The one reason for which it does not apply to a call.'],
  notes: ['What this answer meant on the call: never a task, never the person.'],
  practice: ['If this happens, then I do that: where a plan can start.'],
  flag: ['An answer that is shown by itself, whatever the score.'],
};

/** Each part is explained where it is met first. */
function commentFor(rubric: WrittenRubric): Comment {
  const firsts = new Map<string, number>();
  for (const [index, question] of rubric.questions.entries()) {
    for (const key of Object.keys(question)) if (!firsts.has(key)) firsts.set(key, index);
  }
  return ([top, index, key, ...rest]: Path) => {
    if (index === undefined) return ABOVE[String(top)] ?? [];
    const isFirst = top === 'questions' && rest.length === 0 && firsts.get(String(key)) === index;
    return isFirst ? (INSIDE[String(key)] ?? []) : [];
  };
}

/** What the rubric could say and does not yet, to take the # away from. */
function examplesFor({ notes, practice, bands }: WrittenRubric): string {
  const lines = [
    ...(notes === undefined
      ? [
          'notes:',
          '  low: "Much of this call went by without them."',
          '  high: "They did the larger part of this call."',
        ]
      : []),
    ...(practice === undefined
      ? ['practice: "If the call turns to price, then I ask what the delay costs them."']
      : []),
    ...(bands === undefined
      ? ['bands:', '  - from: 0', '    name: seldom', '  - from: 50', '    name: often']
      : []),
  ];
  const intro = 'More that a rubric can say; take the # and the space after it away to use it:';
  return lines.length === 0 ? '' : `\n${[intro, ...lines].map((line) => `# ${line}\n`).join('')}`;
}
