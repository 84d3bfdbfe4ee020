import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { unknownCommand } from '../../../src/cli/arguments/unknown-command.ts';
import { nounCommand } from '../../../src/cli/commands/noun.ts';

const verbs = (...names: readonly string[]) => names.map((name) => new Command(name));
const nouns = {
  journal: nounCommand('journal', '', verbs('list', 'show', 'chart', 'search')),
  plan: nounCommand('plan', '', verbs('show', 'settle')),
  promise: nounCommand('promise', '', verbs('list', 'settle')),
};
const program = new Command('aftercall');
for (const one of [...verbs('reflect', 'prep', 'score'), ...Object.values(nouns)]) {
  program.addCommand(one);
}

describe('a word that is no command', () => {
  it.each([
    ['jurnal', 'Did you mean journal?'],
    ['chart', 'Did you mean journal chart?'],
    ['show', 'Did you mean journal show or plan show?'],
    ['settle', 'Did you mean plan settle or promise settle?'],
    ['serch', 'Did you mean journal search?'],
    ['what-is-this', 'aftercall --help lists them.'],
  ])('points to the command that was meant: %s', (word, says) => {
    expect(unknownCommand(program, word).message).toBe(`there is no command "${word}". ${says}`);
  });

  it.each([
    [nouns.journal, 'lst', 'there is no command "journal lst". Did you mean journal list?'],
    [
      nouns.plan,
      'list',
      'there is no command "plan list". Did you mean journal list or promise list?',
    ],
    [nouns.plan, 'xyzzy', 'there is no command "plan xyzzy". aftercall plan --help lists them.'],
  ])('does so under a noun too: %#', (noun, word, says) => {
    expect(unknownCommand(noun, word).message).toBe(says);
  });

  it('names three with commas', () => {
    nouns.promise.addCommand(new Command('show'));
    expect(unknownCommand(program, 'show').message).toContain(
      'Did you mean journal show, plan show or promise show?',
    );
  });
});
