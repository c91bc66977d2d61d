import type { Failed } from '../run/result';
import { begun } from '../words/begun';
import type { Progress } from './progress';

/**
 * Takes note of what did not come of a request, or may not have. What the account may not do is told
 * once.
 * @param things as people read them: "'ann@example.com'", "Display Name"
 * @param deed as in "added"
 */
export function skip(
	{ skipped }: Progress,
	things: readonly string[],
	deed: string,
	failed: Failed,
): void {
	const { kind } = failed.failure;
	const same = skipped.findIndex(
		(each) => kind === 'notInCharge' && each.deed === deed && each.failed.failure.kind === kind,
	);
	const all = [...(skipped[same]?.things ?? []), ...things];
	const were = `${all.join(', ')} ${all.length === 1 ? 'was' : 'were'}`;
	const what = failed.mayHaveActed
		? `Whether ${were} ${deed} is not known`
		: `${begun(were)} not ${deed}`;
	skipped.splice(same < 0 ? skipped.length : same, 1, { what, things: all, deed, failed });
}

/** Google itself says "permission denied", and no more: of this, or of all that the account tries. */
export const isRefused = ({ failure }: Failed): boolean =>
	/^(blocked|notAllowed)$/.test(failure.kind);
