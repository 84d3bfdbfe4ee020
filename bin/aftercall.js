#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [only, ...more] = process.argv.slice(2);
if ((only === '--version' || only === '-V') && more.length === 0) {
  const about = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${JSON.parse(about).version}\n`);
} else {
  const { main } = await import('../dist/main.js');
  process.exitCode = await main(process);
}
