import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../files/failure.ts';

/** All files in a folder and below it, in bytes; others may make and remove some while we look. */
export function sizeOf(folder: string): number {
  let total = 0;
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      total += lstatSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return total;
}
