import { describe, expect, it } from 'vitest';
import { isEntry, type JournalRecord } from '../../../src/domain/journal/records/record.ts';
import type { Reply } from '../../../src/domain/session/reply.ts';
import type { Session } from '../../../src/domain/session/session.ts';
import type { Draft } from '../../../src/use-cases/ports/drafts-port.ts';
import { JournalError, type JournalReading } from '../../../src/use-cases/ports/journal-port.ts';
import { reflect } from '../../../src/use-cases/reflect/reflect.ts';
import type { ReflectWorld } from '../../../src/use-cases/reflect/reflect-world.ts';
import type { StepView } from '../../../src/use-cases/reflect/rep.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { builtIns, NOW, pack, setup } from '../../support/session-scene.ts';

type Script = (view: StepView) => Reply;

/** A machine in memory: what is on its disk outlives each session, as a real one's would. */
function fakeMachine() {
  const disk = {
    records: [] as JournalRecord[],
    drafts: new Map<string, object[]>(),
    keptRubrics: 0,
    /** Drafts that another window takes up before they can be taken up here. */
    openElsewhere: new Set<string>(),
  };
  let ids = 0;
  const fail = { append: null as Error | null };
  const seen = {
    nothingToResume: 0,
    elsewhere: [] as string[],
    taken: 0,
    welcomes: 0,
    offers: [] as Session[],
    older: [] as number[],
    cards: 0,
    steps: [] as string[],
  };
  const logOf = (id: string) => ({
    append: (event: object) => {
      disk.drafts.set(id, [...(disk.drafts.get(id) ?? []), event]);
    },
  });
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
      appendChosen: async (
        choose: (reading: JournalReading) => readonly JournalRecord[],
      ): Promise<readonly JournalRecord[]> => {
        if (fail.append !== null) throw fail.append;
        const chosen = choose({ records: disk.records, badLines: [] });
        disk.records.push(...chosen);
        return chosen;
      },
      keepRubrics: (rubrics: readonly unknown[]) => {
        disk.keptRubrics += rubrics.length;
      },
    } as Partial<ReflectWorld['journal']> as ReflectWorld['journal'],
    drafts: {
      begin: (id) => logOf(id),
      takeUp: (id) => {
        const events = disk.drafts.get(id);
        return events === undefined || disk.openElsewhere.delete(id)
          ? null
          : { ...logOf(id), events };
      },
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
      waitsElsewhere: (folders) => {
        seen.elsewhere.push(...folders);
      },
      takenElsewhere: () => {
        seen.taken += 1;
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

describe('the time a step took', () => {
  it('is kept to the millisecond up to two minutes, and as two minutes where it was longer', async () => {
    const { disk, world } = fakeMachine();
    const took = [119_999, 120_000, 120_001];
    let ticks = 0;
    const slow: Script = (view) => {
      ticks += took.shift() ?? 0;
      return view.step.kind === 'question' ? { say: 'pause' } : willing(view);
    };
    await reflect({ ...world(slow), clock: { now: () => NOW, ticks: () => ticks } }, WISH);
    const events = [...disk.drafts.values()].flat() as readonly { ms?: number }[];
    expect(events.flatMap(({ ms }) => ms ?? [])).toEqual([119_999, 120_000, 120_000]);
  });
});

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

describe('a session that is open elsewhere too', () => {
  const pausing: Script = (view) =>
    view.step.kind === 'question' ? { say: 'pause' } : willing(view);
  const onlyId = (disk: { readonly drafts: ReadonlyMap<string, unknown> }) =>
    [...disk.drafts.keys()][0] ?? '';
  /** As `willing`, but something happens just before the end. */
  const meanwhile =
    (happens: () => void): Script =>
    (view) => {
      if (view.step.kind === 'keep') happens();
      return willing(view);
    };
  const forgotten = (...ids: readonly string[]): JournalRecord => ({
    format: 'aftercall/forgotten@1',
    id: 'forgetting',
    written: NOW,
    forgotten: ids,
  });
  const entriesIn = (records: readonly JournalRecord[]) => records.filter(isEntry);

  it.each(['resume', 'discard'] as const)(
    'is neither gone on with nor thrown away here: %s',
    async (offer) => {
      const { disk, seen, world } = fakeMachine();
      await reflect(world(pausing), WISH);
      const id = onlyId(disk);
      const before = disk.drafts.get(id);
      const taking = world(willing, offer);
      const unfinished = taking.drafts.unfinished();
      disk.openElsewhere.add(id);
      const { end } = await reflect(
        {
          ...taking,
          drafts: {
            ...taking.drafts,
            unfinished: () => (disk.openElsewhere.has(id) ? unfinished : []),
          },
        },
        WISH,
      );
      expect(end).toBe('kept');
      expect(seen.taken).toBe(1);
      expect(disk.drafts.get(id)).toEqual(before);
    },
  );

  it('goes on with what was said there since the offer', async () => {
    const { disk, world } = fakeMachine();
    await reflect(world(pausing), WISH);
    const id = onlyId(disk);
    const going = world(willing);
    const offered = going.rep.offerDraft;
    going.rep.offerDraft = async (session, older) => {
      disk.drafts.set(id, [
        ...(disk.drafts.get(id) ?? []),
        { type: 'answered', rubric: 'listening', question: 'talk-share', answer: 5, ms: 9 },
      ]);
      return offered(session, older);
    };
    await reflect(going, WISH);
    expect(entriesIn(disk.records)[0]?.answers.listening).toMatchObject({ 'talk-share': 5 });
  });

  it('is kept once', async () => {
    const { disk, world } = fakeMachine();
    const theirs = meanwhile(() => {
      disk.records.push(makeEntryRecord({ id: onlyId(disk) }));
    });
    expect(await reflect(world(theirs), WISH)).toEqual({ end: 'kept-before' });
    expect(disk.records).toHaveLength(1);
    expect(disk.drafts.size).toBe(0);
  });

  it('is not kept once its call was forgotten', async () => {
    const { disk, world } = fakeMachine();
    const script = meanwhile(() => {
      disk.records.push(forgotten(onlyId(disk)));
    });
    expect(await reflect(world(script), WISH)).toEqual({ end: 'forgotten' });
    expect(entriesIn(disk.records)).toEqual([]);
    expect(disk.drafts.size).toBe(0);
  });

  it('does not bring back the plan of a call that was forgotten meanwhile', async () => {
    const { disk, world } = fakeMachine();
    await reflect(world(willing), WISH);
    const [first] = disk.records;
    const script: Script = (view) =>
      view.step.kind === 'plan' && view.offer?.last
        ? { say: 'plan', plan: { choice: 'keep-on', plan: view.offer.last.plan } }
        : meanwhile(() => {
            disk.records.splice(0, 1, forgotten(first?.id ?? ''));
          })(view);
    const { end } = await reflect(world(script), WISH);
    expect(end).toBe('kept');
    expect(disk.records.slice(1)).toMatchObject([{ format: 'aftercall/entry@1', plan: null }]);
  });

  it('is not offered once its call was forgotten', async () => {
    const { disk, seen, world } = fakeMachine();
    await reflect(world(pausing), WISH);
    disk.records.push(forgotten(onlyId(disk)));
    await reflect(world(pausing), WISH);
    expect(seen.offers).toEqual([]);
  });

  it('is never kept into another journal, and waits for its own', async () => {
    const { disk, seen, world } = fakeMachine();
    await reflect(world(pausing), WISH);
    const id = onlyId(disk);
    const other = world(willing);
    const journal = { ...other.journal, folder: '/other/journal' };
    await reflect({ ...other, journal }, { ...WISH, resume: true });
    expect(seen).toMatchObject({ offers: [], elsewhere: ['/journal'], nothingToResume: 1 });
    expect(entriesIn(disk.records).map((entry) => entry.id)).not.toContain(id);
    await reflect(world(willing), { ...WISH, resume: true });
    expect(entriesIn(disk.records).map((entry) => entry.id)).toContain(id);
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
