import { Command } from 'commander';

export function journalRetestCommand(): Command {
  return new Command('retest')
    .description('answer an old call again, to learn how much your answers vary by themselves')
    .addHelpText(
      'after',
      '\nOne call a day, answered at least two days ago. From ten on the card uses your own margin.',
    );
}
