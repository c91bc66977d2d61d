import { ServiceAccountTokens } from '../nodes/GoogleChatSetupSpace/access/serviceAccount/tokens';
import type { Runtime } from '../nodes/GoogleChatSetupSpace/runtime';
import { setUpSpaces } from '../nodes/GoogleChatSetupSpace/execute';
import { Meetings } from '../nodes/GoogleChatSetupSpace/run/meetings';
import { Gates } from '../nodes/GoogleChatSetupSpace/sending/gates';
import { Google, OWNER } from '../sandbox/google';
import { FakeClock } from '../test/support/clock';
import { n8nContext } from '../test/support/n8nContext';
import { seededRandom } from './seededRandom';

const SCOPE = 'https://www.googleapis.com/auth/chat.spaces';
/** Answers take from 0.4 to 1.2 s. */
const LATENCY_MS = { least: 400, span: 800 };

export interface ManyProcesses {
	processes: number;
	rowsEach: number;
	/** Whether calls that Google refuses count against its quota, too. */
	countRejected: boolean;
	seed: number;
}

/** What came of all the processes together. */
export interface Together {
	/** Until the last process had its last answer, by the virtual clock. */
	makespanMs: number;
	/** Rows without a space. */
	lost: number;
	/** Spaces beyond one for a row. */
	duplicates: number;
	calls: number;
	/** Calls that Google refused for its quota. */
	refused: number;
	/** Calls that broke Google's contract. */
	violations: number;
}

/**
 * n8n processes that know nothing of each other and share one Cloud project's quota: each paces
 * itself as if the whole quota were its own. Time is virtual; the same seed gives the same story.
 */
export async function runManyProcesses(setting: ManyProcesses): Promise<Together> {
	const { processes, rowsEach, countRejected, seed } = setting;
	const clock = new FakeClock();
	const random = seededRandom(seed);
	const google = new Google({
		now: clock.now,
		sleep: clock.sleep,
		latencyMs: () => LATENCY_MS.least + random() * LATENCY_MS.span,
		countRejected,
	});
	const token = google.oauth.issueToken({ user: OWNER, scopes: [SCOPE] });
	const begun = clock.now();
	const rowsDone = await Promise.all(
		Array.from({ length: processes }, async (_, process) => {
			const rows = Array.from({ length: rowsEach }, (__, row) => ({
				displayName: `Process ${process + 1}, row ${row + 1}`,
			}));
			const context = n8nContext({
				google,
				rows,
				accessToken: token.access_token,
				scope: token.scope,
				onError: 'continueRegularOutput',
			});
			const [items = []] = await setUpSpaces(context, processOn(clock, seed + process + 1));
			return items.filter(({ json }) => typeof json.spaceId === 'string').length;
		}),
	);
	const rows = processes * rowsEach;
	const names = google.spaces().map(({ displayName }) => displayName);
	const distinct = new Set(names).size;
	return {
		makespanMs: clock.now() - begun,
		// A space that the node does not know of helps nobody.
		lost: rows - Math.min(distinct, sum(rowsDone)),
		duplicates: names.length - distinct,
		calls: google.log.length,
		refused: google.log.filter(({ status }) => status === 429).length,
		violations: google.violations.length,
	};
}

/** What a process has of its own: its gates above all. */
function processOn(clock: FakeClock, seed: number): Runtime {
	const random = seededRandom(seed);
	return {
		now: clock.now,
		sleep: clock.sleep,
		random,
		randomId: () => `seed-${seed}`,
		meetings: new Meetings(),
		gates: new Gates(clock),
		tokens: new ServiceAccountTokens(clock.now),
		knowsDetails: true,
	};
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
