import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { FEWEST_IN_GROUP_CHAT, type Draft } from './plan';

/**
 * A plan without the person who acts, who is in the space anyway, as its owner: Google leaves them out
 * of a setup, or refuses it.
 */
export function withoutCaller(plan: Draft): { plan: Draft } | { problem: string } {
	const { email } = plan.actor;
	const self = `users/${email ?? ''}`;
	const found = plan.people.find(({ name }) => name === self);
	if (email === undefined || found === undefined) return { plan };
	const { spaceType } = plan.space;
	const people = plan.people.filter(({ name }) => name !== self);
	const who = quoted(found.given);
	if (spaceType === 'DIRECT_MESSAGE') {
		return {
			problem: `${who} is who acts: a direct message is with somebody else (${LABELS.members})`,
		};
	}
	const isNew = plan.existingSpace === undefined;
	if (spaceType === 'GROUP_CHAT' && isNew && people.length < FEWEST_IN_GROUP_CHAT) {
		return {
			problem: `a group chat needs ${FEWEST_IN_GROUP_CHAT} people besides ${who}, who acts (${LABELS.members})`,
		};
	}
	const { owners, managers } = plan.after;
	const isManager = managers.some(({ name }) => name === self);
	return {
		plan: {
			...plan,
			people,
			after: {
				...plan.after,
				owners: owners.filter(({ name }) => name !== self),
				managers: managers.filter(({ name }) => name !== self),
			},
			warnings: isManager
				? [...plan.warnings, `${who} sets the space up and stays its owner: not made manager`]
				: plan.warnings,
		},
	};
}
