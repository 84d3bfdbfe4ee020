import { Command } from 'commander';

export function rubricTryCommand(): Command {
  return new Command('try')
    .description('answer a rubric once, as in a session; nothing is kept but a test you ask for')
    .argument('<rubric>', 'which: a file of your own, or its name')
    .addHelpText(
      'after',
      `
Examples:
  aftercall rubric try renewal-calls.yaml
  aftercall rubric try listening`,
    );
}
