import fc from 'fast-check';

import { SETUP_URL } from '../../nodes/GoogleChatSetupSpace/chat/api';
import { badRowMessage } from '../../nodes/GoogleChatSetupSpace/messages';
import { jobOf } from '../../nodes/GoogleChatSetupSpace/plan/job';
import { LABELS } from '../../nodes/GoogleChatSetupSpace/plan/labels';
import { planRow, type Plan } from '../../nodes/GoogleChatSetupSpace/plan/plan';
import { previewItem } from '../../nodes/GoogleChatSetupSpace/preview';
import { violations } from '../../sandbox/google/contract/check';
import { oddRow } from './oddRows';

const ROWS = 10_000;
const RUN = { workflow: 'wf', node: 'n', actor: 'cred', seed: 's', runIndex: 0 };
const FIELDS = Object.values(LABELS);
/** Room for every field of a row to be wrong at once. */
const LONGEST_MESSAGE = 4000;
const LONGEST_WARNING = 200;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
/** As JSON writes half a surrogate pair: Google refuses such a request. */
const HALF_A_CHARACTER = /\\ud[89a-f]/i;

/** What is wrong with how a bad row is told; one `expect` each would take most of the time. */
function badlyTold(index: number, problems: string[]): string[] {
	const { message } = badRowMessage(index, problems);
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
			fc.property(oddRow, (row) => {
				const planned = planRow(row);
				if ('plan' in planned) sendable++;
				expect(
					'plan' in planned ? badlySent(planned.plan) : badlyTold(row.index, planned.problems),
				).toEqual([]);
			}),
			{ numRuns: ROWS },
		);
		// Else half of the property would have been tried on nothing.
		expect(sendable).toBeGreaterThan(ROWS * 0.1);
		expect(sendable).toBeLessThan(ROWS * 0.9);
	});
});
