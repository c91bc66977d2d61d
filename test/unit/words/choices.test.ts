import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { properties } from '../../../nodes/GoogleChatSetupSpace/form/form';
import { CHOICES } from '../../../nodes/GoogleChatSetupSpace/words/choices';

/** Every field, those of collections as well. */
const FIELDS = properties.flatMap((field) => [
	field,
	...((field.options ?? []) as INodeProperties[]),
]);

describe('the choices that cells are read by', () => {
	it.each(Object.entries(CHOICES))('of %s are those of the form', (name, choices) => {
		const options = (FIELDS.find((field) => field.name === name && field.type === 'options')
			?.options ?? []) as INodePropertyOptions[];
		expect(Object.fromEntries(options.map((option) => [option.value, option.name]))).toEqual(
			choices,
		);
	});
});
