import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run({ journal, out }: World): Promise<ExitCode> {
  const { folder } = await journal();
  // A script has to find the folder by it, whatever its name holds; a person has to read it.
  out.write(`${out.isTerminal ? visible(folder) : folder}\n`);
  return EXIT.done;
}
