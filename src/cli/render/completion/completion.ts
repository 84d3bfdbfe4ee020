import type { CommandNode } from './command-tree.ts';

/** A script for each shell. Each offers commands, options and their choices, and files otherwise. */
export const COMPLETIONS = { bash, zsh, fish } as const;

// --- internal ---

type Tree = readonly CommandNode[];

function bash(tree: Tree): string {
  return `# aftercall: completion for bash
_aftercall() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= word i words=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case " $word:$at " in
${inner(tree, (path, word) => `      " ${word}:${path} ") at="${joined(path, word)}" ;;`)}
    esac
  done
  case "$prev:$at" in
${withChoices(tree, (path, flag, choices) => `    "${flag}:${path}") words="${choices}" ;;`)}
    *) case "$at" in
${tree.map(bashWords).join('\n')}
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _aftercall aftercall
`;
}

function bashWords(node: CommandNode): string {
  const words = [...node.commands.map(({ word }) => word), ...node.choices];
  const flags = node.options.flatMap((option) => option.flags);
  return `        "${node.path}") if [[ $cur == -* ]]; then words="${flags.join(' ')}"; else words="${words.join(' ')}"; fi ;;`;
}

/** zsh runs completions made for bash, once told to. */
function zsh(tree: Tree): string {
  return `${bash(tree).replace('for bash', 'for zsh').replace('\n', '\nautoload -U +X bashcompinit && bashcompinit\n')}`;
}

function fish(tree: Tree): string {
  const lines = tree.flatMap((node) => {
    const where = `__aftercall_at ${quoted(node.path)}`;
    const start = `complete -c aftercall -n ${quoted(where)}`;
    const options = node.options.map((option) => {
      const flags = option.flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      const value = option.choices.length > 0 ? ` -xa ${quoted(option.choices.join(' '))}` : ' -r';
      return `${start} ${flags.join(' ')}${option.takesValue ? value : ''} -d ${quoted(option.about)}`;
    });
    const words = [...node.commands, ...node.choices.map((word) => ({ word, about: '' }))];
    const below = words.map(({ word, about }) => `${start} -fa ${word} -d ${quoted(about)}`);
    return [...below, ...options];
  });
  const known = tree.flatMap(({ commands }) => commands.map(({ word }) => word));
  return `# aftercall: completion for fish
function __aftercall_at
  set -l at
  for word in (commandline -opc)[2..-1]
    contains -- $word ${[...new Set(known)].join(' ')}; and set -a at $word
  end
  test "$at" = "$argv"
end
${lines.join('\n')}
`;
}

function inner(tree: Tree, line: (path: string, word: string) => string): string {
  return tree
    .flatMap(({ path, commands }) => commands.map(({ word }) => line(path, word)))
    .join('\n');
}

function withChoices(
  tree: Tree,
  line: (path: string, flag: string, choices: string) => string,
): string {
  return tree
    .flatMap(({ path, options }) =>
      options.flatMap(({ flags, choices }) =>
        choices.length === 0 ? [] : flags.map((flag) => line(path, flag, choices.join(' '))),
      ),
    )
    .join('\n');
}

function joined(path: string, word: string): string {
  return path === '' ? word : `${path} ${word}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
