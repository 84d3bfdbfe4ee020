import { Argument, Command } from 'commander';
import { PRINTED_FORMATS } from '../../render/json/printed-formats.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface SchemaOptions extends CommonOptions {
  readonly path?: boolean;
}

/** What people and programs write, and what is kept. */
const WRITTEN = ['rubric', 'pack', 'note', 'journal'];

export function rubricSchemaCommand(shell: Shell): Command {
  return new Command('schema')
    .description('what a rubric, a call note, a score and so on may hold, as JSON Schema')
    .addArgument(
      new Argument('[what]', 'of which format')
        .choices([...WRITTEN, ...Object.keys(PRINTED_FORMATS)])
        .default('rubric'),
    )
    .option('--path', 'print where the file lies instead')
    .addHelpText(
      'after',
      `
An editor that knows YAML completes and explains with it, given this first line:
  # yaml-language-server: $schema=rubric.schema.json

Programs check with it what they write (note) and what they read: journal is one line of it, the
others are what --json prints (aftercall help formats). That may gain keys, and loses none within a
format.

Examples:
  aftercall rubric schema > rubric.schema.json
  aftercall rubric schema score > score.schema.json
  aftercall rubric schema pack --path`,
    )
    .action(async (what: string, _options, command: Command) => {
      const options = command.optsWithGlobals<SchemaOptions>();
      shell.exit(await runSchema(what, options, await shell.wire(options)));
    });
}

async function runSchema(what: string, options: SchemaOptions, world: World): Promise<ExitCode> {
  const { path, text } = await world.schema(what);
  world.out.write(options.path ? `${path}\n` : text);
  return EXIT.done;
}
