import { progressLine } from '../../render/screen/score/progress-line.ts';
import type { World } from '../../shell/world.ts';

/**
 * How far a batch is, drawn on a terminal over and over on one line, once it takes longer than a
 * second. On anything else, and where the results run over the same screen, nothing is drawn.
 */
export class Progress {
  readonly #world: Pick<World, 'clock' | 'err'>;
  readonly #isShown: boolean;
  readonly #all: number | null;
  readonly #began: number;
  #notes = 0;
  #bytes = 0;
  #drawn = 0;
  #isDrawn = false;

  /** @param all bytes; null where nobody knows */
  constructor(world: Pick<World, 'clock' | 'err' | 'out'>, all: number | null, isQuiet: boolean) {
    this.#world = world;
    this.#isShown = world.err.isTerminal && !world.out.isTerminal && !isQuiet;
    this.#all = all;
    this.#began = world.clock.ticks();
  }

  add(notes: number, bytes: number): void {
    if (!this.#isShown) return;
    this.#notes += notes;
    this.#bytes += bytes;
    const milliseconds = this.#world.clock.ticks() - this.#began;
    if (milliseconds < FIRST_AFTER || milliseconds - this.#drawn < REDRAW_AFTER) return;
    this.#drawn = milliseconds;
    this.#isDrawn = true;
    const { err } = this.#world;
    const bytesDone = this.#all === null ? null : { done: this.#bytes, all: this.#all };
    const state = { notes: this.#notes, milliseconds, bytes: bytesDone };
    err.write(`\r${progressLine(state, err.paper.columns)}${CLEAR_REST}`);
  }

  /** Takes the line away, so that something else can be written there. */
  clear(): void {
    if (this.#isDrawn) this.#world.err.write(`\r${CLEAR_REST}`);
    this.#isDrawn = false;
  }
}

// --- internal ---

const FIRST_AFTER = 1000;
const REDRAW_AFTER = 200;
/** From the cursor to the end of the line. */
const CLEAR_REST = '\x1b[K';
