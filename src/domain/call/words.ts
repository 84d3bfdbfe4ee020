/** What the rep wrote about the call. */
export interface Words {
  /** One sentence the customer said, as near to their words as possible. */
  readonly sentence?: string;
  /** A moment to play again. */
  readonly moment?: string;
  /** Free text of a call note. */
  readonly text?: string;
}
