import { withAsked } from '../../../use-cases/rubric/asked-by-default.ts';
import type { ListOptions } from '../../commands/rubric/list.ts';
import { jsonText } from '../../render/json/json.ts';
import { rubricJson } from '../../render/json/rubric-json.ts';
import { renderRubricList } from '../../render/screen/rubric/rubric-list.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, { json }: ListOptions): Promise<ExitCode> {
  const atHand = withAsked(await world.rubrics());
  const { write, paper } = world.out;
  if (json) {
    const facts = atHand.rubrics.map((loaded) => rubricJson(atHand, loaded));
    write(jsonText(facts, 2));
  } else {
    write(`${renderRubricList(atHand, paper)}\n`);
  }
  return EXIT.done;
}
