// Measures what it costs beside what else one could use, and prints a table for bench/README.md.
import { cpus } from 'node:os';
import { batch } from './batch.js';
import { chartOfMany } from './chart.js';
import { checking } from './checking.js';
import { hardInputs, hardInputsTable } from './hard-inputs.js';
import { inputs } from './inputs.js';
import { search } from './search.js';
import { startUp } from './start-up.js';
import { verifying } from './verifying.js';
import { wholeJournal, wholeJournalTable } from './whole-journal.js';

if (process.argv[2] === 'hard') {
  console.log(hardInputsTable(await hardInputs()));
  process.exit();
}
const isBatchOnly = process.argv[2] === 'batch';
const rows = isBatchOnly
  ? await batch()
  : [
      ...(await startUp()),
      ...(await search()),
      ...(await chartOfMany()),
      ...verifying(),
      ...(await checking()),
      ...(await inputs()),
      ...(await batch()),
    ];
console.log(`Node ${process.version}, ${cpus().length} cores\n`);
console.log('| what | ratio | at most |');
console.log('|---|---|---|');
for (const { what, ratio, atMost } of rows) {
  console.log(`| ${what} | ${ratio.toFixed(2)} | ${atMost} |`);
}

if (!isBatchOnly) console.log(`\n${wholeJournalTable(await wholeJournal())}`);
