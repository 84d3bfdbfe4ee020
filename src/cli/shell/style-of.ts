import { Chalk } from 'chalk';
import { colourless, PLAIN_SIGNS, type Style, UNICODE_SIGNS } from '../render/text/style.ts';

/** The style for one stream: chalk itself looks neither at NO_COLOR nor at which stream it is. */
export function styleOf(isTerminal: boolean, env: NodeJS.ProcessEnv, wanted: boolean): Style {
  const signs = canShowUnicode(env) ? UNICODE_SIGNS : PLAIN_SIGNS;
  if (!hasColour(isTerminal, env, wanted)) return colourless(signs);
  const chalk = new Chalk({ level: 1 });
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green.bold,
    warn: chalk.yellow.bold,
    bad: chalk.red.bold,
    signs,
  };
}

// --- internal ---

function hasColour(isTerminal: boolean, env: NodeJS.ProcessEnv, wanted: boolean): boolean {
  if (!wanted || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** A locale that says what it can do is believed; none at all is taken for UTF-8. */
function canShowUnicode({ TERM, LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  if (TERM === 'dumb' || TERM === 'linux') return false;
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}
