import type { SchemaOptions } from '../../commands/rubric/schema.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: SchemaOptions, what: string): Promise<ExitCode> {
  const { path, text } = await world.schema(what);
  world.out.write(options.path ? `${path}\n` : text);
  return EXIT.done;
}
