import { OWNER } from '../sandbox/google';
import type { Figure } from './figure';
import { newSpaces } from './rows';
import { runThisNode } from './thisNode';
import type { BenchWorld } from './world';

const MS = 1_000;
const ROWS = 150;
const LATENCY_MS = 300;
const MOST_SECONDS = 3;
const MOST_CALLS = 10;

/** What makes every row of a run fail alike. */
const CAUSES = {
	'the app is not configured': ({ google, project }: BenchWorld) => {
		google.organization.unconfiguredApps.add(project);
	},
	'the sign-in was revoked': ({ google }: BenchWorld) => google.oauth.revoke(OWNER),
} as const;

/** Many rows that all fail for one cause: it is found out once. */
export async function measureOneCause(world: BenchWorld): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [cause, bringAbout] of Object.entries(CAUSES)) {
		const { google } = world;
		google.reset();
		google.latencyMs = LATENCY_MS;
		const { items, runTimeMs } = await runThisNode(
			world,
			newSpaces(ROWS),
			{ displayName: '={{ $json.displayName }}', members: '={{ $json.member }}' },
			() => bringAbout(world),
		);
		google.latencyMs = 0;
		const failed = items[0]?.filter(({ json }) => json.error !== undefined).length ?? 0;
		const seconds = runTimeMs / MS;
		const calls = google.log.length;
		figures.push({
			work: `${ROWS} rows, ${LATENCY_MS} ms an answer, one cause for all (${cause}), Continue`,
			bound: `${MOST_SECONDS} s, ${MOST_CALLS} calls`,
			measured: `${seconds.toFixed(1)} s, ${calls} calls; ${failed} rows failed`,
			isReached: seconds <= MOST_SECONDS && calls <= MOST_CALLS && failed === ROWS,
		});
	}
	return figures;
}
