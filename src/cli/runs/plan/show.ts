import { openPlanOf } from '../../../domain/journal/open-plan.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { ShowOptions } from '../../commands/plan/show.ts';
import { jsonText } from '../../render/json/json.ts';
import { planJson } from '../../render/json/plan-json.ts';
import { renderPlan } from '../../render/screen/journal/plan.ts';
import { paragraph } from '../../render/text/layout.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, { json, quiet }: ShowOptions): Promise<ExitCode> {
  const { out, err } = world;
  const open = openPlanOf((await readJournal(world)).kept.records);
  if (json) out.write(jsonText(planJson(open), 2));
  else if (open !== null) out.write(`${renderPlan(open, out.paper)}\n`);
  if (open === null && !quiet) err.write(`${paragraph(NONE_OPEN, err.paper.width)}\n`);
  return EXIT.done;
}

// --- internal ---

const NONE_OPEN = 'No plan is open. A session ends with one: `aftercall`, after your next call.';
