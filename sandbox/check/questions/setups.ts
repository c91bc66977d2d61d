import { isOk, wordsOf } from '../answer';
import { byStatus, NotAsked } from '../finding';
import type { Question } from '../question';
import { directMessage, findDirectMessage } from './directMessages';
import { callerOf } from './people';

const INVALID = 400;
const ALREADY_EXISTS = 409;
const NOT_FOUND = 404;
const MOST_CHARACTERS = 4_096;
const FEWER_CHARACTERS = 150;

/** A repeated request id: an echo has nothing that Google adds. */
export const replay: Question = async (asking) => {
	const answer = await asking.send(asking.main.request);
	if (!isOk(answer)) return { found: wordsOf(answer), answer };
	const { name, createTime, spaceUri } = answer.body;
	if (name !== asking.main.name) return { found: 'another space', answer };
	return { found: createTime === undefined && spaceUri === undefined ? 'echo' : 'full', answer };
};

export const requestIdOfAnotherUser: Question = async (asking) => {
	asking.need('colleagueToken');
	const { requestId } = asking.main.request;
	return byStatus(await asking.send({ ...asking.request([]), requestId }, 'colleague'));
};

export const blockedDirectMessage: Question = async (asking) => {
	const blocked = asking.need('blocked');
	if ((await findDirectMessage(asking, blocked)).status !== NOT_FOUND) {
		throw new NotAsked('there is a direct message with that person already');
	}
	const answer = await asking.send(directMessage(asking, blocked));
	if (isOk(answer)) throw new NotAsked('nobody blocks anybody: Google set it up', answer);
	return byStatus(answer);
};

export const callerInMemberships: Question = async (asking) => {
	const answer = await asking.send(asking.request([callerOf(asking), asking.means.colleague]));
	if (isOk(answer)) return { found: 'filtered', answer };
	return { found: answer.status === INVALID ? 'refused' : wordsOf(answer), answer };
};

export const displayNames: Question = async (asking) => {
	const { displayName } = asking.main.request.space;
	const answer = await asking.send(asking.request([], { displayName }));
	if (isOk(answer)) return { found: 'free', answer };
	return { found: answer.status === ALREADY_EXISTS ? 'unique' : wordsOf(answer), answer };
};

export const findDirectMessageOfUnknownUser: Question = async (asking) => {
	const [, domain = ''] = asking.means.colleague.split('@');
	return byStatus(await findDirectMessage(asking, `nobody.by.this.name@${domain}`));
};

export const directMessageNotAccepted: Question = async (asking) => {
	const found = await findDirectMessage(asking, asking.need('inviter'));
	const { name } = found.body;
	if (!isOk(found) || name === undefined) throw new NotAsked('there is no such message', found);
	const answer = await asking.find('GET', name);
	if (!isOk(answer)) return { found: 'closed', answer };
	const own = (await asking.mustList(name)).find(
		({ member }) => member?.name === asking.main.caller,
	);
	if (own?.state === 'JOINED') throw new NotAsked('the account has accepted it');
	return { found: 'open', answer };
};

export const outsiders: Question = async (asking) => {
	const answer = await asking.send(asking.request([asking.need('outsider')]));
	if (!isOk(answer)) return { found: wordsOf(answer), answer };
	const members = await asking.mustList(answer.body.name ?? '');
	const isIn = members.some(({ member }) => member?.name !== asking.main.caller);
	return { found: isIn ? 'let in' : 'kept out', answer };
};

export const descriptionLimit: Question = async (asking) => {
	const description = 'x'.repeat(MOST_CHARACTERS);
	const answer = await asking.send(asking.request([], { spaceDetails: { description } }));
	if (isOk(answer)) return { found: MOST_CHARACTERS, answer };
	if (answer.status !== INVALID) return { found: wordsOf(answer), answer };
	const shorter = { description: 'x'.repeat(FEWER_CHARACTERS + 1) };
	const isTaken = isOk(await asking.send(asking.request([], { spaceDetails: shorter })));
	const between = `fewer than ${MOST_CHARACTERS}, more than ${FEWER_CHARACTERS}`;
	return { found: isTaken ? between : FEWER_CHARACTERS, answer };
};
