import { human, type Asking } from '../asking';

/** Looks for the direct message with somebody. */
export const findDirectMessage = (asking: Asking, email: string) =>
	asking.find('GET', `spaces:findDirectMessage?name=users/${encodeURIComponent(email)}`);

/** The request for a direct message with somebody. */
export const directMessage = (asking: Asking, email: string) => ({
	...asking.request([]),
	space: { spaceType: 'DIRECT_MESSAGE' },
	memberships: [human(email)],
});
