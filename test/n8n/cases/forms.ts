import type { IDataObject } from 'n8n-workflow';

import { OWNER } from '../../../sandbox/google';
import { NODE_NAME, NODE_TYPE, OAUTH2_TYPE, chain } from '../../../sandbox/n8n/drive/workflow';
import { jsonOf, type There } from '../there';

const FORM = 'Form';
const PEOPLE = ['Ada <ada@example.com>', 'ben@example.com', 'carla@example.com'];
const ADDRESSES = ['ada@example.com', 'ben@example.com', 'carla@example.com'];
const KINDS = ['Named Space', 'Group Chat'];

/** How a form lets people choose several of a list: before 2.3 in a dropdown as well. */
const SEVERAL = {
	'a multiple choice': { typeVersion: 2.2, field: { fieldType: 'dropdown', multiselect: true } },
	'check boxes': { typeVersion: 2.3, field: { fieldType: 'checkbox' } },
};

/** A field with these to choose from. */
const choice = (fieldLabel: string, options: readonly string[], field: object) => ({
	fieldLabel,
	...field,
	fieldOptions: { values: options.map((option) => ({ option })) },
});

const BOUND = {
	spaceType: '={{ $json.Kind }}',
	displayName: '={{ $json.Project }}',
	members: '={{ $json.People }}',
	spaceSettings: { externalUserAllowed: "={{ $json['Guests?'] }}" },
	afterSetup: { addChatApp: "={{ $json['Helper?'] }}" },
};

export function forms(there: There): void {
	/** Publishes a form before our node; gives what sends it. */
	async function publish({ typeVersion, field }: (typeof SEVERAL)['check boxes']) {
		const { ref } = await there.connect({ scopes: ['chat.spaces', 'chat.memberships.app'] });
		const webhookId = `form-${ref.id}`;
		const box = { fieldType: 'checkbox' };
		const values = [
			{ fieldLabel: 'Project' },
			choice('Kind', KINDS, box),
			choice('People', PEOPLE, field),
			choice('Guests?', ['Yes'], box),
			choice('Helper?', ['Add the helper'], box),
		];
		const id = await there.n8n.save({
			name: webhookId,
			settings: { executionOrder: 'v1' },
			nodes: [
				{
					id: '6f1c1f2e-0000-4000-8000-00000000000f',
					name: FORM,
					type: 'n8n-nodes-base.formTrigger',
					typeVersion,
					position: [0, 0],
					webhookId,
					parameters: { formTitle: 'A new space', formFields: { values }, options: {} },
				},
				{
					id: '6f1c1f2e-0000-4000-8000-00000000000d',
					name: NODE_NAME,
					type: NODE_TYPE,
					typeVersion: 1,
					position: [220, 0],
					parameters: BOUND,
					credentials: { [OAUTH2_TYPE]: ref },
				},
			],
			connections: chain(FORM, NODE_NAME),
		});
		await there.n8n.publish(id);
		return async (...fields: Array<string | string[]>) => {
			const sent = await there.n8n.sendForm(webhookId, fields);
			return there.seen(await there.n8n.executions.ended(sent));
		};
	}

	const spaces = (): IDataObject[] =>
		there.google.spaces().map(({ spaceType, displayName, externalUserAllowed, members }) => ({
			spaceType,
			displayName,
			guests: externalUserAllowed ?? false,
			people: members.map(({ email, kind }) => email ?? kind).filter((who) => who !== OWNER),
		}));

	describe("n8n's form, answered", () => {
		it.each(Object.entries(SEVERAL))('with %s for Members', async (_how, several) => {
			const send = await publish(several);
			const ticked = await send('Apollo', ['Named Space'], PEOPLE.slice(0, 2), ['Yes'], []);
			const unticked = await send('', ['Group Chat'], PEOPLE, [], ['Add the helper']);
			const alone = await send('Gemini', ['Named Space'], [], [], []);
			for (const { items, hints } of [ticked, unticked, alone]) {
				expect(jsonOf({ items })).toMatchObject([{ result: 'set up', created: true }]);
				expect(hints).toEqual([]);
			}
			const [ada = '', ben = '', carla = ''] = ADDRESSES;
			expect(spaces()).toEqual([
				{ spaceType: 'SPACE', displayName: 'Apollo', guests: true, people: [ada, ben] },
				{ spaceType: 'GROUP_CHAT', guests: false, people: [ada, ben, carla, 'app'] },
				{ spaceType: 'SPACE', displayName: 'Gemini', guests: false, people: [] },
			]);
		});

		it.each([
			[
				'with two kinds of space',
				['Apollo', KINDS, PEOPLE, [], []],
				"'Apollo': a list of 2 is not one of space, group chat, direct message (Space Type)",
			],
			[
				'with too few people for a chat',
				['', ['Group Chat'], PEOPLE.slice(0, 1), [], []],
				/^'Ada <ada@example\.com>': a group chat needs 2 to 49 people besides you, and Members names 1/,
			],
			['with nothing', ['', [], [], [], []], /^Nothing was sent: the row is empty/],
		])('%s, is told what to change', async (_how, fields, message) => {
			const send = await publish(SEVERAL['check boxes']);
			const { status, error } = await send(...fields);
			expect(status).toBe('error');
			expect(error?.message).toMatch(message);
			expect(spaces()).toEqual([]);
		});
	});
}
