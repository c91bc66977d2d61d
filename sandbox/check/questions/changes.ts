import { isOk, type Membership } from '../answer';
import type { Asking } from '../asking';
import { byStatus, NotAsked } from '../finding';
import type { Question } from '../question';
import { callerOf, colleagueOf } from './people';

const MANAGER = { role: 'ROLE_ASSISTANT_MANAGER' };

export const repeatedRemoval: Question = async (asking) => {
	const space = await asking.space([asking.means.colleague]);
	const { name } = await firstBeside(asking, space, [callerOf(asking)]);
	await asking.do('DELETE', name);
	return byStatus(await asking.find('DELETE', name));
};

/** The account leaves as the last owner. Where Google lets it, the space is left over. */
export const ownerProtected: Question = async (asking) => {
	const id = callerOf(asking).replace('users/', '');
	const space = await asking.space([]);
	return byStatus(await asking.find('DELETE', `${space}/members/${id}`));
};

export const managerRemovedByMember: Question = async (asking) => {
	asking.need('colleagueToken');
	const { name } = await another(asking);
	await asking.do('PATCH', `${name}?updateMask=role`, MANAGER);
	const answer = await asking.find('DELETE', name, undefined, 'colleague');
	return { found: isOk(answer) ? 'allowed' : 'refused', answer };
};

export const roleOfInvited: Question = async (asking) => {
	const { name, state } = await another(asking);
	if (state !== 'INVITED') throw new NotAsked('the person given as --another joined at once');
	const answer = await asking.find('PATCH', `${name}?updateMask=role`, MANAGER);
	return { found: isOk(answer) ? 'changed' : 'refused', answer };
};

export const roleByEmail: Question = async (asking) => {
	colleagueOf(asking);
	const path = `${asking.main.name}/members/${encodeURIComponent(asking.means.colleague)}`;
	const answer = await asking.find('PATCH', `${path}?updateMask=role`, MANAGER);
	return { found: isOk(answer) ? 'changed' : 'refused', answer };
};

/** A third person, in a space with the account and the colleague. */
const another = (asking: Asking): Promise<{ name: string; state?: string }> =>
	asking.once('another', async () => {
		const person = asking.need('another');
		const known = [callerOf(asking), colleagueOf(asking).member?.name ?? ''];
		const space = await asking.space([asking.means.colleague, person]);
		return await firstBeside(asking, space, known);
	});

/** The first person of a space who is none of these. */
async function firstBeside(
	asking: Asking,
	space: string,
	known: readonly string[],
): Promise<Membership & { name: string }> {
	const members = await asking.mustList(space);
	const found = members.find(({ member }) => !known.includes(member?.name ?? ''));
	if (found?.name === undefined) throw new NotAsked('Google left the person out of the space');
	return { ...found, name: found.name };
}
