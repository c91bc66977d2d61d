import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { GoogleChatSpacesOAuth2Api } from '../../../credentials/GoogleChatSpacesOAuth2Api.credentials';
import { GoogleChatSpacesServiceAccountApi } from '../../../credentials/GoogleChatSpacesServiceAccountApi.credentials';

const person = new GoogleChatSpacesOAuth2Api();
const account = new GoogleChatSpacesServiceAccountApi();

type Field = [name: string, type: INodeProperties['type'], first: unknown];
const SWITCHES: Field[] = ['manageMembers', 'sendMessages', 'addChatApp', 'findGroups'].map(
	(name) => [name, 'boolean', false],
);
const ACCESS: Field = ['spacesAccess', 'options', 'full'];

it.each([
	['googleChatSpacesOAuth2Api', 'Google Chat Spaces OAuth2 API', person],
	['googleChatSpacesServiceAccountApi', 'Google Chat Spaces Service Account API', account],
])('%s goes by its name, has icons, and links to the guide', (name, displayName, credential) => {
	expect(credential).toMatchObject({ name, displayName });
	expect(credential.documentationUrl).toMatch(
		/^https:\/\/github\.com\/.+\/docs\/setup\.md#[\w-]+$/,
	);
	const { light, dark } = credential.icon as { light: string; dark: string };
	expect(light).not.toBe(dark);
	for (const icon of [light, dark]) {
		expect(icon).toMatch(/^file:\.\.\/icons\/[\w.]+\.svg$/);
		expect(existsSync(join(__dirname, '../../../credentials', icon.slice(5)))).toBe(true);
	}
});

it("a person's credential is one of Google's in n8n", () => {
	expect(person.extends).toEqual(['googleOAuth2Api']);
});

describe('the fields', () => {
	it.each<[string, INodeProperties[], Field[]]>([
		[
			'of a person',
			person.properties,
			[
				['permissionsNotice', 'notice', ''],
				ACCESS,
				...SWITCHES,
				['scope', 'hidden', expect.stringMatching(/^=\{\{ .* \}\}$/)],
				['allowedHttpRequestDomains', 'hidden', 'none'],
			],
		],
		[
			'of a service account',
			account.properties,
			[
				['privateKey', 'string', ''],
				['delegatedEmail', 'string', ''],
				['email', 'string', ''],
				['delegationNotice', 'notice', ''],
				ACCESS,
				['usedOutside', 'boolean', false],
				...SWITCHES,
				['accessToken', 'hidden', ''],
				['allowedHttpRequestDomains', 'hidden', 'domains'],
				['allowedDomains', 'hidden', '*.googleapis.com'],
			],
		],
	])('%s are of these kinds and hold this at first', (_whose, properties, fields) => {
		expect(properties.map(({ name, type, default: first }) => [name, type, first])).toEqual(fields);
	});

	it('of a service account ask for what is needed, and hide what is secret', () => {
		const named = (name: string) => account.properties.find((each) => each.name === name);
		expect(account.properties.filter(({ required }) => required).map(({ name }) => name)).toEqual([
			'privateKey',
			'delegatedEmail',
		]);
		expect(named('privateKey')?.typeOptions).toEqual({ password: true, rows: 4 });
		expect(named('accessToken')?.typeOptions).toEqual({ expirable: true, password: true });
		// For n8n's HTTP Request node alone.
		expect(named('manageMembers')?.displayOptions).toEqual({ show: { usedOutside: [true] } });
	});

	it.each([...person.properties, ...account.properties])('$name says what it is', (field) => {
		const { type, displayName, description = '', hint = 'Without one', options = [] } = field;
		expect(displayName).toMatch(/^[A-Z]\w*/);
		expect(hint).toMatch(/^[A-Z]\w+ \w+/);
		if (type === 'notice' || type === 'hidden') return;
		expect(description).toMatch(type === 'boolean' ? /^Whether \w+ \w+/ : /^[A-Z]\w+ \w+/);
		if (field.placeholder !== undefined) expect(field.placeholder).toMatch(/^e\.g\. \S+@\S+$/);
		for (const { name, description: words } of options as INodePropertyOptions[]) {
			expect(name).toMatch(/^Set Up .*Spaces/);
			expect(words).toMatch(/\(chat\.spaces(\.create)?\)$/);
		}
	});

	it('of a switch name the permission, and what it is for', () => {
		for (const name of ['manageMembers', 'sendMessages', 'addChatApp', 'findGroups']) {
			const { hint } = person.properties.find((each) => each.name === name) ?? {};
			expect(hint).toMatch(/^For .+ \((chat|cloud-identity)\.[\w.]+\)$/);
		}
	});
});
