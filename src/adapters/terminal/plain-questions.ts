import inquirer from 'inquirer';

type Context = Parameters<typeof inquirer.createPromptModule>[0];

/** A question as inquirer takes it, in the look that all of ours have: no colour but the caller's. */
export type PlainQuestion =
  | { readonly type: 'confirm'; readonly message: string; readonly default: boolean }
  | { readonly type: 'select'; readonly message: string; readonly choices: readonly Choice[] }
  | { readonly type: 'input'; readonly message: string; validate(text: string): true | string };

interface Choice {
  readonly name: string;
  readonly value: unknown;
}

/** Asks with inquirer's own prompts. A file of its own: inquirer is large, and few commands ask so. */
export async function askPlainly(question: PlainQuestion, context: Context): Promise<unknown> {
  const prompt = inquirer.createPromptModule(context);
  const { answer } = await prompt([{ ...question, name: 'answer', theme: LOOK } as never]);
  return answer;
}

export type AskPlainly = typeof askPlainly;

// --- internal ---

const asIs = (text: string) => text;

const LOOK = {
  prefix: '\n?',
  icon: { cursor: '>' },
  indexMode: 'number',
  keywords: { error: () => 'y for yes or n for no, then Enter.' },
  style: {
    message: asIs,
    answer: asIs,
    highlight: asIs,
    error: asIs,
    defaultAnswer: (text: string) => `(${text})`,
    keysHelpTip: () => 'Arrows or digits choose, Enter takes.',
  },
};
