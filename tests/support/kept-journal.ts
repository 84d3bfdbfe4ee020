import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettlementRecord } from '../../src/domain/journal/records/record.ts';
import { built } from './built.ts';
import { makeEntryRecord } from './make-entry-record.ts';
import { type Ended, runProgram } from './run-program.ts';

export { makeEntryRecord };

/** A score as kept, measured with some version of a rubric. */
export function keptScore(score: number | null, hash = 'f'.repeat(64)) {
  const counts = { answered: score === null ? 0 : 3, of: 3, na: 0, dk: 0 };
  const result =
    score === null ? { score, reason: 'nothing-asked' as const } : { score, band: 'mostly' };
  return { ...result, ...counts, version: '1.0.0', hash, scoringHash: hash };
}

export function makeSettlement(parts: Partial<SettlementRecord> = {}): SettlementRecord {
  return {
    format: 'aftercall/settlement@1',
    id: '019a8c3e-51b2-7000-8000-00000000000f',
    written: '2026-11-21T09:00:00+01:00',
    plan: 'plan-1',
    outcome: 'kept',
    ...parts,
  };
}

/** The hash of a rubric we ship, as it was built. */
export function builtInHash(id: string): string {
  const text = readFileSync(join(built().dist, 'built-in-rubrics.json'), 'utf8');
  const { rubrics } = JSON.parse(text) as { rubrics: { rubric: { id: string }; hash: string }[] };
  return rubrics.find(({ rubric }) => rubric.id === id)?.hash ?? '';
}

/** A home of its own for the program, with a journal of hand-written lines. */
export class KeptJournal {
  readonly home = mkdtempSync(join(tmpdir(), 'aftercall-reading-'));
  readonly data = join(this.home, 'data');
  readonly file = join(this.data, 'journal', '2026.0123456789abcdef.jsonl');
  readonly env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: this.home,
    TZ: 'Europe/Berlin',
    AFTERCALL_DATA_DIR: this.data,
    AFTERCALL_STATE_DIR: join(this.home, 'state'),
  };

  /** Makes these the lines of the journal: records, or texts as they are. */
  write(...lines: readonly (object | string)[]): void {
    mkdirSync(join(this.data, 'journal'), { recursive: true, mode: 0o700 });
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(this.file, texts.map((text) => `${text}\n`).join(''), { mode: 0o600 });
  }

  keepRubric(hash: string, yaml: string): void {
    mkdirSync(join(this.data, 'rubrics'), { recursive: true, mode: 0o700 });
    writeFileSync(join(this.data, 'rubrics', `${hash}.yaml`), yaml, { mode: 0o600 });
  }

  /** Puts a command of this name into a folder of its own. @returns that folder, for a PATH */
  command(name: string, script: string): string {
    const bin = join(this.home, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return bin;
  }

  /** The text of a file at home. */
  read(name: string): string {
    return readFileSync(join(this.home, name), 'utf8');
  }

  /** All that stands in the files of the journal. */
  text(): string {
    const folder = join(this.data, 'journal');
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  }

  /** Runs the program in this process, without a terminal. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
    return runProgram({ args, input: '', cwd: this.home, env: { ...this.env, ...env } });
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
