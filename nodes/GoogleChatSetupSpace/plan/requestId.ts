import { createHash } from 'node:crypto';

/**
 * An id from parts: equal parts give equal ids, in every process and for ever. Google recommends a
 * random UUID, so it has the form of one (version 4): 122 bits of a SHA-256.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/setup
 */
export function requestIdFrom(parts: readonly string[]): string {
	// JSON keeps the borders between the parts: ['ab', 'c'] is not ['a', 'bc'].
	const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x40, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

/** Where a run takes place: what all of its request ids share. */
export interface RunIdentity {
	workflow: string;
	node: string;
	/** Random, made once per execution and kept over its retries. */
	seed: string;
	/** Tells the rounds of a loop apart; absent in tool form, where n8n counts tries instead. */
	runIndex?: number;
}

/** What tells a row without a key from every other row. */
export interface RowIdentity {
	/** Input item, counted from 0. */
	index: number;
	/** Who the row acts as, where that is not the credential's own account. */
	actingAs?: string;
	/**
	 * Of a direct message, the person. Google has one with everybody, so that another id makes no
	 * second one; the id of somebody else's would lead a message to them.
	 */
	person?: string;
	/** Stands for the round in tool form: all that the row asks for. */
	wish: string;
}

/**
 * The id of a row that must become one space of this execution, whatever is retried, and whatever of
 * the row is changed between two tries.
 */
export const requestIdOfRow = ({ seed, runIndex }: RunIdentity, row: RowIdentity): string =>
	requestIdFrom([
		'row',
		seed,
		runIndex === undefined ? row.wish : String(runIndex),
		String(row.index),
		row.actingAs ?? '',
		row.person ?? '',
	]);

/**
 * The id of a key that stands for the same space in every execution.
 * @param actor who acts, else the credential: Google refuses one id of two accounts
 */
export const requestIdOfKey = (
	{ workflow, node }: RunIdentity,
	actor: string,
	key: string,
): string => requestIdFrom(['key', workflow, node, actor, key]);
