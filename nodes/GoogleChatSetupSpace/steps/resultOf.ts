import { membersMissing, spaceExists } from '../failures/existing';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { Done, RowResult as CarriedOut } from './carryOut';
import type { RowDone, RowResult } from './rowResult';

/** What an attempt ends with that Google may have received and acted upon. */
const UNDECIDED =
	/^(2\d\d|408|5\d\d|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ERR_BAD_RESPONSE|UNKNOWN)$/;

/** How a row ended, in the one form that texts are made of. */
export function resultOf({ plan }: Job, result: CarriedOut): RowResult {
	if ('done' in result) return { kind: 'done', done: rowDoneOf(result.done) };
	if ('stopped' in result) return { kind: 'stopped', wasSent: false, mayHaveMadeOne: false };
	if ('cutOff' in result) {
		return { kind: 'stopped', wasSent: true, mayHaveMadeOne: false, space: result.cutOff.space };
	}
	if ('failed' in result) {
		const { failure, seen } = result.failed;
		const mayHaveMadeOne =
			failure.kind === 'unexpected' || seen.some((each) => UNDECIDED.test(each));
		return { kind: 'failed', failed: result.failed, mayHaveMadeOne };
	}
	if ('exists' in result) {
		const { space } = result.exists;
		const failure = spaceExists(spaceUriOf(space), plan.space.spaceType === 'SPACE');
		return { kind: 'failed', failed: { failure, seen: [] }, mayHaveMadeOne: false, space };
	}
	const { ready, memberReport } = result.incomplete;
	const failure = membersMissing(spaceUriOf(ready.space), memberReport?.missing ?? []);
	return {
		kind: 'failed',
		failed: { failure, seen: [] },
		mayHaveMadeOne: false,
		space: ready.space,
	};
}

const rowDoneOf = ({ ready, undone, memberReport }: Done): RowDone => ({
	space: ready.space,
	...(ready.created !== undefined && { created: ready.created }),
	skipped: undone,
	warnings: [],
	...(memberReport !== undefined && { memberReport }),
});
