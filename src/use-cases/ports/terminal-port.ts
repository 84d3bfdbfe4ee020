/** What asking a person takes from the world: a terminal that shows one screen at a time. */
export interface Terminal {
  /** Columns, as they are now. */
  width(): number;
  /** @throws Interrupted */
  askKey<State, Value>(screen: ForColumns<KeyScreen<State, Value>>): Promise<Value>;
  /** @throws Interrupted */
  askLines<Value>(screen: ForColumns<LineScreen<Value>>): Promise<Value>;
  /**
   * Yes or no; Enter means `byDefault`.
   * @throws Interrupted
   */
  confirm(question: string, byDefault: boolean): Promise<boolean>;
  /**
   * One of several; Enter takes the first, if no other was chosen.
   * @throws Interrupted
   */
  choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /**
   * A line of text, without the spaces around it.
   * @param problemOf what stands in its way, in a sentence
   * @throws Interrupted
   */
  askText(question: string, problemOf: (text: string) => string | null): Promise<string>;
  print(text: string): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

export interface Choice<Value> {
  readonly say: string;
  readonly value: Value;
}

/** A screen for so many columns; it is made anew when the window's size changes. */
export type ForColumns<Screen> = (columns: number) => Screen;

/** A screen answered by single keys: a state, how it looks, and what a key does to it. All pure. */
export interface KeyScreen<State, Value> {
  readonly start: State;
  look(state: State): string;
  press(state: State, key: Key): KeyEffect<State, Value>;
}

export type KeyEffect<State, Value> = { readonly state: State } | { readonly value: Value };

/** One key: what it types, in lower case, or its name where it types nothing. */
export type Key = string;

/** What a screen of keys is told when text was pasted into it. */
export const PASTED: Key = 'pasted';

/** A screen with one or more lines to fill in; Enter takes all of them. */
export interface LineScreen<Value> {
  /** What stands in each field at first. */
  readonly fields: readonly string[];
  /** What a pasted line break becomes. */
  readonly lineBreak: string;
  /** How it looks around the text of the active field. */
  look(view: LineView): { readonly before: string; readonly after: string };
  /** What the right arrow fills in at the end of the active field; absent: nothing. */
  complete?(fields: readonly string[], active: number): string | null;
  /** Fields that follow from the active one, after it was changed. */
  adjust?(fields: readonly string[], active: number, byHand: ByHand): readonly string[];
  /** The value, or what stands in its way and at which field. */
  submit(fields: readonly string[], byHand: ByHand): Promise<LineResult<Value>> | LineResult<Value>;
  /** The value of Escape; without it Escape does nothing. */
  readonly escape?: Value;
}

/** Fields that the person has changed, by their number. */
export type ByHand = ReadonlySet<number>;

export interface LineView {
  readonly fields: readonly string[];
  readonly active: number;
  readonly problem: string | null;
}

export type LineResult<Value> =
  | { readonly value: Value }
  | { readonly problem: string; readonly field: number };

/** Why a terminal stopped asking before it had an answer. */
export type Interruption = 'SIGINT' | 'SIGQUIT' | 'SIGTERM' | 'SIGHUP';

export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly by: Interruption;
  /** What stood in the fields, where the person had changed it. */
  readonly typed: readonly string[] | null;

  constructor(by: Interruption, typed: readonly string[] | null = null) {
    super(`Interrupted by ${by}`);
    this.by = by;
    this.typed = typed;
  }
}
