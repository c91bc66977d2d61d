import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { properties } from '../../../nodes/GoogleChatSetupSpace/form/form';

const isField = (option: object): option is INodeProperties => 'displayName' in option;
const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

/** All fields, those of the collections behind theirs. */
const FIELDS = properties.flatMap((field) => [field, ...(field.options ?? []).filter(isField)]);
const CHOICES = FIELDS.flatMap(({ options = [] }) => options.filter(isChoice));

/** For which types of space a field is hidden: a value from a column hides nothing. */
const CHATS = ['GROUP_CHAT', 'DIRECT_MESSAGE'];
const hidden = (field: string, types: string[]) => ({ hide: { [field]: types } });

describe('a field', () => {
	it.each<[string, INodeProperties['type'], unknown]>([
		['authentication', 'options', 'oAuth2'],
		['spaceType', 'options', 'SPACE'],
		['displayName', 'string', ''],
		['singleUserBotDm', 'boolean', false],
		['members', 'string', ''],
		['simplify', 'boolean', true],
		['spaceSettings', 'collection', {}],
		['externalUserAllowed', 'boolean', false],
		['description', 'string', ''],
		['groups', 'string', ''],
		['guidelines', 'string', ''],
		['spaceHistoryState', 'options', 'HISTORY_ON'],
		['audience', 'string', 'audiences/default'],
		['predefinedPermissionSettings', 'options', 'COLLABORATION_SPACE'],
		['afterSetup', 'collection', {}],
		['addChatApp', 'boolean', false],
		['checkMembers', 'options', 'off'],
		['managers', 'string', ''],
		['owners', 'string', ''],
		['pinWelcomeMessage', 'boolean', false],
		['welcomeMessage', 'string', ''],
		['options', 'collection', {}],
		['actAs', 'string', ''],
		['existingSpace', 'string', ''],
		['idempotencyKey', 'string', ''],
		['ifSpaceExists', 'options', 'create'],
		['maxWaitSeconds', 'number', 300],
		['peopleNotInRow', 'options', 'keep'],
		['previewOnly', 'boolean', false],
		['removeAtMost', 'number', 5],
		['spaceWritesPerMinute', 'number', 60],
		['unknownMembers', 'options', 'fail'],
	])('%s is of the kind %s and holds %j at first', (name, type, value) => {
		const field = FIELDS.find((each) => each.name === name);
		expect(field).toMatchObject({ type });
		expect(field?.default).toEqual(value);
		expect(FIELDS).toHaveLength(32);
	});

	it('of a choice is one of its choices, and may hold the words of a column', () => {
		const choices = FIELDS.filter(({ type }) => type === 'options');
		for (const { name, options = [], default: value, allowArbitraryValues } of choices) {
			expect(options.filter(isChoice).map((each) => each.value)).toContain(value);
			// How to sign in is no matter of a row.
			expect(allowArbitraryValues === true).toBe(name !== 'authentication');
		}
	});

	it.each<[string, object]>([
		['displayName', hidden('spaceType', CHATS)],
		['singleUserBotDm', hidden('spaceType', ['SPACE', 'GROUP_CHAT'])],
		['externalUserAllowed', hidden('/spaceType', ['DIRECT_MESSAGE'])],
		['addChatApp', hidden('/spaceType', ['DIRECT_MESSAGE'])],
		['actAs', { show: { '/authentication': ['serviceAccount'] } }],
		...[
			'description',
			'groups',
			'guidelines',
			'audience',
			'predefinedPermissionSettings',
			'managers',
			'owners',
			'peopleNotInRow',
			'removeAtMost',
			'unknownMembers',
		].map((name): [string, object] => [name, hidden('/spaceType', CHATS)]),
	])('%s is there where it applies: %j', (name, displayOptions) => {
		expect(FIELDS.find((each) => each.name === name)).toMatchObject({ displayOptions });
		expect(FIELDS.filter((each) => each.displayOptions !== undefined)).toHaveLength(15);
	});

	it.each<[string, object]>([
		['members', { rows: 2 }],
		['description', { rows: 2 }],
		['guidelines', { rows: 3 }],
		['welcomeMessage', { rows: 3 }],
		['maxWaitSeconds', { minValue: 0, maxValue: 86_400 }],
		['removeAtMost', { minValue: 0, maxValue: 10_000 }],
		['spaceWritesPerMinute', { minValue: 1, maxValue: 1_000_000 }],
	])('%s has the size or bounds %j', (name, typeOptions) => {
		expect(FIELDS.find((each) => each.name === name)?.typeOptions).toEqual(typeOptions);
	});

	it('says what it is, in plain words', () => {
		for (const {
			type,
			displayName,
			description = '',
			hint = 'Without one',
			placeholder,
		} of FIELDS) {
			expect(displayName).toMatch(/^[A-Z]\w+/);
			if (type === 'collection') {
				expect(placeholder).toMatch(/^Add \w+$/);
				continue;
			}
			expect(description).toMatch(type === 'boolean' ? /^Whether \w+ \w+/ : /^[A-Z]\w+ \w+/);
			expect(hint).toMatch(/^[A-Z]\w+ \w+/);
			if (type === 'string') expect(placeholder).toMatch(/^e\.g\. \S/);
		}
		for (const { name, description = 'It has none' } of CHOICES) {
			expect(name).toMatch(/^[A-Z]\w+/);
			expect(description).toMatch(/^[A-Z]\w* \w+/);
		}
	});
});
