import { shelfOf } from '../../../use-cases/rubric/rubric-shelf.ts';
import type { ListOptions } from '../../commands/rubric/list.ts';
import { jsonText } from '../../render/json/json.ts';
import { rubricJson } from '../../render/json/rubric-json.ts';
import { renderRubricList } from '../../render/screen/rubric/rubric-list.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, { json }: ListOptions): Promise<ExitCode> {
  const shelf = shelfOf(await world.rubrics());
  const { write, paper } = world.out;
  if (json) {
    const facts = shelf.rubrics.map((loaded) => rubricJson(shelf, loaded));
    write(jsonText(facts, 2));
  } else {
    write(`${renderRubricList(shelf, paper)}\n`);
  }
  return EXIT.done;
}
