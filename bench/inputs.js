// What reading call notes costs beside the libraries for what they are written in: tables beside
// csv-parse that does nothing with them, Markdown and YAML beside the yaml package alone, which uses
// one core and is therefore given credit for the others.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, median } from './measure.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'aftercall.js');
const RUBRICS = ['listening', 'empathy', 'persuasion', 'stewardship'];

/** Rows for bench/README.md. */
export async function inputs({ rows = 200_000, files = 4000, rounds = 5 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const questions = questionsOf(folder);
    const csv = join(folder, 'calls.csv');
    await writeTable(csv, questions, rows);
    const [markdown, yaml] = [join(folder, 'markdown'), join(folder, 'yaml')];
    writeNotes(markdown, 'md', questions, files);
    writeNotes(yaml, 'yaml', questions, files);
    const score = (...args) => took(folder, [program, 'score', '-q', '-f', 'jsonl', ...args]);
    const parse = (notes) => took(folder, ['--input-type=module', '-e', YAML, notes]);
    const times = await inTurn(rounds, {
      csvParse: () => took(folder, ['-e', CSV_PARSE, csv]),
      csv: () => score(csv),
      csvAlone: () => score('-j', '1', csv),
      parsedMarkdown: () => parse(markdown),
      markdown: () => score(markdown),
      markdownAlone: () => score('-j', '1', markdown),
      parsedYaml: () => parse(yaml),
      yaml: () => score(yaml),
    });
    const ratio = (a, b) => median(times[a]) / median(times[b]);
    const cores = availableParallelism();
    const row = (what, found, atMost) => ({ what, ratio: found, ...(atMost && { atMost }) });
    return [
      row(`score, CSV of ${rows} calls, ${cores} cores / csv-parse`, ratio('csv', 'csvParse'), 1.5),
      row('score --jobs 1, the same / csv-parse', ratio('csvAlone', 'csvParse')),
      row(
        `score, ${files} Markdown notes, ${cores} cores / yaml alone divided by the cores`,
        ratio('markdown', 'parsedMarkdown') * cores,
        1.6,
      ),
      row('score --jobs 1, the same / yaml alone', ratio('markdownAlone', 'parsedMarkdown'), 1.6),
      row(
        `score, ${files} YAML notes, ${cores} cores / yaml alone divided by the cores`,
        ratio('yaml', 'parsedYaml') * cores,
        1.6,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CSV_PARSE = `const { parse } = require('csv-parse');
require('node:fs').createReadStream(process.argv[1], { highWaterMark: 1 << 20 })
  .pipe(parse()).on('data', () => {});`;

const YAML = `import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
for (const name of readdirSync(process.argv[1])) {
  const text = readFileSync(process.argv[1] + '/' + name, 'utf8');
  const end = text.indexOf('\\n---\\n', 4);
  parse(end === -1 ? text : text.slice(4, end));
}`;

/** Milliseconds. */
function took(folder, args) {
  const env = { ...process.env, HOME: folder, AFTERCALL_DATA_DIR: folder };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

function questionsOf(folder) {
  const env = { ...process.env, HOME: folder, AFTERCALL_DATA_DIR: folder };
  return RUBRICS.flatMap((id) => {
    const { stdout } = spawnSync(process.execPath, [program, 'rubric', 'show', id, '--json'], {
      env,
    });
    const { rubric } = JSON.parse(stdout.toString());
    return rubric.questions.filter(({ kind }) => kind === 'scale').map((one) => `${id}.${one.id}`);
  }).slice(0, 24);
}

async function writeTable(path, questions, rows) {
  const out = createWriteStream(path);
  out.write(`${['id', 'account', 'when', ...questions].join(',')}\n`);
  for (let row = 0; row < rows; row += 1) {
    const answers = questions.map((_, index) => 1 + ((row * 7 + index * 3) % 5));
    const line = `c${row},"Acme, no. ${row % 997}",2026-11-${String(1 + (row % 28)).padStart(2, '0')},${answers.join(',')}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

function writeNotes(folder, kind, questions, files) {
  mkdirSync(folder);
  for (let file = 0; file < files; file += 1) {
    const lines = questions.map((name, index) => {
      const [rubric, question] = name.split('.');
      const isFirst = index === 0 || !questions[index - 1].startsWith(`${rubric}.`);
      return `${isFirst ? `  ${rubric}:\n` : ''}    ${question}: ${1 + ((file + index * 3) % 5)}`;
    });
    const facts = `id: c${file}\ncall: { account: "Acme ${file % 97}", when: 2026-11-21 }\nanswers:\n${lines.join('\n')}\n`;
    const text = kind === 'md' ? `---\n${facts}---\nShe laughed.\n` : facts;
    writeFileSync(join(folder, `call-${String(file).padStart(5, '0')}.${kind}`), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const quick = process.argv.includes('--quick');
  const rows = await inputs(quick ? { rows: 100_000, files: 1500, rounds: 3 } : {});
  console.log('| what | ratio | at most |\n|---|---|---|');
  for (const { what, ratio, atMost } of rows) {
    console.log(`| ${what} | ${ratio.toFixed(2)} | ${atMost ?? ''} |`);
  }
}
