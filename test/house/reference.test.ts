import type { INodeProperties } from 'n8n-workflow';

import { properties } from '../../nodes/GoogleChatSetupSpace/form/form';
import { planOf } from '../unit/plan/rows';
import { pageAt } from './markdown';

const REFERENCE = pageAt('docs/reference.md');

/** What stands under a heading, up to the next one. */
const under = (heading: string): string =>
	REFERENCE.split(/^(?=#{2,3} )/m).find((each) => each.startsWith(`${heading}\n`)) ?? '';

/** The cells of a part's tables. */
const rowsUnder = (heading: string): string[][] =>
	[...under(heading).matchAll(/^ *\| (.*) \|$/gm)].map(([, row = '']) =>
		row.split(/(?<!\\) \| /).map((cell) => cell.replaceAll('\\|', '|')),
	);

const codeIn = (cell = ''): string[] =>
	[...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe("the reference's table of parameters", () => {
	const fields = properties.flatMap((field) =>
		field.type === 'collection' ? [field, ...(field.options as INodeProperties[])] : [field],
	);
	const parameters = rowsUnder('## Parameters');

	it('names every field of the form as the editor does, and no other', () => {
		// "Owners `owners`, Managers `managers`", "**Options** `options`"
		const told = parameters.flatMap(([cell = '']) =>
			[...cell.matchAll(/([A-Z][\w ()]+?)(?:\*\*)? `(\w+)`/g)].map(
				([, label = '', name = '']) => `${label} ${name}`,
			),
		);
		expect(told.sort()).toEqual(
			fields.map(({ displayName, name }) => `${displayName} ${name}`).sort(),
		);
	});

	it.each(['maxWaitSeconds', 'spaceWritesPerMinute'])('says the default of %s', (name) => {
		const told = parameters.find(([cell]) => codeIn(cell).includes(name))?.[1];
		expect(told).toContain(String(fields.find((field) => field.name === name)?.default));
	});
});

describe("the reference's table of lists of people", () => {
	// Those with an expression are tried in a real n8n.
	const forms = rowsUnder('## Members and rows').flatMap(([form = '', example]) =>
		codeIn(example)
			.filter((code) => /@example\.com|^users\//.test(code))
			.map((code): [string, string] => [code, form]),
	);

	it('has examples', () => expect(forms.length).toBeGreaterThan(5));

	it.each(forms)('promises nothing that is not read: %s (%s)', (example) => {
		const { people, warnings } = planOf({ members: example });
		const addresses = example.match(/\w+@example\.com|users\/\d+/g);
		expect(people).toHaveLength(addresses?.length ?? 0);
		expect(warnings).toEqual([]);
	});
});
