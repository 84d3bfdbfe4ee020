import type { Command } from 'commander';

/** What can be typed after some words: from the very commands that will read it. */
export interface CommandNode {
  /** `rubric check`; empty for the program alone. */
  readonly path: string;
  readonly commands: readonly Described[];
  /** With the options that every command takes. */
  readonly options: readonly OptionNode[];
  /** What its arguments may be, where that is a list. */
  readonly choices: readonly string[];
}

interface Described {
  readonly word: string;
  readonly about: string;
}

interface OptionNode {
  /** `--format`, and `-f` where there is one. */
  readonly flags: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** A command and all that are below it, the outermost first. */
export function commandTree(command: Command, above = ''): readonly CommandNode[] {
  const path = above === '' && command.parent === null ? '' : `${above} ${command.name()}`.trim();
  const own = command.commands.map((one) => ({ word: one.name(), about: firstLine(one) }));
  const node = {
    path,
    commands: own,
    options: optionsOf(command),
    choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  };
  return [node, ...command.commands.flatMap((one) => commandTree(one, path))];
}

// --- internal ---

function optionsOf(command: Command): readonly OptionNode[] {
  const own = command.options.map(
    ({ long, short, description, required, optional, argChoices }) => ({
      flags: [long, short].filter((flag) => flag != null),
      about: description,
      takesValue: required || optional,
      choices: argChoices ?? [],
    }),
  );
  const help = { flags: ['--help', '-h'], about: 'print help', takesValue: false, choices: [] };
  const above = command.parent === null ? [help] : optionsOf(command.parent);
  const isOwn = (flag = '') => own.some(({ flags }) => flags.includes(flag));
  return [...own, ...above.filter(({ flags: [long] }) => !isOwn(long) && long !== '--version')];
}

function firstLine(command: Command): string {
  return command.description().split('\n')[0] ?? '';
}
