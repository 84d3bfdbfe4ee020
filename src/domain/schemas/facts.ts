import type { z } from 'zod';
import type { Immutable } from '../immutable.ts';

/**
 * What a schema describes, as a value here: nothing in it is changed. The functions that make what
 * `--json` prints are held to these types, so that schema and output are stated once.
 */
export type Facts<S extends z.ZodType> = Immutable<z.infer<S>>;
