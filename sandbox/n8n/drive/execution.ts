import type { INodeExecutionData } from 'n8n-workflow';

/** n8n's own words for how an execution stands. */
export type ExecutionStatus =
	'new' | 'running' | 'waiting' | 'success' | 'error' | 'crashed' | 'canceled' | 'unknown';

const ENDED: ExecutionStatus[] = ['success', 'error', 'crashed', 'canceled'];
export const hasEnded = ({ status }: { status: ExecutionStatus }) => ENDED.includes(status);

/** An error as n8n stores it. */
export interface ExecutionError {
	name: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	context?: Record<string, unknown>;
	stack?: string;
}

/** One run of one node. */
interface TaskData {
	startTime: number;
	executionTime: number;
	executionStatus: string;
	data?: { main?: Array<INodeExecutionData[] | null> };
	error?: ExecutionError;
	hints?: Array<{ message: string; location?: string }>;
}

/** What `/rest/executions` says of an execution. */
export interface ExecutionSummary {
	id: string;
	mode: string;
	status: ExecutionStatus;
	workflowId: string;
	retryOf: string | null;
	retrySuccessId: string | null;
}

/** What an execution holds, as n8n's engine keeps it. */
export interface ExecutionData {
	resultData?: {
		runData: Record<string, TaskData[]>;
		error?: ExecutionError;
		lastNodeExecuted?: string;
	};
	executionData?: { contextData?: Record<string, unknown> };
}

/** What one node did, over all its runs in the execution. */
export interface NodeResult {
	/** The items of each output, in the order in which they were sent out. */
	items: INodeExecutionData[][];
	error?: ExecutionError;
	/** How long its runs took together, in milliseconds. */
	runTimeMs: number;
	runs: number;
	/** The hints that it left for the person. */
	hints: string[];
}

/** An execution, read back from n8n; its own fields are those of the node under test. */
export interface Execution extends ExecutionSummary, NodeResult {
	data: ExecutionData;
	/** The same of any other node. */
	node(name: string): NodeResult;
}

/**
 * Makes an execution readable. `nodeName` is the node under test; when the workflow failed without
 * its having run, `error` is the workflow's.
 */
export function readExecution(
	summary: ExecutionSummary,
	data: ExecutionData,
	nodeName: string,
): Execution {
	// n8n has stored nothing yet, or a worker was lost and took it with it.
	const { runData = {}, error } = data.resultData ?? {};
	const node = (name: string) => nodeResult(runData[name] ?? []);
	const tested = node(nodeName);
	return { ...summary, ...tested, error: tested.error ?? error, data, node };
}

function nodeResult(runs: TaskData[]): NodeResult {
	const items: INodeExecutionData[][] = [];
	for (const { data } of runs) {
		data?.main?.forEach((output, index) => {
			items[index] = [...(items[index] ?? []), ...(output ?? [])];
		});
	}
	return {
		items,
		error: runs.at(-1)?.error,
		runTimeMs: runs.reduce((sum, { executionTime }) => sum + executionTime, 0),
		runs: runs.length,
		hints: runs.flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
	};
}
