import { few } from '../words/few';
import { quoted } from '../words/quoted';
import type { Failure } from './failure';

/** So many people are named in the message; the advice names all. */
const PEOPLE_IN_MESSAGE = 5;

/** A row that was to fail if its space exists, and it does. */
export const spaceExists = (spaceUri: string, isNamed: boolean): Failure => ({
	kind: 'spaceExists',
	happened: 'this space exists already',
	advice: [
		`Set 'If Space Exists' in Options to 'Reuse' to go on with it${isNamed ? ', or choose another name' : ''}.`,
	],
	link: { text: 'Open the space', href: spaceUri },
});

/** A row that was to fail if somebody is missing, and somebody is. */
export const membersMissing = (spaceUri: string, missing: readonly string[]): Failure => {
	const people = missing.map(quoted);
	return {
		kind: 'membersMissing',
		happened: `the space is set up, but without ${few(people, PEOPLE_IN_MESSAGE)}`,
		advice: [
			'Google Chat leaves people out in silence if they block you or may not be added. Ask them, or add them by hand.',
			...(people.length > PEOPLE_IN_MESSAGE ? [`Missing: ${people.join(', ')}.`] : []),
		],
		link: { text: 'Open the space', href: spaceUri },
	};
};
