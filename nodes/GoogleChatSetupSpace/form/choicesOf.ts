import type { INodePropertyOptions } from 'n8n-workflow';

import { CHOICES } from '../words/choices';

/** The choices of a field, by the names with which messages point at them. */
export const choicesOf = <Field extends keyof typeof CHOICES>(
	field: Field,
	descriptions: Partial<Record<keyof (typeof CHOICES)[Field], string>>,
): INodePropertyOptions[] =>
	Object.entries<string>(CHOICES[field]).map(([value, name]) => ({
		name,
		value,
		description: descriptions[value as keyof typeof descriptions],
	}));
