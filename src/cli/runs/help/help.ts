import type { Command } from 'commander';
import { commandsMeant, didYouMean } from '../../arguments/unknown-command.ts';
import { HELP_TOPICS } from '../../render/screen/help-topics.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export function run(
  { out }: World,
  _options: CommonOptions,
  words: readonly string[],
  { parent: program }: Command,
): ExitCode {
  if (program === null) throw new Error('help belongs to a program');
  const asked = commandNamed(program, words);
  if (asked !== undefined) asked.outputHelp();
  else {
    const topic = Object.entries(HELP_TOPICS).find(([name]) => name === words.join(' '));
    if (topic === undefined) throw noHelp(words, program, Object.keys(HELP_TOPICS));
    out.write(`${topic[1](out.paper)}\n`);
  }
  return EXIT.done;
}

// --- internal ---

/** The command that the words lead to; none leads to the program itself. */
function commandNamed(program: Command, words: readonly string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (at, word) => at?.commands.find((one) => one.name() === word),
    program,
  );
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
