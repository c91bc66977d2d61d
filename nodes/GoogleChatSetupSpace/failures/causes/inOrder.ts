import type { Cause } from './cause';
import { IN_WORDS } from './inWords';
import { NOT_ALLOWED } from './notAllowed';
import { ON_THE_WAY } from './onTheWay';

/**
 * From the most telling sign to the least; the first that fits is the cause: what Google says, what
 * the status alone says, and what was asked for.
 */
export const CAUSES: readonly Cause[] = [...IN_WORDS, ...ON_THE_WAY, ...NOT_ALLOWED];
