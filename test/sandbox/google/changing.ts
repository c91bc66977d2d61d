/** What tests of changed spaces share. */
import { OWNER, type Behaviour, type Google, type SeededSpace } from '../../../sandbox/google';
import { caller, standIn, type Answer } from './caller';

export function spaceOf(google: Google, more: Partial<SeededSpace> = {}) {
	return google.addSpace({
		spaceType: 'SPACE',
		createdBy: OWNER,
		...(more.spaceType === undefined && { displayName: 'Launch' }),
		...more,
	});
}

/** A stand-in that lets a space be changed more than once a second. */
export function unhurried(behaviour: Partial<Behaviour> = {}): Google {
	return standIn({ behaviour, quotas: { writesPerSpacePerSecond: Infinity } }).google;
}

/** Changes the first space of `google`. */
export async function patch(google: Google, mask: string, body: object, user: string = OWNER) {
	const url = `/v1/${google.spaces()[0]?.name ?? ''}?updateMask=${mask}`;
	return await caller(google, { user })('PATCH', url, body);
}

export const statusOf = async (answer: Promise<Answer>) => (await answer).status;
