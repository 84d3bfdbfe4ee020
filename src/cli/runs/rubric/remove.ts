import type { PacksHere } from '../../../use-cases/ports/packs-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import type { RemoveOptions } from '../../commands/rubric/remove.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { nearest } from '../../render/text/did-you-mean.ts';
import { paragraph } from '../../render/text/layout.ts';
import { visible } from '../../render/text/visible.ts';
import { confirmed } from '../../screens/confirmed.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: RemoveOptions, name: string): Promise<ExitCode> {
  if (!options.yes && !options.dryRun && !world.canAsk) {
    throw new UsageError(
      'nobody can be asked here. --dry-run shows what would go, --yes removes it.',
    );
  }
  const packs = await world.packs();
  const here = await packs.here();
  if (here.problems.length > 0) {
    world.err.write(problemList(here.problems, world.err.paper));
    return EXIT.rubricProblem;
  }
  const rubrics = rubricsOf(name, here);
  const width = world.out.paper.width;
  const lines = [whatGoes(name, rubrics), ...(await whatIsLeft(name, rubrics ?? [], world))];
  for (const line of lines) world.out.write(`${paragraph(line, width)}\n`);
  if (options.dryRun) return EXIT.done;
  const answer = options.yes ? true : await confirmed(`Remove ${visible(name)}?`, '', world);
  if (answer !== true) {
    world.err.write('Nothing was removed.\n');
    return answer instanceof Interrupted ? EXIT[answer.by] : EXIT.done;
  }
  await packs.remove(name);
  world.out.write(`Removed ${visible(name)}.\n`);
  return EXIT.done;
}

// --- internal ---

/** The ids it takes along; null for a pack that cannot be read. */
function rubricsOf(name: string, { installed, damaged, builtIn }: PacksHere) {
  const found = installed.find(({ pack }) => pack.name === name);
  if (found !== undefined) return found.rubrics.map(({ rubric }) => rubric.id);
  if (damaged.some((one) => one.name === name)) return null;
  if (name === builtIn.pack.name) {
    throw new UsageError('that is the pack aftercall brings along; it stays.');
  }
  const holder = installed.find(({ rubrics }) => rubrics.some(({ rubric }) => rubric.id === name));
  if (holder !== undefined) {
    const { name: pack } = holder.pack;
    throw new UsageError(`"${visible(name)}" is a rubric of the pack ${pack}: remove ${pack}.`);
  }
  const known = [...installed.map(({ pack }) => pack.name), ...damaged.map((one) => one.name)];
  const near = nearest(name, known);
  const all = known.length === 0 ? 'None is installed.' : `There are: ${known.join(', ')}.`;
  const hint = near === undefined ? all : `Did you mean ${near}?`;
  throw new UsageError(`no pack "${visible(name)}" is installed. ${hint}`);
}

function whatGoes(name: string, rubrics: readonly string[] | null): string {
  if (rubrics === null) return `${visible(name)} goes, with all its rubrics.`;
  return `${visible(name)} goes, and with it: ${rubrics.map(visible).join(', ')}.`;
}

/** What the person should know of before. */
async function whatIsLeft(
  name: string,
  rubrics: readonly string[],
  world: World,
): Promise<readonly string[]> {
  const packs = await world.packs();
  const { rubrics: wanted = [] } = await packs.settings();
  const named = [wanted].flat().filter((one) => one === name || rubrics.includes(one));
  const past = 'Past calls keep what they were measured with.';
  if (named.length === 0) return [past];
  const names = named.map(visible).join(', ');
  return [past, `${visible(packs.settingsFile)} still names ${names}: take it out there too.`];
}
