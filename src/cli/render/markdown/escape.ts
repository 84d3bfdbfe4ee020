import { visible, visibleLines } from '../text/visible.ts';

/**
 * A person's text as one line of Markdown that says just that: no heading, list, link, tag, embed,
 * HTML, formula, comment, field or template of Markdown, Obsidian, Dataview, Templater and their
 * like comes of it.
 */
export function inert(text: string): string {
  return escapeLine(visible(text.replace(/\s+/gu, ' ').trim()));
}

/** A text of several lines, each inert and each a line of its own. */
export function inertLines(text: string): readonly string[] {
  return visibleLines(text.replace(/\r\n?/g, '\n').trim())
    .split('\n')
    .map((line) => escapeLine(line.trim()));
}

/** A text as a quotation. */
export function quotation(text: string): string {
  return inertLines(text)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

// --- internal ---

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]{<>#|~$^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\$&')
    .replace(/[=%](?=[=%])|(?<=[=%])[=%]|^=$/g, '\\$&')
    .replace(/(?<=[<{])[%?!]/g, '\\$&')
    .replace(/:(?=:)|(?<=:):/g, '\\:')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
