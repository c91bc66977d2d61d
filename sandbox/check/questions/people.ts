import type { Membership } from '../answer';
import type { Asking } from '../asking';
import { NotAsked } from '../finding';

/** The colleague's membership of the first space. */
export function colleagueOf({ main }: Asking): Membership {
	if (main.colleague) return main.colleague;
	throw new NotAsked('Google left the colleague out of the space, or does not list its members');
}

/** The account's own name, `users/{id}`. */
export function callerOf({ main }: Asking): string {
	if (main.caller !== '') return main.caller;
	throw new NotAsked('the token does not show who the account is');
}
