import { withHashesAnew } from '../../../domain/journal/hashes-anew.ts';
import { offerRetest } from '../../../use-cases/journal/retest.ts';
import { rubricFinder } from '../../../use-cases/kept/known-rubrics.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import { paragraph } from '../../render/text/layout.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { answerAgain } from './answer-again.ts';

export async function run(world: World): Promise<ExitCode> {
  if (!world.canAsk) throw new UsageError('answering a call again needs a terminal to ask in.');
  const [{ journal, kept }, { rubrics }, copies] = await Promise.all([
    readJournal(world),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const shelf = { builtIn: rubrics, copies };
  const records = withHashesAnew(kept.records, rubricFinder(shelf));
  const offer = offerRetest(shelf, records, world.clock.now());
  if (typeof offer === 'string') {
    world.out.write(`${paragraph(NONE[offer], world.out.paper.width)}\n`);
    return EXIT.done;
  }
  return answerAgain(world, journal, records, offer);
}

// --- internal ---

const NONE = {
  'one-a-day':
    'You answered a call again today; one a day is enough. Tomorrow there may be another.',
  'nothing-yet':
    'There is no call to answer again yet. It takes one with a score that you looked back at two days ago or more, and have not answered again.',
} as const;
