import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { sourcesIn } from '../../scripts/house/arrows';
import { GoogleChatSpacesOAuth2Api } from '../../credentials/GoogleChatSpacesOAuth2Api.credentials';
import { GoogleChatSpacesServiceAccountApi } from '../../credentials/GoogleChatSpacesServiceAccountApi.credentials';
import { properties } from '../../nodes/GoogleChatSetupSpace/form/form';
import { CHOICES } from '../../nodes/GoogleChatSetupSpace/words/choices';
import { LABELS } from '../../nodes/GoogleChatSetupSpace/words/labels';
import { SPACES_ACCESS, SWITCHES } from '../../nodes/GoogleChatSetupSpace/words/switches';

/** Every field of the form, those in collections, too. */
const fields: INodeProperties[] = properties.flatMap((field) => [
	field,
	...(field.type === 'collection' ? (field.options as INodeProperties[]) : []),
]);

const optionsOf = ({ options = [] }: INodeProperties): Array<[string, string]> =>
	(options as INodePropertyOptions[]).map(({ value, name }) => [String(value), name]);

const byName = (fieldsOf: readonly INodeProperties[], name: string): INodeProperties | undefined =>
	fieldsOf.find((field) => field.name === name);

describe('the labels that messages point with', () => {
	it('are those of the form, each of them', () => {
		expect(LABELS).toEqual(
			Object.fromEntries(fields.map(({ name, displayName }) => [name, displayName])),
		);
	});

	it('of options are those of the form, each of them', () => {
		const withOptions = fields.filter(({ type }) => type === 'options');
		expect(CHOICES).toEqual(
			Object.fromEntries(
				withOptions.map((field) => [field.name, Object.fromEntries(optionsOf(field))]),
			),
		);
	});

	it.each([
		['OAuth2', new GoogleChatSpacesOAuth2Api().properties],
		['service account', new GoogleChatSpacesServiceAccountApi().properties],
	])('of switches are those of the %s credential', (_kind, credential) => {
		const access = byName(credential, SPACES_ACCESS.field);
		expect(access?.displayName).toBe(SPACES_ACCESS.label);
		expect(optionsOf(access as INodeProperties)).toEqual(
			expect.arrayContaining([
				[SPACES_ACCESS.full.value, SPACES_ACCESS.full.label],
				[SPACES_ACCESS.create.value, SPACES_ACCESS.create.label],
			]),
		);
		for (const { field, label } of SWITCHES) {
			expect([field, byName(credential, field)?.displayName]).toEqual([field, label]);
		}
	});
});

describe('a field named in a text of the node', () => {
	const inN8n = sourcesIn('nodes', 'credentials').filter(({ path }) => !path.includes('/form/'));
	const texts = inN8n.flatMap(({ path, text }) =>
		// "set 'Unknown Members' in Options to 'Leave Out'"
		[
			...text.matchAll(
				/'([A-Z][^'$\n]*)' in (Options|After Setup|Space Settings)(?: to '([^'$\n]+)')?/g,
			),
		].map(([, label = '', collection = '', option]) => ({ path, label, collection, option })),
	);

	it('is there, in the collection that the text names, with the option that it names', () => {
		expect(texts.length).toBeGreaterThan(2);
		for (const { path, label, collection, option } of texts) {
			const within = fields.find(({ displayName }) => displayName === collection);
			const field = (within?.options as INodeProperties[]).find(
				({ displayName }) => displayName === label,
			);
			expect([path, field?.displayName]).toEqual([path, label]);
			if (option !== undefined) {
				const names = optionsOf(field as INodeProperties).map(([, name]) => name);
				expect([path, names]).toEqual([path, expect.arrayContaining([option])]);
			}
		}
	});
});
