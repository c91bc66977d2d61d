import type { Asking } from './asking';
import type { Finding } from './finding';

/** Asks Google about one switch of the stand-in. Throws `NotAsked` where that cannot be. */
export type Question = (asking: Asking) => Promise<Finding>;
