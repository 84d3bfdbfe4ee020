import { chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDrafts } from '../../../src/adapters/drafts/open-drafts.ts';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import { diskWith, failing, fullAfter } from '../../support/failing-disk.ts';
import { isPosix, modeOf, NOT_POSIX } from '../../support/posix.ts';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { tempFolder } from '../../support/temp-folder.ts';

useStoreChildren();

const A = '01930000-0000-7000-8000-00000000000a';
const B = '01930000-0000-7000-8000-00000000000b';

function scene() {
  const stateFolder = join(tempFolder(), 'state');
  const path = (id: string) => join(stateFolder, 'drafts', `${id}.jsonl`);
  return { stateFolder, path, drafts: openDrafts({ stateFolder }) };
}

/** As after a kill: the process whose mark is on the draft is gone. */
function orphan(path: string): void {
  const kept = readFileSync(path, 'latin1'); // keeps the bytes of a cut character
  writeFileSync(path, kept.replaceAll(`"${process.pid} `, '"999999999 '), 'latin1');
}

function child(stateFolder: string, name: string) {
  return startChild({
    does: 'write a draft',
    stateFolder,
    dataFolder: '',
    name,
    bytes: 0,
    count: 3,
  });
}

it('offers a draft after kill -9 with every event it said was kept', async () => {
  const { stateFolder, drafts } = scene();
  const writer = child(stateFolder, A);
  await writer.firstLine();
  const said = await writer.kill();
  const [draft] = drafts.unfinished();
  expect(draft?.id).toBe(A);
  expect(draft?.events.slice(0, said.length)).toEqual(said.map((n) => ({ n: Number(n) })));
});

it('hides a draft that a living process is writing, and does not go on with it', async () => {
  const { stateFolder, drafts } = scene();
  const writer = child(stateFolder, A);
  await writer.firstLine();
  try {
    expect(drafts.unfinished()).toEqual([]);
    expect(drafts.takeUp(A)).toBeNull();
  } finally {
    await writer.kill();
  }
  expect(drafts.unfinished()).toHaveLength(1);
});

it('goes on with a draft of a dead process, and has it to itself', () => {
  const { drafts, path } = scene();
  drafts.begin(A).append({ n: 1 });
  orphan(path(A));
  const log = drafts.takeUp(A);
  expect(log?.events).toEqual([{ n: 1 }]);
  expect(drafts.unfinished()).toEqual([]);
  log?.append({ n: 2 });
  orphan(path(A));
  expect(drafts.unfinished()).toEqual([{ id: A, events: [{ n: 1 }, { n: 2 }] }]);
});

it('offers the newest first, and none without an event', () => {
  const { drafts, path } = scene();
  for (const id of [A, B]) {
    drafts.begin(id).append({ id });
    orphan(path(id));
  }
  writeFileSync(path(A.replace('a', 'c')), '"999999999 -"\n');
  expect(drafts.unfinished().map(({ id }) => id)).toEqual([B, A]);
});

it.each([
  ['a day ago', -24],
  ['ten years from now', 87_600],
])(
  'is its process’s while that lives, also where the clock says that it was written %s',
  (_, hours) => {
    const { drafts, path } = scene();
    drafts.begin(A).append({ n: 1 });
    const then = new Date(Date.now() + hours * 3600 * 1000);
    utimesSync(path(A), then, then);
    expect(drafts.unfinished()).toEqual([]);
    expect(drafts.takeUp(A)).toBeNull();
  },
);

it('belongs to the first of two living processes that took it up at once', async () => {
  const { stateFolder, drafts, path } = scene();
  const writer = child(stateFolder, B);
  await writer.firstLine();
  try {
    const [theirs = ''] = readFileSync(path(B), 'utf8').split('\n');
    drafts.begin(A).append({ n: 1 });
    const [ours = '', event = ''] = readFileSync(path(A), 'utf8').split('\n');
    writeFileSync(path(A), ['"999999999 -"', event, theirs, ours, ''].join('\n'));
    expect(drafts.takeUp(A)).toBeNull();
    writeFileSync(path(A), ['"999999999 -"', event, ''].join('\n'));
    expect(drafts.takeUp(A)?.events).toEqual([{ n: 1 }]);
  } finally {
    await writer.kill();
  }
});

it('cannot be taken up once it is gone', () => {
  const { drafts } = scene();
  expect(drafts.takeUp(A)).toBeNull();
});

it('reads every event that is whole when cut at any byte, and goes on behind the cut', () => {
  const { drafts, path } = scene();
  const log = drafts.begin(A);
  const events = [{ said: 'é😀' }, { n: 2 }];
  for (const event of events) log.append(event);
  orphan(path(A));
  const whole = readFileSync(path(A));
  const start = whole.indexOf('{');
  for (let length = start; length <= whole.length; length += 1) {
    writeFileSync(path(A), whole.subarray(0, length));
    const [draft] = drafts.unfinished();
    const kept = events.slice(0, draft?.events.length ?? 0);
    expect(draft?.events ?? []).toEqual(kept);
    expect(kept.length).toBe(wholeEvents(whole, events, length));
    (drafts.takeUp(A) ?? drafts.begin(A)).append({ last: true });
    orphan(path(A));
    expect(drafts.unfinished()).toEqual([{ id: A, events: [...kept, { last: true }] }]);
  }
});

function wholeEvents(whole: Buffer, events: readonly object[], length: number): number {
  const ends = events.map((event) => {
    const json = JSON.stringify(event);
    return whole.indexOf(json) + Buffer.byteLength(json);
  });
  return ends.filter((end) => end <= length).length;
}

it('erases a draft, and minds nothing when it is gone', () => {
  const { drafts, stateFolder } = scene();
  drafts.remove(A);
  drafts.begin(A).append({ n: 1 });
  drafts.remove(A);
  drafts.remove(A);
  expect(readdirSync(join(stateFolder, 'drafts'))).toEqual([]);
});

it('touches nothing before the first event', () => {
  const { drafts, stateFolder } = scene();
  drafts.begin(A);
  expect(drafts.unfinished()).toEqual([]);
  expect(() => readdirSync(stateFolder)).toThrow('ENOENT');
});

it.each(['', '../x', `${A}/../y`, 'A'.repeat(36), `${A}0`])('refuses %j as an id', (id) => {
  const { drafts } = scene();
  expect(() => drafts.begin(id)).toThrow(TypeError);
  expect(() => drafts.remove(id)).toThrow(TypeError);
});

describe('a failing disk', () => {
  it.each([
    ['a write', diskWith({ write: fullAfter(4, 'ENOSPC') })],
    ['a flush', diskWith({ sync: failing('EIO') })],
  ])('is told when %s fails, and the earlier events stay', (_, disk) => {
    const { drafts, path, stateFolder } = scene();
    drafts.begin(A).append({ n: 1 });
    const broken = openDrafts({ stateFolder, disk: { ...disk } });
    expect(() => broken.begin(A).append({ n: 2 })).toThrow(JournalError);
    orphan(path(A));
    expect(drafts.unfinished()[0]?.events[0]).toEqual({ n: 1 });
  });
});

it('is private, and narrows what was not', ({ skip }) => {
  if (!isPosix) skip(NOT_POSIX);
  const { drafts, path, stateFolder } = scene();
  drafts.begin(A).append({ n: 1 });
  const kept = [stateFolder, join(stateFolder, 'drafts'), path(A)];
  expect(kept.map(modeOf)).toEqual([0o700, 0o700, 0o600]);
  kept.slice(1).forEach((each) => {
    chmodSync(each, 0o755);
  });
  const narrowed: string[] = [];
  openDrafts({ stateFolder, onNarrowed: (each) => narrowed.push(each) }).unfinished();
  expect(narrowed).toEqual(kept.slice(1));
  expect(kept.map(modeOf)).toEqual([0o700, 0o700, 0o600]);
});
