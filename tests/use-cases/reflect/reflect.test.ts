import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../src/domain/journal/records/record.ts';
import type { Reply } from '../../../src/domain/session/reply.ts';
import type { Session } from '../../../src/domain/session/session.ts';
import { type Draft, JournalError } from '../../../src/use-cases/ports/ports.ts';
import {
  type ReflectWorld,
  reflect,
  type StepView,
} from '../../../src/use-cases/reflect/reflect.ts';
import { builtIns, NOW, pack, setup } from '../../support/session-scene.ts';

type Script = (view: StepView) => Reply;

/** A machine in memory: what is on its disk outlives each session, as a real one's would. */
function fakeMachine() {
  const disk = {
    records: [] as JournalRecord[],
    drafts: new Map<string, object[]>(),
    keptRubrics: 0,
  };
  let ids = 0;
  const fail = { append: null as Error | null };
  const seen = {
    nothingToResume: 0,
    welcomes: 0,
    offers: [] as Session[],
    older: [] as number[],
    cards: 0,
    steps: [] as string[],
  };
  const world = (script: Script, offer: 'resume' | 'new' | 'discard' = 'resume'): ReflectWorld => ({
    clock: { now: () => NOW, ticks: () => 0 },
    ids: {
      next: () => {
        ids += 1;
        return `id-${String(ids).padStart(4, '0')}`;
      },
    },
    pack,
    rubrics: builtIns.map((rubric) => ({
      rubric,
      hash: `hash of ${rubric.id}`,
      scoringHash: `scoring hash of ${rubric.id}`,
      source: () => '',
    })),
    journal: {
      folder: '/journal',
      readAll: async () => ({ records: disk.records, badLines: [] }),
      scan: () => disk.records.map((record) => ({ record })),
      readRecent: () => ({ records: disk.records, badLines: [] }),
      readCallsWith: () => disk.records,
      readPromising: () => disk.records,
      append: async (records: readonly JournalRecord[]) => {
        if (fail.append !== null) throw fail.append;
        disk.records.push(...records);
      },
      keepRubrics: (rubrics: readonly unknown[]) => {
        disk.keptRubrics += rubrics.length;
      },
    } as ReflectWorld['journal'],
    drafts: {
      open: (id) => ({
        append: (event) => {
          disk.drafts.set(id, [...(disk.drafts.get(id) ?? []), event]);
        },
      }),
      unfinished: () => [...disk.drafts].map(([id, events]): Draft => ({ id, events })).reverse(),
      remove: (id) => {
        disk.drafts.delete(id);
      },
    },
    rep: {
      welcome: () => {
        seen.welcomes += 1;
      },
      nothingToResume: () => {
        seen.nothingToResume += 1;
      },
      offerDraft: async (session, older) => {
        seen.offers.push(session);
        seen.older.push(older.length);
        return offer;
      },
      ask: async (view) => {
        seen.steps.push(view.step.kind);
        return script(view);
      },
      show: () => {
        seen.cards += 1;
      },
    },
  });
  return { disk, fail, seen, world };
}

const WISH = { setup: setup(), given: { account: 'Acme' }, resume: false };

/** Answers everything with the middle of the scale, and keeps the plan that is offered. */
const willing: Script = ({ step, session, offer }) => {
  switch (step.kind) {
    case 'settle':
      return { say: 'outcome', outcome: 'kept' };
    case 'facts':
      return { say: 'facts', call: { ...session.began.given, when: NOW } };
    case 'question':
      return { say: 'answer', answer: (step.number % 5) + 1 };
    case 'judge':
      return { say: 'judge', keep: true };
    case 'plan':
      return { say: 'plan', plan: { choice: 'new', text: offer?.fresh?.say ?? '' } };
    case 'keep':
      return { say: 'keep' };
    case 'promise':
      return { say: 'promises', made: [] };
    default:
      return { say: 'text', text: step.kind === 'sentence' ? 'it takes two days' : '' };
  }
};

describe('a session', () => {
  it('is welcomed once, asked in order, and kept with its rubrics; the draft goes', async () => {
    const { disk, seen, world } = fakeMachine();
    const end = await reflect(world(willing), WISH);
    expect(end.end).toBe('kept');
    expect(seen.welcomes).toBe(1);
    expect([...new Set(seen.steps)]).toEqual([
      'facts',
      'sentence',
      'moment',
      'question',
      'judge',
      'promise',
      'plan',
      'keep',
    ]);
    expect(disk.records).toHaveLength(1);
    expect(disk.keptRubrics).toBe(4);
    expect(disk.drafts.size).toBe(0);
  });

  it('settles the last plan in the same write as the entry', async () => {
    const { disk, seen, world } = fakeMachine();
    await reflect(world(willing), WISH);
    await reflect(world(willing), WISH);
    expect(disk.records.map(({ format }) => format)).toEqual([
      'aftercall/entry@1',
      'aftercall/settlement@1',
      'aftercall/entry@1',
    ]);
    expect(seen.welcomes).toBe(1);
  });

  it('writes every reply before it asks the next', async () => {
    const { disk, world } = fakeMachine();
    const counts: number[] = [];
    const script: Script = (view) => {
      counts.push([...disk.drafts.values()][0]?.length ?? 0);
      return willing(view);
    };
    await reflect(world(script), WISH);
    expect(counts).toEqual(counts.map((_, i) => i + 1));
  });

  it('stays as a draft when the journal cannot be written, and is kept at the next try', async () => {
    const { disk, fail, world } = fakeMachine();
    fail.append = new JournalError('the disk is full');
    await expect(reflect(world(willing), WISH)).rejects.toThrow('the disk is full');
    expect(disk.drafts.size).toBe(1);
    fail.append = null;
    const again: Script = (view) => {
      expect(view.step.kind).toBe('keep');
      return { say: 'keep' };
    };
    await reflect(world(again), WISH);
    expect(disk.records).toHaveLength(1);
  });

  it('cut off between the entry and the end of its draft is not kept twice', async () => {
    const { disk, seen, world } = fakeMachine();
    await reflect(world(willing), WISH);
    const [entry] = disk.records;
    disk.drafts.set(entry?.id ?? '', [{ type: 'began' }, { type: 'finished' }]);
    await reflect(
      world(() => ({ say: 'pause' })),
      WISH,
    );
    expect(seen.offers).toEqual([]);
    expect([...disk.drafts.keys()]).not.toContain(entry?.id);
  });

  it('in which nothing was said keeps only what became of the plan', async () => {
    const { disk, world } = fakeMachine();
    await reflect(world(willing), WISH);
    const silent: Script = (view) => {
      if (view.step.kind === 'question') return { say: 'finish' };
      return view.step.kind === 'sentence' ? { say: 'text', text: '' } : willing(view);
    };
    expect((await reflect(world(silent), WISH)).end).toBe('nothing-to-keep');
    expect(disk.records.slice(1).map(({ format }) => format)).toEqual(['aftercall/settlement@1']);
    expect(disk.drafts.size).toBe(0);
  });

  it.each([
    ['new', 1],
    ['discard', 0],
  ] as const)('with a draft waiting can begin anew: %s leaves %i behind', async (offer, left) => {
    const { disk, world } = fakeMachine();
    const pausing: Script = (view) =>
      view.step.kind === 'question' ? { say: 'pause' } : willing(view);
    await reflect(world(pausing), WISH);
    await reflect(world(willing, offer), WISH);
    expect(disk.records).toHaveLength(1);
    expect(disk.drafts.size).toBe(left);
  });
});

describe('several drafts', () => {
  const pausing: Script = (view) =>
    view.step.kind === 'question' ? { say: 'pause' } : willing(view);

  it('are told of with the latest, and come up one after the other', async () => {
    const { disk, seen, world } = fakeMachine();
    for (const _ of [1, 2, 3]) await reflect(world(pausing, 'new'), WISH);
    for (const _ of [1, 2, 3]) await reflect(world(willing), WISH);
    expect(seen.older).toEqual([0, 1, 2, 1, 0]);
    expect(disk.records.filter(({ format }) => format === 'aftercall/entry@1')).toHaveLength(3);
    expect(disk.drafts.size).toBe(0);
  });
});

describe('a draft with an event of a newer version', () => {
  it('goes on without it', async () => {
    const { disk, world } = fakeMachine();
    const pausing: Script = (view) =>
      view.step.kind === 'question' ? { say: 'pause' } : willing(view);
    await reflect(world(pausing), WISH);
    const [id, events] = [...disk.drafts][0] ?? ['', []];
    disk.drafts.set(id, [...events, { type: 'sang', ms: 1 }]);
    const { end } = await reflect(world(willing), WISH);
    expect(end).toBe('kept');
  });
});

describe('a journal with an entry that someone damaged by hand', () => {
  it('hinders no session, and the damaged entry stays where it is', async () => {
    const { disk, world } = fakeMachine();
    const damaged = { format: 'aftercall/entry@1', id: 'damaged' };
    disk.records.push(damaged as JournalRecord);
    const { end } = await reflect(world(willing), WISH);
    expect(end).toBe('kept');
    expect(disk.records[0]).toBe(damaged);
    expect(disk.records[1]).toMatchObject({ call: { 'first-contact': true } });
  });
});

describe('going on without asking', () => {
  it('says so where nothing is unfinished, and begins a new session', async () => {
    const { disk, seen, world } = fakeMachine();
    await reflect(world(willing), { ...WISH, resume: true });
    expect(seen.nothingToResume).toBe(1);
    expect(disk.records).toHaveLength(1);
  });
});

describe('a first contact', () => {
  const accountOf =
    (account: string): Script =>
    (view) =>
      view.step.kind === 'facts' ? { say: 'facts', call: { account, when: NOW } } : willing(view);

  it('follows from the journal, whatever the case of the name', async () => {
    const { disk, world } = fakeMachine();
    await reflect(world(accountOf('Acme')), WISH);
    await reflect(world(accountOf('ACME')), WISH);
    const calls = disk.records.flatMap((record) => ('call' in record ? [record.call] : []));
    expect(calls).toMatchObject([{ 'first-contact': true }, { 'first-contact': false }]);
  });

  it('is what the rep says where the rep says it', async () => {
    const { disk, world } = fakeMachine();
    const script: Script = (view) =>
      view.step.kind === 'facts'
        ? { say: 'facts', call: { account: 'New', 'first-contact': false, when: NOW } }
        : willing(view);
    await reflect(world(script), WISH);
    expect(disk.records[0]).toMatchObject({ call: { 'first-contact': false } });
  });
});
