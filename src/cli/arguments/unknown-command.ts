import type { Command } from 'commander';
import { nearest } from '../render/text/did-you-mean.ts';
import { visible } from '../render/text/visible.ts';
import { UsageError } from '../shell/exit-codes.ts';

/**
 * That there is no such command, and which was probably meant.
 * @param at what stands before the word: a noun such as `journal`, or the program itself
 */
export function unknownCommand(at: Command, word: string): UsageError {
  const before = pathTo(at);
  const help = ['aftercall', ...before, '--help'].join(' ');
  const meant = commandsMeant(at, word);
  const hint = meant.length === 0 ? `${help} lists them.` : didYouMean(meant);
  return new UsageError(`there is no command "${[...before, visible(word)].join(' ')}". ${hint}`);
}

/**
 * The commands that a word was probably meant for: one that stands there, or all that have it as
 * their verb under another noun, as `chart` is one of `journal`.
 * @param topics other words that could have been meant
 */
export function commandsMeant(
  at: Command,
  word: string,
  topics: readonly string[] = [],
): readonly string[] {
  const here = at.commands.map((command) => command.name());
  const verbs = (at.parent ?? at).commands.flatMap((noun) => noun.commands);
  const known = [...here, ...topics, ...verbs.map((verb) => verb.name())];
  const near = nearest(word, known);
  if (near === undefined) return [];
  if (topics.includes(near)) return [near];
  if (here.includes(near)) return [[...pathTo(at), near].join(' ')];
  return verbs.filter((verb) => verb.name() === near).map((verb) => pathTo(verb).join(' '));
}

/** `Did you mean journal show, plan show or rubric show?` */
export function didYouMean(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  const first = others.toReversed().join(', ');
  return `Did you mean ${first === '' ? last : `${first} or ${last}`}?`;
}

// --- internal ---

/** The words that lead to a command, without the program's own name. */
function pathTo(command: Command): readonly string[] {
  return command.parent === null ? [] : [...pathTo(command.parent), command.name()];
}
