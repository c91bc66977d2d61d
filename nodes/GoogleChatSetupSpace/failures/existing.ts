import { quoted } from '../words/quoted';
import type { Failure } from './failure';
import { guide } from './pages';

/** A key that stands for another row's space. */
export const keyOfAnotherRow = ({ key, what }: { key: string; what: string }): Failure => ({
	kind: 'keyOfAnotherRow',
	happened: `the idempotency key ${quoted(key)} is already that of ${what}`,
	advice: ['Give each row a key that stays with it.'],
	link: guide('people-names-and-spaces'),
});

import type { Space } from '../google/resources';
export declare const spaceExists: (space: Space, x: string) => Failure;
export declare const membersUnseen: (space: Space) => Failure;
export declare const somebodyMissing: (space: Space, missing: readonly string[]) => Failure;
