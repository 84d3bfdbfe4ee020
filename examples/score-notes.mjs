// Scores call notes, one JSON object a line, by a rubric of your own and the built-in ones:
// node examples/score-notes.mjs examples/two-calls.jsonl
import { readFileSync } from 'node:fs';
import { builtInRubrics, formatProblem, loadRubric, scoreNote } from 'aftercall';

const own = loadRubric({ file: new URL('clinic/intake.yaml', import.meta.url) });
if (!own.ok) throw new Error(own.problems.map(formatProblem).join('\n'));
const { rubrics, required } = builtInRubrics();

for (const line of readFileSync(process.argv[2], 'utf8').trim().split('\n')) {
  const score = scoreNote(JSON.parse(line), { rubrics: [own.rubric, ...rubrics], required });
  console.log(score.id, score.rubrics.listening?.score, score.overall, score.problems.length);
}
