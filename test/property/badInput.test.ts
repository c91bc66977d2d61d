import assert from 'node:assert/strict';

import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { badRowText } from '../../nodes/GoogleChatSetupSpace/output/rowTexts';
import { jobOf } from '../../nodes/GoogleChatSetupSpace/plan/job';
import { LABELS } from '../../nodes/GoogleChatSetupSpace/words/labels';
import type { RowName } from '../../nodes/GoogleChatSetupSpace/plan/row';
import type { Plan } from '../../nodes/GoogleChatSetupSpace/plan/plan';
import { asCredential } from '../unit/plan/rows';
import { planRow } from '../../nodes/GoogleChatSetupSpace/plan/planRow';
import { previewItem } from '../../nodes/GoogleChatSetupSpace/output/previewItem';
import { violations } from '../../sandbox/google/contract/check';
import { run, world, type World } from '../support/run';
import { oddRow, oddValue } from './oddRows';

const ROWS = 10_000;
const RUN = { workflow: 'wf', node: 'n', seed: 's', runIndex: 0 };
const SETUP_URL = 'https://chat.googleapis.com/v1/spaces:setup';
const FIELDS = Object.values(LABELS);
/** Room for every field of a row to be wrong at once. */
const LONGEST_MESSAGE = 4000;
const LONGEST_WARNING = 200;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
/** As JSON writes half a surrogate pair: Google refuses such a request. */
const HALF_A_CHARACTER = /\\ud[89a-f]/i;

/** What n8n could not evaluate is told before the row gets here. */
const unreadable = fc.oneof(
	{ weight: 9, arbitrary: fc.constant([]) },
	{ weight: 1, arbitrary: fc.constant([`the expression of ${LABELS.members} is wrong`]) },
);

/** What is wrong with how a bad row is told; one `expect` each would take most of the time. */
function badlyTold(row: RowName, problems: string[]): string[] {
	const { message } = badRowText({ row, problems });
	return [
		...problems.filter((problem) => !FIELDS.some((field) => problem.includes(field))),
		...(problems.length === 0 ? ['nothing is told'] : []),
		...(message.length > LONGEST_MESSAGE || UNPRINTABLE.test(message) ? [message] : []),
	];
}

/** What is wrong with what a good row sends. */
function badlySent(plan: Plan): string[] {
	const job = jobOf(plan, RUN);
	const sent = { ...job.body, requestId: job.requestId };
	const body = JSON.stringify(sent);
	const shown = JSON.stringify(previewItem(job).body);
	return [
		...violations({ method: 'POST', url: SETUP_URL, body }),
		...(HALF_A_CHARACTER.test(body) ? [body] : []),
		...(shown === JSON.stringify(job.isKeyed ? sent : job.body) ? [] : [shown]),
		...plan.warnings.filter((text) => text.length > LONGEST_WARNING || UNPRINTABLE.test(text)),
	];
}

describe('ten thousand odd rows', () => {
	it('become each a request that Google takes, or sentences that name the field', () => {
		let sendable = 0;
		fc.assert(
			fc.property(oddRow, unreadable, (given, sentences) => {
				const row = { ...given, unreadable: sentences };
				const planned = planRow(row, asCredential);
				if ('plan' in planned) sendable++;
				assert.deepEqual(
					'plan' in planned ? badlySent(planned.plan) : badlyTold(planned.name, planned.problems),
					[],
				);
			}),
			{ numRuns: ROWS },
		);
		// Else half of the property would have been tried on nothing.
		expect(sendable).toBeGreaterThan(ROWS * 0.1);
		expect(sendable).toBeLessThan(ROWS * 0.9);
	});
});

/** An expression that fails; n8n throws it at whoever asks for the parameter. */
const failing = () => {
	throw new Error('Referenced node does not exist');
};

const mostly = <T>(right: fc.Arbitrary<T>, other: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 19, arbitrary: right }, { weight: 1, arbitrary: other });

/** The parameters of one item, any of which may be odd or fail. */
const parameters: fc.Arbitrary<IDataObject> = fc
	.record({
		row: oddRow,
		forTheRun: fc.record(
			{
				maxWaitSeconds: mostly(fc.constantFrom(0, '30', 300, 86_400), oddValue),
				spaceWritesPerMinute: mostly(fc.constantFrom(1, '2', 60, 1_000_000), oddValue),
			},
			{ requiredKeys: [] },
		),
		instead: mostly(
			fc.constant({}),
			fc.oneof(
				fc.record({ spaceSettings: oddValue, afterSetup: oddValue, options: oddValue }),
				fc
					.constantFrom('spaceType', 'displayName', 'members', 'afterSetup', 'options')
					.map((name) => ({ [name]: failing })),
			),
		),
	})
	.map(({ row, forTheRun, instead }) => {
		// Only a service account acts as somebody; here it would make every second row a bad one.
		const options = { ...row.options, actAs: undefined, ...forTheRun };
		return { ...row, options, ...(instead as object) } as IDataObject;
	});

/** A Google that knows everybody whom the rows name. */
function populated(): World {
	const there = world();
	const { directory } = there.google;
	for (let at = 0; at < 100; at++) directory.add({ email: `p${at}@example.com` });
	for (let at = 0; at < 60; at++) directory.add({ email: `q${at}@example.com` });
	for (const email of ["o'brien@example.com", 'a😀@example.com', 'x@example.com']) {
		directory.add({ email });
	}
	directory.add({ email: 'twelve@example.com', id: '12' });
	directory.add({ email: 'seven@example.com', id: '7' });
	for (const id of ['a1', 'b2', 'c3']) directory.addGroup({ email: `${id}@example.com`, id });
	return there;
}

const SCOPES = ['spaces', 'memberships', 'memberships.app', 'messages.create'];

/** Whatever the node sends beside looking for spaces. */
const CALLED = [
	'spaces.setup',
	'spaces.members.create',
	'spaces.members.patch',
	'spaces.members.list',
	'spaces.messages.create',
	'spaces.messagePins.create',
];

describe('some hundred odd rows in the real run', () => {
	it('become each a space, a preview or a sentence, by requests that Google takes', async () => {
		const called = new Map<string, number>();
		const ends = { error: 0, preview: 0, space: 0 };
		await fc.assert(
			fc.asyncProperty(fc.array(parameters, { minLength: 1, maxLength: 5 }), async (rows) => {
				const there = populated();
				const { json } = await run(there, rows, {
					...there.tokenFor(...SCOPES.map((name) => `chat.${name}`)),
					onError: 'continueRegularOutput',
				});
				expect(json).toHaveLength(rows.length);
				for (const [position, item] of json.entries()) {
					if ('error' in item) {
						ends.error++;
						expect(Object.keys(item)).toEqual(['error', 'details']);
						// The only row goes by its name; what is wrong with the run is said of no row.
						const start = rows.length === 1 ? "'|The row" : `Row ${position + 1}`;
						expect(item.error).toMatch(new RegExp(`^(${start}|Nothing was sent: )`));
						expect(item.error).not.toMatch(/went wrong in the node/);
						expect(item.details).toMatch(/./);
					} else if (item.preview === true) {
						ends.preview++;
						expect(item).toMatchObject({ method: 'POST', url: SETUP_URL });
					} else {
						ends.space++;
						expect(there.google.spaces().map(({ name }) => name)).toContain(item.name);
					}
				}
				expect(there.google.violations).toEqual([]);
				for (const { name } of there.google.log) called.set(name, (called.get(name) ?? 0) + 1);
			}),
			{ numRuns: 250 },
		);
		// Else some of the requests, or of the ends, would not have been looked at.
		for (const name of CALLED) expect([name, (called.get(name) ?? 0) > 3]).toEqual([name, true]);
		for (const count of Object.values(ends)) expect(count).toBeGreaterThan(20);
	});
});
