import { Command } from 'commander';
import { unknownCommand } from '../arguments/unknown-command.ts';

/** A noun whose verbs are the commands; alone it says what they are. */
export function nounCommand(name: string, about: string, verbs: readonly Command[]): Command {
  const noun = new Command(name).description(about);
  for (const verb of verbs) noun.addCommand(verb);
  noun.on('command:*', ([word = '']: readonly string[]) => {
    throw unknownCommand(noun, word);
  });
  return noun;
}
