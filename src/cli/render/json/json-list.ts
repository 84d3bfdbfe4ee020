import type { Frame } from '../text/score-printer.ts';

/** One note is an object, several are a list: what follows the first must be known to begin it. */
export function jsonList(): Frame {
  let only = '';
  let isList = false;
  return {
    add: (texts, count) => {
      if (isList || count === 0) return texts;
      if (only === '' && count === 1) {
        only = texts;
        return '';
      }
      isList = true;
      return `[${(only + texts).slice(1)}`; // without the comma before the first
    },
    end: () => {
      if (isList) return '\n]\n';
      return only === '' ? '' : `${only.slice(2).replace(/^ {2}/gm, '')}\n`;
    },
  };
}
