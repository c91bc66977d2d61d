import type { IDataObject } from 'n8n-workflow';

import {
	createAppMember,
	createMember,
	createMessage,
	listMembers,
	membershipOf,
	patchRole,
	pinMessage,
	setUpSpace,
	type ChatRequest,
} from '../google/requests';
import { present } from '../google/present';
import { spaceUriOf } from '../google/spaceUri';
import { readsAhead } from '../plan/followsRow';
import type { Job } from '../plan/job';
import { stepsAfter, type Step } from '../plan/steps';
import type { RowDone } from '../steps/rowResult';
import { warningsOf } from './spaceItem';

/**
 * What would be sent, without sending it.
 * @param done what would have come of it, where the row's space is there
 */
export function previewItem({ plan, body, requestId, isKeyed }: Job, done?: RowDone): IDataObject {
	const isUntold = isKeyed && (readsAhead(plan) || plan.peopleNotInRow !== 'keep');
	const warnings =
		done === undefined
			? [...plan.warnings, ...(isUntold ? [KEY_UNTOLD] : [])]
			: warningsOf(plan, done);
	return present({
		preview: true,
		displayName: done?.space.displayName,
		spaceUri: done && spaceUriOf(done.space),
		changes: done?.changes,
		notInRow: done?.notInRow,
		...(plan.existingSpace === undefined && {
			...shown(setUpSpace({ ...body, requestId })),
			...(!isKeyed && { body }),
		}),
		afterSetup: stepsAfter(plan)
			.flatMap((step) => requestsOf(step, isKeyed ? requestId : REQUEST_ID))
			.map(shown),
		warnings: warnings.length > 0 ? warnings : undefined,
	});
}

/** A request as far as a person reads it. */
const shown = ({ method, url, query, body }: ChatRequest): object =>
	present({ method, url, query, body });

const KEY_UNTOLD =
	'Whether the key stands for a space already cannot be told without setting it up.';

/** Stand for names that Google gives out only when the space exists. */
const SPACE = 'spaces/{space}';
const MESSAGE = `${SPACE}/messages/{message}`;
/** Stands for the id that only the execution makes. */
const REQUEST_ID = '{requestId}';

/** A membership is named by Google's id of the person, for which the email stands until it is known. */
function member(person: string): string {
	const user = person.replace(/^users\//, '');
	return `${SPACE}/members/${user.includes('@') ? `{${user}}` : user}`;
}

/** The requests of a step. */
function requestsOf(step: Step, requestId: string): ChatRequest[] {
	switch (step.kind) {
		case 'spaces.members.create':
			return step.people.map(({ name }) => createMember(SPACE, membershipOf(name)));
		case 'spaces.members.createApp':
			return [createAppMember(SPACE)];
		case 'spaces.members.patch':
			return step.people.map(({ name }) => patchRole(member(name), step.role));
		case 'spaces.messages.create':
			return [createMessage(SPACE, step.text, requestId)];
		case 'spaces.messagePins.create':
			return [pinMessage(SPACE, MESSAGE)];
		case 'spaces.members.list':
			return [listMembers(SPACE)];
	}
}
