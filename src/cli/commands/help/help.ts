import { Command } from 'commander';

export function helpCommand(): Command {
  return new Command('help')
    .description('help on a command, or on exit-codes, environment, formats, settings')
    .argument('[words...]', 'a command, such as journal show, or a topic');
}
