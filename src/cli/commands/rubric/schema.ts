import { Argument, Command } from 'commander';
import { PRINTED_FORMATS } from '../../render/json/printed-formats.ts';
import type { CommonOptions } from '../../shell/world.ts';

export interface SchemaOptions extends CommonOptions {
  readonly path?: boolean;
}

/** What people and programs write, and what is kept. */
const WRITTEN = ['rubric', 'pack', 'note', 'journal'];

export function rubricSchemaCommand(): Command {
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
    );
}
