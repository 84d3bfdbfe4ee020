/** Threads to score in. */
export interface Threads {
  /** How many can really run at once. */
  readonly cores: number;
  /** @param setup plain data that each is given once */
  open<T, R>(threads: number, setup: object): Pool<T, R>;
}

/** The same function in several threads. */
export interface Pool<T, R> {
  /**
   * Has the task done by the next thread that is free.
   *
   * @param buffers memory of the task that the caller will not touch again
   */
  run(task: T, buffers: readonly ArrayBuffer[]): Promise<R>;
  /**
   * Once one of the threads has begun: they are given `null` to do, which comes to nothing.
   *
   * @throws whatever keeps a thread from beginning
   */
  begun(): Promise<void>;
  end(): Promise<void>;
}
