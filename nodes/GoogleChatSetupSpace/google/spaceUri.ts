import type { Space } from './resources';

/** "AAQAtz1Xk0Y" of "spaces/AAQAtz1Xk0Y" */
export const spaceIdOf = ({ name }: Space): string => name.replace(/^spaces\//, '');

/** Google's own link, or one of the same form: answers to repeated requests have none. */
export const spaceUriOf = (space: Space): string =>
	space.spaceUri ??
	`https://chat.google.com/${space.spaceType === 'DIRECT_MESSAGE' ? 'dm' : 'room'}/${spaceIdOf(space)}`;
