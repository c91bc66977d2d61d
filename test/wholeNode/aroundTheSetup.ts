import type { IDataObject } from 'n8n-workflow';

import { run, type World } from '../support/run';

/** Every permission that the credential can ask for. */
export const EVERYTHING = [
	'chat.spaces',
	'chat.memberships',
	'chat.messages.create',
	'chat.memberships.app',
	'cloud-identity.groups.readonly',
];

/** A named space with two people in it. */
export const row = (extra: IDataObject = {}): IDataObject => ({
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com, ben@example.com',
	...extra,
});

/** Runs the rows for somebody who granted everything. */
export const runAll = (there: World, rows: IDataObject[], setting = {}) =>
	run(there, rows, { ...there.tokenFor(...EVERYTHING), ...setting });

/** Who is in the first space at Google. */
export const members = ({ google }: World) =>
	google.spaces()[0]?.members.map(({ email, role, state }) => ({ email, role, state })) ?? [];

export const emails = (there: World) => members(there).map(({ email }) => email);
