import type { Behaviour } from '../behaviour';
import type { Directory, Person } from '../directory';
import type { Organization } from '../organization';
import type { SpaceStore } from './store';

/** All that a method can touch. */
export interface World {
	directory: Directory;
	spaces: SpaceStore;
	behaviour: Behaviour;
	organization: Organization;
	/** Milliseconds. */
	now: () => number;
}

/** A call whose token, scope, quota and shape are in order. */
export interface ChatCall {
	/** The method's name, e.g. `spaces.setup`. */
	name: string;
	user: Person;
	/** The Cloud project that the token belongs to; it owns the Chat app and the request ids. */
	project: string;
	scopes: readonly string[];
	/** Decoded path parameters. */
	path: Record<string, string>;
	query: URLSearchParams;
	body: Record<string, unknown>;
}

/** A method: gives the body of its answer with status 200, or throws `Refusal`. */
export type ChatMethod = (world: World, call: ChatCall) => object;

const BASE_32 = 32;
const SPACE_ID_PREFIX = 'AAQA';
const ID_LENGTH = 7;

/** An id in the form of Google's own for spaces, messages and threads. */
export function newId(world: World): string {
	const number = world.spaces.nextNumber().toString(BASE_32).toUpperCase();
	return `${SPACE_ID_PREFIX}${number.padStart(ID_LENGTH, '0')}`;
}

/** Now, as Google writes it: RFC 3339 with microseconds. */
export function timestamp(world: World): string {
	return new Date(world.now()).toISOString().replace('Z', '000Z');
}

/** The numeric id of the project's Chat app, which is a user to Google. */
export function appId(project: string): string {
	return `11${project.replace(/\D/g, '').padStart(19, '0')}`;
}
