import type { Outcome } from '../google/outcome';

/** Google turns these away at the door. */
const TURNED_AWAY: readonly number[] = [401, 403];

/**
 * Which credentials Google has accepted for a project. That one names the project proves nothing:
 * until it is accepted, one of its requests goes at a time, and what is turned away does not count
 * against the project's quota.
 */
export class Credentials {
	private readonly accepted = new Set<string>();
	/** Not accepted yet, with a request under way that will show. */
	private readonly onTrial = new Set<string>();

	isAccepted(credential: string): boolean {
		return this.accepted.has(credential);
	}

	mayStart(credential: string): boolean {
		return !this.onTrial.has(credential);
	}

	started(credential: string): void {
		if (!this.accepted.has(credential)) this.onTrial.add(credential);
	}

	/** Returns whether the attempt counts against the project's quota. */
	ended(credential: string, outcome: Outcome): boolean {
		this.onTrial.delete(credential);
		if (outcome.kind === 'noToken') return false;
		const isTurnedAway = outcome.kind === 'answer' && TURNED_AWAY.includes(outcome.status);
		if (!isTurnedAway) this.accepted.add(credential);
		return this.accepted.has(credential);
	}
}
