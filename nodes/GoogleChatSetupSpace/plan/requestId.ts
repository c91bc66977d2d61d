import { createHash } from 'node:crypto';

/**
 * The request id of a row: equal parts give equal ids, in every process and for ever. Google
 * recommends a random UUID, so it has the form of one (version 4): 122 bits of a SHA-256.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/setup
 */
export function requestIdFrom(parts: readonly string[]): string {
	// JSON keeps the borders between the parts: ['ab', 'c'] is not ['a', 'bc'].
	const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x40, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	const hex = hash.toString('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32),
	].join('-');
}

/** Where and as whom a run takes place: what all of its request ids share. */
export interface RunIdentity {
	workflow: string;
	node: string;
	/** The acting user where known, else the credential: the same id of two users is refused by Google. */
	actor: string;
	/** Random, made once per execution and kept over its retries. */
	seed: string;
	/** Tells the rounds of a loop apart; absent in tool form, where it counts tries. */
	runIndex?: number;
}

/** The id of a row that must become one space of this execution, whatever is retried. */
export const requestIdOfRow = (run: RunIdentity, row: { index: number; body: object }): string =>
	requestIdFrom([
		'row',
		run.seed,
		run.workflow,
		run.node,
		String(run.runIndex ?? 'tool'),
		String(row.index),
		run.actor,
		JSON.stringify(row.body),
	]);

/** The id of a key that stands for the same space in every execution. */
export const requestIdOfKey = (run: Omit<RunIdentity, 'seed' | 'runIndex'>, key: string): string =>
	requestIdFrom(['key', run.workflow, run.node, run.actor, key]);
