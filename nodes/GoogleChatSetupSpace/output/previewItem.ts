import type { IDataObject } from 'n8n-workflow';

import {
	createAppMember,
	createMember,
	createMessage,
	listMembers,
	patchRole,
	pinMessage,
	SETUP_URL,
	type ChatRequest,
} from '../google/requests';
import type { Job } from '../plan/job';
import { addedAfterSetup } from '../plan/plan';

/** What would be sent, without sending it. */
export function previewItem({ plan, body, requestId, isKeyed }: Job): IDataObject {
	return {
		preview: true,
		method: 'POST',
		url: SETUP_URL,
		body: { ...body, ...(isKeyed && { requestId }) } as unknown as IDataObject,
		afterSetup: stepsAfter(plan, isKeyed ? requestId : REQUEST_ID).map((step) => ({
			method: step.method,
			url: step.url,
			...(step.query !== undefined && { query: step.query as IDataObject }),
			...(step.body !== undefined && { body: step.body as IDataObject }),
		})),
		...(plan.warnings.length > 0 && { warnings: plan.warnings }),
	};
}

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

/** What changes something after the set-up, and the list that tells who is there. */
function stepsAfter(plan: Job['plan'], requestId: string): ChatRequest[] {
	const { after } = plan;
	const isNamed = plan.space.spaceType === 'SPACE';
	return [
		...(isNamed ? addedAfterSetup(plan) : []).map(({ name }) =>
			createMember(SPACE, { member: { name, type: 'HUMAN' } }),
		),
		...(after.addChatApp ? [createAppMember(SPACE)] : []),
		...(isNamed ? after.owners : []).map(({ name }) => patchRole(member(name), 'ROLE_MANAGER')),
		...(isNamed ? after.managers : []).map(({ name }) =>
			patchRole(member(name), 'ROLE_ASSISTANT_MANAGER'),
		),
		...(after.welcomeMessage === undefined
			? []
			: [createMessage(SPACE, after.welcomeMessage, requestId)]),
		...(after.pinWelcomeMessage ? [pinMessage(SPACE, MESSAGE)] : []),
		...(after.checkMembers === 'off' ? [] : [listMembers(SPACE)]),
	];
}
