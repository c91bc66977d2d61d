import { isOk, wordsOf, type Answer } from '../answer';
import { human, type Asking } from '../asking';
import { byStatus, NotAsked } from '../finding';
import type { Question } from '../question';
import { directMessage, findDirectMessage } from './directMessages';
import { callerOf, colleagueOf } from './people';
import { ownSpace } from './spaces';

const ONLY_MANAGERS = { managersAllowed: true, assistantManagersAllowed: true };
const HIDE = {
	permissionSettings: { viewSpaceMembership: ONLY_MANAGERS },
	accessSettings: { accessPermissionSettings: { viewSpaceMembershipSetting: {} } },
};
/** Google wants both or neither. */
const HIDE_MASK =
	'permissionSettings.viewSpaceMembership,accessSettings.accessPermissionSettings.viewSpaceMembershipSetting';
const NOT_A_MEMBER = 'NOT_A_MEMBER';
const INVALID = 400;
const NOT_FOUND = 404;
const CONFLICT = 409;

export const memberAlreadyIn: Question = async (asking) => {
	colleagueOf(asking);
	return byStatus(await add(asking, asking.main.name, human(asking.means.colleague)));
};

export const memberInByGroup: Question = async (asking) => {
	const { space } = await asking.group();
	return byStatus(await add(asking, space, human(asking.means.colleague)));
};

export const memberNotAllowed: Question = async (asking) => {
	const answer = await add(asking, asking.main.name, human(asking.need('blocked')));
	if (isOk(answer)) throw new NotAsked('nobody blocks anybody: Google added the person');
	return byStatus(answer);
};

export const appInDirectMessage: Question = async (asking) => {
	asking.need('appInDirectMessage');
	const made = await toColleague(asking);
	const { name } = made.body;
	if (!isOk(made) || name === undefined) {
		throw new NotAsked('Google did not give the direct message', made);
	}
	const answer = await add(asking, name, { member: { name: 'users/app', type: 'BOT' } });
	if (answer.status === CONFLICT) throw new NotAsked('the app is in it already', answer);
	if (isOk(answer)) return { found: 'added', answer };
	return { found: answer.status === INVALID ? 'refused' : wordsOf(answer), answer };
};

export const missingMembership: Question = async (asking) => {
	const { colleague } = asking.means;
	const path = `${await ownSpace(asking)}/members/${encodeURIComponent(colleague)}`;
	const answer = await asking.find('GET', path);
	const isState = isOk(answer) && answer.body.state === NOT_A_MEMBER;
	return isState ? { found: NOT_A_MEMBER, answer } : byStatus(answer);
};

export const emailsInLists: Question = async (asking) => {
	const isShown = colleagueOf(asking).member?.email !== undefined;
	return { found: isShown ? 'shown' : 'none' };
};

export const groupMembershipNames: Question = async (asking) => {
	const { name, space } = await asking.group();
	const members = await asking.mustList(space);
	const membership = members.find(({ groupMember }) => groupMember?.name === name);
	if (!membership?.name) throw new NotAsked('the list does not hold the group');
	return { found: membership.name.includes('/members/group-') ? 'prefixed' : 'plain' };
};

export const emptyPages: Question = async (asking) => {
	const path = `${asking.main.name}/members?pageSize=1&showInvited=true`;
	const { body } = await asking.do('GET', path);
	const isEmpty = (body.memberships ?? []).length === 0 && body.nextPageToken !== undefined;
	return { found: isEmpty ? 'first' : 'never' };
};

export const hiddenMembers: Question = async (asking) => {
	asking.need('colleagueToken');
	const caller = callerOf(asking);
	const space = await asking.space([caller], {}, 'colleague');
	await asking.do('PATCH', `${space}?updateMask=${HIDE_MASK}`, HIDE, 'colleague');
	const members = await asking.members(space);
	if (!Array.isArray(members)) return { found: 'refused', answer: members };
	if (members.length === 0) return { found: 'empty' };
	const holdsCaller = members.some(({ member }) => member?.name === caller);
	return { found: holdsCaller ? 'shown to all' : 'without the caller' };
};

export const hiddenMembersToOwners: Question = async (asking) => {
	const space = await asking.space([asking.means.colleague]);
	await asking.do('PATCH', `${space}?updateMask=${HIDE_MASK}`, HIDE);
	const members = await asking.members(space);
	if (!Array.isArray(members)) return { found: 'hidden', answer: members };
	const showsCaller = members.some(({ member }) => member?.name === asking.main.caller);
	return { found: showsCaller ? 'shown' : 'hidden' };
};

/** The direct message with the colleague, which is made only where there is none. */
async function toColleague(asking: Asking): Promise<Answer> {
	const { colleague } = asking.means;
	const found = await findDirectMessage(asking, colleague);
	return found.status === NOT_FOUND ? await asking.send(directMessage(asking, colleague)) : found;
}

const add = (asking: Asking, space: string, membership: object) =>
	asking.find('POST', `${space}/members`, membership);
