import { Command } from 'commander';

export function journalPathCommand(): Command {
  return new Command('path').description('the folder that the journal is in');
}
