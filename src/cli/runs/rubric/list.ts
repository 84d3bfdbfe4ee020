import { planSession } from '../../../domain/session/setup.ts';
import type { ListOptions } from '../../commands/rubric/list.ts';
import { jsonText } from '../../render/json/json.ts';
import { renderRubricList, rubricFacts } from '../../render/screen/rubric/rubric-list.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, { json }: ListOptions): Promise<ExitCode> {
  const pack = await world.rubrics();
  const rubrics = pack.rubrics.map(({ rubric }) => rubric);
  const planned = planSession(pack.pack, rubrics, {
    with: [],
    ...(pack.mode && { mode: pack.mode }),
  });
  const shelf = { ...pack, asked: 'setup' in planned ? planned.setup.asked : [] };
  const { write, paper } = world.out;
  if (json) {
    const facts = pack.rubrics.map((loaded) => rubricFacts(shelf, loaded));
    write(jsonText(facts, 2));
  } else {
    write(`${renderRubricList(shelf, paper)}\n`);
  }
  return EXIT.done;
}
