import { type AmendSessionEnd, amendInSession } from '../../../use-cases/journal/amend.ts';
import { Interrupted, type Terminal } from '../../../use-cases/ports/terminal-port.ts';
import { type EntryToAmend, entryToAmend } from '../../arguments/entry-to-amend.ts';
import {
  amendedNotice,
  FORGOTTEN_MEANWHILE,
  UNCHANGED,
} from '../../render/screen/journal/amendment.ts';
import { callName } from '../../render/text/call-name.ts';
import { paragraph, stacked } from '../../render/text/layout.ts';
import { type Paper, paperOf } from '../../render/text/paper.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { terminalRep } from '../../screens/terminal-rep.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

/** A kept call gone through once more at the terminal. Ctrl-C changes nothing, and says so. */
export async function amendAtTerminal(world: World, id: string): Promise<ExitCode> {
  const found = await entryToAmend(world, id);
  const told = 'Stopped. Nothing was changed; the call stands as it was.';
  const end = await atTerminal(world, told, (terminal) => goThrough(world, terminal, found));
  if (end instanceof Interrupted) return EXIT[end.by];
  return end.end === 'forgotten' ? EXIT.usage : EXIT.done;
}

// --- internal ---

async function goThrough(
  world: World,
  terminal: Terminal,
  found: EntryToAmend,
): Promise<AmendSessionEnd> {
  const paper = () => paperOf(world.out.paper, terminal.width());
  const rep = terminalRep({
    terminal,
    style: world.out.paper,
    localTime: world.localTime,
    now: world.clock.now,
    firstTimeLength: '',
  });
  terminal.print(`${opening(found, paper())}\n`);
  const { clock, ids } = world;
  const { entry, journal, records, shelf } = found;
  const end = await amendInSession({ ...shelf, clock, ids, journal, rep }, records, entry);
  terminal.print(paragraph(farewell(end), paper().width));
  return end;
}

const FIRST =
  'Each screen shows what stands there, and Enter keeps it. Nothing is written before the end.';

function opening({ entry }: EntryToAmend, paper: Paper): string {
  return stacked(
    paper.strong(paragraph(`Amending ${callName(entry, paper.signs.dot)}`, paper.width)),
    paragraph(FIRST, paper.width),
  );
}

function farewell(end: AmendSessionEnd): string {
  switch (end.end) {
    case 'amended':
      return amendedNotice(end.entry);
    case 'unchanged':
      return UNCHANGED;
    case 'left':
      return 'Left. Nothing was changed; the call stands as it was.';
    case 'forgotten':
      return FORGOTTEN_MEANWHILE;
  }
}
