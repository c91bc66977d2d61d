import { isOk, TOO_MANY, wordsOf, type Answer } from '../answer';
import type { Asking } from '../asking';
import { DESCRIPTION } from '../opening';
import { byStatus, NotAsked } from '../finding';
import type { As } from '../requests';
import type { Question } from '../question';

const DEFAULT_AUDIENCE = 'audiences/default';
const OPEN = { accessSettings: { audience: DEFAULT_AUDIENCE } };
const AUDIENCE_MASK = 'accessSettings.audience';
const FORBIDDEN = 403;
/** More than the fifteen that Google takes of one space in a second. */
const READS_AT_ONCE = 30;
/** "ReadsPerSecondPerSpace", "1/s/{space}": what lets the node know it for one space's. */
const PER_SPACE = /per_?space|\{space\}/i;

/** A name in Google's form that no space has. */
export const missingSpace: Question = async (asking) =>
	byStatus(await asking.find('GET', 'spaces/AAAAAAAAAAA'));

export const accessSettingsInLists: Question = async (asking) => {
	let pageToken = '';
	do {
		const query = `?pageSize=1000&filter=${encodeURIComponent('spaceType = "SPACE"')}&pageToken=${encodeURIComponent(pageToken)}`;
		const answer = await asking.do('GET', `spaces${query}`);
		const listed = answer.body.spaces?.find(({ name }) => name === asking.main.name);
		if (listed) return { found: listed.accessSettings !== undefined };
		pageToken = answer.body.nextPageToken ?? '';
	} while (pageToken !== '');
	throw new NotAsked('the list of spaces does not hold the one that was just made');
};

export const patchedSpace: Question = async (asking) => {
	const name = await ownSpace(asking);
	const body = { spaceDetails: { description: 'Changed.' } };
	const answer = await asking.do('PATCH', `${name}?updateMask=spaceDetails`, body);
	return { found: answer.body.createTime === undefined ? 'echo' : 'full', answer };
};

export const texts: Question = async (asking) => {
	const answer = await asking.do('GET', asking.main.name);
	const description = answer.body.spaceDetails?.description;
	if (description === DESCRIPTION) return { found: 'as sent' };
	return { found: description === DESCRIPTION.trim() ? 'trimmed' : 'otherwise' };
};

export const defaultAudience: Question = async (asking) => {
	const name = await asking.space([], OPEN);
	const { audience } = (await asking.do('GET', name)).body.accessSettings ?? {};
	await asking.find('PATCH', `${name}?updateMask=${AUDIENCE_MASK}`, {});
	if (audience === undefined) throw new NotAsked('Google did not open the space');
	return { found: audience === DEFAULT_AUDIENCE ? 'as sent' : 'resolved' };
};

export const audienceChangedBy: Question = async (asking) => {
	const byOwner = await openAsOwner(asking);
	if (byOwner.status === FORBIDDEN) return { found: 'administrator', answer: byOwner };
	if (!isOk(byOwner)) throw new NotAsked('Google did not open the space', byOwner);
	if (asking.means.colleagueToken === undefined) {
		throw new NotAsked(
			'the owner may; whether a manager may, too, needs GOOGLE_CHAT_COLLEAGUE_TOKEN',
		);
	}
	const name = await asking.space([asking.means.colleague]);
	await makeManager(asking, name);
	const answer = await openAndClose(asking, name, 'colleague');
	return { found: isOk(answer) ? 'manager' : 'owner', answer };
};

export const audienceOfExternalSpace: Question = async (asking) => {
	const made = await externalSpace(asking);
	if (!isOk(made)) throw new NotAsked('Google allows no space for external people', made);
	const byOwner = await openAsOwner(asking);
	if (!isOk(byOwner)) throw new NotAsked('the owner may not open any space', byOwner);
	return byStatus(await openAndClose(asking, made.body.name ?? ''));
};

export const externalSpacesForbidden: Question = async (asking) => {
	const answer = await externalSpace(asking);
	if (isOk(answer)) throw new NotAsked('the organization allows spaces for external people');
	return byStatus(answer);
};

export const historyByPolicy: Question = async (asking) => {
	const path = `${await ownSpace(asking)}?updateMask=spaceHistoryState`;
	const answer = await asking.find('PATCH', path, { spaceHistoryState: 'HISTORY_OFF' });
	if (isOk(answer)) throw new NotAsked('the organization lets people change the history');
	return byStatus(answer);
};

/** Where the app is not configured, the check ends at its first space: see `withoutApp`. */
export const readsWithoutApp: Question = () => {
	throw new NotAsked('the Chat app of the project is configured');
};

export const limitOfSpace: Question = async (asking) => {
	const name = await ownSpace(asking);
	const reads = Array.from({ length: READS_AT_ONCE }, () => asking.ask('GET', name));
	const answer = (await Promise.all(reads)).find(({ status }) => status === TOO_MANY);
	if (!answer) throw new NotAsked(`Google took ${READS_AT_ONCE} reads at once`);
	const details = answer.body.error?.details ?? [];
	const names = details.flatMap(({ metadata = {} }) => Object.values(metadata));
	if (PER_SPACE.test(names.join(' '))) return { found: 'named', answer };
	return { found: details.length === 0 ? 'bare' : wordsOf(answer), answer };
};

/** A space with nobody else in it. */
export const ownSpace = (asking: Asking) => asking.once('own', () => asking.space([]));

const externalSpace = (asking: Asking): Promise<Answer> =>
	asking.once('external', () => asking.send(asking.request([], { externalUserAllowed: true })));

const openAsOwner = (asking: Asking): Promise<Answer> =>
	asking.once('opened', async () => await openAndClose(asking, await ownSpace(asking)));

/** Opens a space to the organization; where that goes, its owner closes it again. */
async function openAndClose(asking: Asking, name: string, as: As = 'account'): Promise<Answer> {
	const path = `${name}?updateMask=${AUDIENCE_MASK}`;
	const answer = await asking.find('PATCH', path, OPEN, as);
	if (isOk(answer)) await asking.find('PATCH', path, {});
	return answer;
}

async function makeManager(asking: Asking, space: string): Promise<void> {
	const members = await asking.mustList(space);
	const other = members.find(({ member }) => member?.name !== asking.main.caller);
	if (other?.name === undefined) throw new NotAsked('Google left the colleague out');
	const role = { role: 'ROLE_ASSISTANT_MANAGER' };
	await asking.do('PATCH', `${other.name}?updateMask=role`, role);
}
