/**
 * What a run remembers over Retry On Fail and over n8n's Retry of a failed execution. Kept by n8n
 * with the execution's data, so plain JSON.
 */
export interface Memory {
	/** Random, made once: request ids of this execution differ from any other's. */
	seed: string;
	/** When the execution first came here, in milliseconds since 1970. */
	startedAt: number;
	/** Request ids of rows whose space did not exist when it was looked for. */
	absent: Record<string, true>;
	/** Request ids that were sent, where it matters: Google may have acted although no answer came. */
	sent: Record<string, true>;
	/** Request ids from keys whose space this execution made: in which round of a loop. */
	made: Record<string, number>;
}

/** A row as the memory knows it: rows with one key share the id in every round of a loop. */
interface Remembered {
	requestId: string;
	runIndex: number;
}

/** Whether another round made the space: for this one it was there before. */
export const wasMadeInAnotherRound = (
	{ made }: Memory,
	{ requestId, runIndex }: Remembered,
): boolean => (made[requestId] ?? runIndex) !== runIndex;

/** Whether the row looked for its space in vain: what is there now, this execution has made for it. */
export const wasAbsent = (memory: Memory, row: Remembered): boolean =>
	memory.absent[row.requestId] === true && !wasMadeInAnotherRound(memory, row);

/** The memory in n8n's context object, begun if this is the first try. */
export function memoryIn(
	context: Record<string, unknown>,
	first: { seed: () => string; now: () => number },
): Memory {
	const kept = context as Partial<Memory>;
	kept.seed ??= first.seed();
	kept.startedAt ??= first.now();
	kept.absent ??= {};
	kept.sent ??= {};
	kept.made ??= {};
	return kept as Memory;
}
