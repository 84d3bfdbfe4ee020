import { Command } from 'commander';
import { commandsMeant, didYouMean } from '../arguments/unknown-command.ts';
import { visible } from '../render/text/visible.ts';
import { EXIT, UsageError } from '../shell/exit-codes.ts';
import type { Shell } from '../shell/shell.ts';
import type { CommonOptions, World } from '../shell/world.ts';

export function helpCommand(shell: Shell): Command {
  return new Command('help')
    .description('help on a command, or on exit-codes, environment, formats, settings')
    .argument('[words...]', 'a command, such as journal show, or a topic')
    .action(async (words: readonly string[], _options, command: Command) => {
      const program = command.parent;
      if (program === null) throw new Error('help belongs to a program');
      const asked = commandNamed(program, words);
      if (asked !== undefined) asked.outputHelp();
      else
        await showTopic(words, program, await shell.wire(command.optsWithGlobals<CommonOptions>()));
      shell.exit(EXIT.done);
    });
}

/** The command that the words lead to; none leads to the program itself. */
function commandNamed(program: Command, words: readonly string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (at, word) => at?.commands.find((one) => one.name() === word),
    program,
  );
}

async function showTopic(words: readonly string[], program: Command, world: World): Promise<void> {
  const { HELP_TOPICS } = await import('../render/screen/help-topics.ts');
  const [word = ''] = words;
  const { paper, write } = world.out;
  const topic = Object.entries(HELP_TOPICS).find(([name]) => name === word && words.length === 1);
  if (topic === undefined) {
    throw noHelp(words, program, Object.keys(HELP_TOPICS));
  }
  write(`${topic[1](paper)}\n`);
}

function noHelp(words: readonly string[], program: Command, topics: readonly string[]): UsageError {
  const [first = '', second] = words;
  const noun = program.commands.find((command) => command.name() === first);
  const meant =
    noun === undefined || second === undefined
      ? commandsMeant(program, first, topics)
      : commandsMeant(noun, second);
  const known = [...program.commands.map((command) => command.name()), ...topics];
  const hint = meant.length === 0 ? `There is help on: ${known.join(', ')}.` : didYouMean(meant);
  return new UsageError(`there is no help on "${visible(words.join(' '))}". ${hint}`);
}
