import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { openDrafts } from '../../src/adapters/drafts/open-drafts.ts';
import { filesFrom, realDisk } from '../../src/adapters/files/disk.ts';
import { findDevice } from '../../src/adapters/journal/device.ts';
import { withJournalLock } from '../../src/adapters/journal/journal-lock.ts';
import { openEraser } from '../../src/adapters/journal/open-eraser.ts';
import { openJournal } from '../../src/adapters/journal/open-journal.ts';
import { forget, planToForget } from '../../src/use-cases/journal/forget.ts';
import { makeEntryRecord } from './make-entry-record.ts';
import type { ChildTask } from './store-children.ts';

/** The program of a child process, perhaps to be killed. It prints what it was told is kept. */
async function main(task: ChildTask): Promise<void> {
  if (task.umask !== undefined) process.umask(task.umask);
  try {
    await doings[task.does](task);
  } catch (error) {
    say(`failed ${error instanceof Error ? `${error.name}: ${error.message}` : error}`);
  }
}

const doings: Record<ChildTask['does'], (task: ChildTask) => Promise<void>> = {
  async append(task) {
    const journal = openJournal(task);
    const filler = 'é'.repeat(Math.floor(task.bytes / 2));
    for (let n = 0; n < task.count; n += 1) {
      const id = `${task.name}-${String(n).padStart(6, '0')}`;
      await journal.append([{ format: 'test/entry@1', id, filler }]);
      say(id);
    }
  },

  /** Every second entry is about an account that is to be forgotten. */
  async 'keep and be forgotten'(task) {
    const journal = openJournal(task);
    for (let n = 0; n < task.count; n += 1) {
      const id = `${task.name}-${String(n).padStart(6, '0')}`;
      const account = n % 2 === 0 ? 'Bolt' : 'Acme';
      await journal.append([makeEntryRecord({ id, call: { account } })]);
      say(`${account} ${id}`);
      await pause(Math.random() * 6); // or it would be a test of how long a journal can grow
    }
  },

  async 'forget in rounds'(task) {
    const eraser = openEraser({ ...task, disk: { ...realDisk, rename: slowRename } });
    const clock = { now: () => '2026-11-21T09:00:00+01:00' };
    let made = 0;
    const ids = { next: () => `${task.name}-${String(++made).padStart(6, '0')}` };
    for (let n = 0; n < task.count; n += 1) {
      const plan = planToForget({ eraser }, { by: 'account', name: 'Acme' });
      if ('fault' in plan) throw new Error(plan.fault.fault);
      await forget({ clock, ids, eraser }, plan);
      say(`${n} ${plan.target.calls.map(({ id }) => id).join(' ')}`);
    }
  },

  async 'die holding the lock'(task) {
    await locked(task, () => process.kill(process.pid, 'SIGKILL'));
  },

  async 'count under the lock'(task) {
    const counter = join(task.dataFolder, 'counter');
    for (let n = 0; n < task.count; n += 1) {
      await locked(task, async () => {
        const before = Number(readFileSync(counter, 'utf8'));
        await setImmediate(); // time enough for another to read the same
        writeFileSync(counter, String(before + 1));
      });
    }
  },

  async 'name the device'(task) {
    say(findDevice(task.stateFolder, filesFrom({})));
  },

  async 'write a draft'(task) {
    const draft = openDrafts(task).begin(task.name);
    for (let n = 0; n < task.count; n += 1) {
      draft.append({ n });
      say(String(n));
    }
    await new Promise((resolve) => setTimeout(resolve, 60_000)); // lives on until it is killed
  },
};

/** Long enough for a writer to write meanwhile, if nothing keeps it from that. */
function slowRename(from: string, to: string): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  realDisk.rename(from, to);
}

function locked<T>(task: ChildTask, action: () => T | Promise<T>): Promise<T> {
  return withJournalLock(openJournal(task).folder, action);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

await main(JSON.parse(process.argv[2] ?? '{}'));
