// Measures what it costs beside what else one could use, and prints a table for bench/README.md.
import { cpus } from 'node:os';
import { chartOfMany } from './chart.js';
import { inputs } from './inputs.js';
import { search } from './search.js';
import { startUp } from './start-up.js';
import { verifying } from './verifying.js';
import { wholeJournal, wholeJournalTable } from './whole-journal.js';

const rows = [
  ...(await startUp()),
  ...(await search()),
  ...(await chartOfMany()),
  ...verifying(),
  ...(await inputs()),
];
console.log(`Node ${process.version}, ${cpus().length} cores\n`);
console.log('| what | ratio | at most |');
console.log('|---|---|---|');
for (const { what, ratio, atMost } of rows) {
  console.log(`| ${what} | ${ratio.toFixed(2)} | ${atMost.toFixed(2)} |`);
}

console.log(`\n${wholeJournalTable(await wholeJournal())}`);
