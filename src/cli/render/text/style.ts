/** Colour by meaning, and the few signs that have a plain twin. */
export interface Style {
  readonly strong: Painter;
  readonly quiet: Painter;
  readonly good: Painter;
  readonly warn: Painter;
  readonly bad: Painter;
  readonly signs: Signs;
}

type Painter = (text: string) => string;

interface Signs {
  /** Between things on one line. */
  readonly dot: string;
  /** What a line across is made of. */
  readonly rule: string;
  /** Between pasted lines that have become one. */
  readonly lineBreak: string;
  /** Where a text was cut to fit its column. */
  readonly cut: string;
  /** On a chart: a call, a call that is shown only, and the line up its side. */
  readonly call: string;
  readonly callAside: string;
  readonly upright: string;
}

export const UNICODE_SIGNS: Signs = {
  dot: '·',
  rule: '─',
  lineBreak: '⏎',
  cut: '…',
  call: '●',
  callAside: '○',
  upright: '│',
};
export const PLAIN_SIGNS: Signs = {
  dot: '-',
  rule: '-',
  lineBreak: '/',
  cut: '~',
  call: '*',
  callAside: 'o',
  upright: '|',
};

const asIs: Painter = (text) => text;

/** No colour at all. */
export function colourless(signs: Signs): Style {
  return { strong: asIs, quiet: asIs, good: asIs, warn: asIs, bad: asIs, signs };
}
