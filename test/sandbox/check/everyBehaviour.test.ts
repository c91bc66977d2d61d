import { OTHER_BEHAVIOURS, SWITCHES, type Google } from '../../../sandbox/google';
import { checked, type Checked } from './worlds';

/** Each lets something be seen that the others do not. */
const ORGANIZATIONS: Record<string, (google: Google) => void> = {
	'that forbids nothing': () => undefined,
	'that forbids external people and fixes the history': ({ organization }) => {
		organization.allowsExternalSpaces = false;
		organization.allowsHistoryChanges = false;
	},
	'whose project has no Chat app': ({ organization }) => {
		organization.unconfiguredApps.add('123456789012');
	},
};

const namesWith = (outcomes: readonly Checked[], verdict: string): string[] => [
	...new Set(
		outcomes.flatMap(({ results }) =>
			results.filter((result) => result.verdict === verdict).map(({ belief }) => belief.name),
		),
	),
];

const checkEach = (behaviour: object) =>
	Promise.all(Object.values(ORGANIZATIONS).map((before) => checked(behaviour, { before })));

describe('a check of the stand-in', () => {
	it.each(Object.entries(ORGANIZATIONS))(
		'of an organization %s finds all as assumed',
		async (_what, before) => {
			const { results, google, asking } = await checked({}, { before });
			expect(results.map(({ belief }) => belief.name).sort()).toEqual(Object.keys(SWITCHES).sort());
			expect(results.filter(({ verdict }) => verdict === 'otherwise')).toEqual([]);
			expect(google.violations).toEqual([]);
			expect(asking.made.length).toBeLessThanOrEqual(20);
		},
	);

	it('puts every question in one of them', async () => {
		const assumed = namesWith(await checkEach({}), 'as assumed');
		expect(assumed.sort()).toEqual(Object.keys(SWITCHES).sort());
	});

	it.each(OTHER_BEHAVIOURS.map((turned) => [JSON.stringify(turned), turned] as const))(
		'with %s finds that alone',
		async (_what, turned) => {
			const outcomes = await checkEach(turned);
			expect(namesWith(outcomes, 'otherwise')).toEqual(Object.keys(turned));
			const [value] = Object.values(turned);
			const found = outcomes.flatMap(({ results }) =>
				results.flatMap(({ verdict, found: does }) => (verdict === 'otherwise' ? [does] : [])),
			);
			expect(new Set(found)).toEqual(new Set([String(value)]));
		},
	);
});
