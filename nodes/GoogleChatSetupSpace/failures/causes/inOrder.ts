import { OF_THE_ACCOUNT } from './account';
import type { Cause } from './cause';
import { NOT_ALLOWED } from './notAllowed';
import { ON_THE_WAY } from './onTheWay';
import { OF_THE_PROJECT } from './project';
import { OF_THE_ROW } from './row';

/**
 * From the most telling sign to the least; the first that fits is the cause: what Google says, what
 * the status alone says, and what was asked for.
 */
export const CAUSES: readonly Cause[] = [
	...OF_THE_PROJECT,
	...OF_THE_ACCOUNT,
	...OF_THE_ROW,
	...ON_THE_WAY,
	...NOT_ALLOWED,
];
