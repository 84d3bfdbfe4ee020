// What `score` needs of memory where an input is far larger than it should be: a table of a million
// rows, and one line of a gigabyte in the midst of sound ones.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const ROWS = 1_000_000;
const LONG = 1 << 30;
/** In MB: what four million notes may take. */
const AT_MOST = 250;

/** @returns rows of what was measured: the largest memory in MB, and seconds */
export async function hardInputs() {
  const few = await scored('csv', rows(ROWS / 10), ROWS / 10);
  const many = await scored('csv', rows(ROWS), ROWS);
  const line = await scored('jsonl', around(NOTE, '{"id":"', '"}\n'), 3, true);
  const row = await scored('csv', withHeadings(around(ROW, '"', '",3,4,1\n')), 3, true);
  return [
    measured(`CSV of ${ROWS / 10} rows through a pipe`, few),
    measured(`CSV of ${ROWS} rows through a pipe`, many),
    measured('a JSON line of 1 GB between two notes', line),
    measured('a row of 1 GB between two in a CSV', row),
  ];
}

export function hardInputsTable(measurements) {
  const lines = measurements.map(
    ({ what, mb, atMost, seconds }) =>
      `| ${what} | ${mb.toFixed(0)} | ${atMost} | ${seconds.toFixed(1)} |`,
  );
  return ['| what | largest memory, MB | at most | seconds |', '|---|---|---|---|', ...lines].join(
    '\n',
  );
}

// --- internal ---

const HEADINGS = 'id,talk-share,gave-it-back,cut-in\n';
const ROW = 'call,3,4,1\n';
const NOTE = `${JSON.stringify({
  id: 'call',
  answers: { listening: { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 1 } },
})}\n`;

function* rows(count) {
  const piece = ROW.repeat(1000);
  yield HEADINGS;
  for (let row = 0; row < count; row += 1000) yield piece;
}

function* withHeadings(pieces) {
  yield HEADINGS;
  yield* pieces;
}

/** A sound line before and one after a very long one. */
function* around(sound, opening, end) {
  const piece = Buffer.alloc(1 << 20, 'x');
  yield sound + opening;
  for (let length = 0; length < LONG; length += piece.length) yield piece;
  yield end + sound;
}

/** Feeds the program, and sees to it that each line has its own and a long one is told once. */
async function scored(kind, pieces, wanted, isLong = false) {
  const report = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nuse '+process.resourceUsage().maxRSS))`;
  const args = ['--import', report, PROGRAM, 'score', '-q', '-f', 'jsonl', '--input', kind, '-'];
  const started = performance.now();
  const child = spawn(process.execPath, args);
  const closed = once(child, 'close');
  let lines = 0;
  let err = '';
  child.stdout.setEncoding('latin1').on('data', (text) => {
    lines += text.split('\n').length - 1;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  for (const piece of pieces) if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await closed;
  const [, kb] = /use (\d+)$/.exec(err) ?? [];
  const isTold = isLong ? code === 4 && err.split('is longer than').length === 2 : code === 0;
  if (lines !== wanted || !isTold) throw new Error(`${kind}: exit ${code}, ${lines} lines: ${err}`);
  return { mb: Number(kb) / 1024, seconds: (performance.now() - started) / 1000 };
}

function measured(what, { mb, seconds }) {
  return { what, mb, seconds, atMost: AT_MOST };
}
