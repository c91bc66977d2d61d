import { rowOf, type Meetings } from './meetings';

/**
 * What an execution knows of its rows, over Retry On Fail and over n8n's Retry of a failed execution.
 * n8n saves it with the execution, so it is plain JSON.
 */
export interface Records {
	/** Random, made once: request ids of this execution differ from any other's. */
	seed: string;
	/** By `Job.recordName`: the round of a loop and the item. */
	rows: Record<string, RowRecord>;
}

/** What was sent for a row, and what came of it. A later try goes by it. */
export interface RowRecord {
	/** The request id that was sent, or would have been. */
	id: string;
	/** When it was first sent, in milliseconds since 1970; absent where the space was found. */
	sentAt?: number;
	/** The Cloud project that it was sent for, if it is known. */
	project?: string | undefined;
	/** `Job.wishId` of what was asked for. */
	wish: string;
	/** The space was looked for just before, and was not there. */
	wasAbsent?: true;
	/** The space that came of it, by its resource name. */
	space?: string;
	/** Whether this execution made it; absent where that cannot be known. */
	created?: boolean | undefined;
}

/** The records in n8n's context object of the node, begun if this is the first try. */
export function recordsIn(context: Record<string, unknown>, newSeed: () => string): Records {
	const kept = context as Partial<Records>;
	kept.seed ??= newSeed();
	kept.rows ??= {};
	return kept as Records;
}

/** The wish of all rows that share a request id, in every execution of the process. */
export const idWish = (requestId: string): string => `id ${requestId}`;

/** Tells of the rows that had a space before this run. */
export function tellEarlier({ rows }: Records, meetings: Meetings, run: number): void {
	for (const [recordName, { id, space }] of Object.entries(rows)) {
		if (space === undefined) continue;
		meetings.tell(idWish(id), { space: { name: space }, row: rowOf({ recordName }, { run }) });
	}
}

/** Sent at least once, and nobody knows what came of it. */
export const isUndecided = (record: RowRecord | undefined): boolean =>
	record?.sentAt !== undefined && record.space === undefined;

/** Nothing exists for the row, and nothing that was sent for it is in doubt. */
export const forget = ({ rows }: Records, recordName: string): void => {
	Reflect.deleteProperty(rows, recordName);
};
