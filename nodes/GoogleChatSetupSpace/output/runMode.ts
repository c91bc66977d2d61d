import type { IExecuteFunctions } from 'n8n-workflow';

/** How n8n runs the node: what can be done about a failure hangs on it. */
export interface RunMode {
	/** Run for a language model, which sees no description and has no Retry. */
	isTool: boolean;
	/** Either Continue mode: the execution succeeds, and n8n retries none that did. */
	continues: boolean;
	/** Called by another workflow, whose Retry starts this one anew. */
	isSubWorkflow: boolean;
}

/** n8n's mode of an execution that an Execute Workflow node began. */
const SUB_WORKFLOW = 'integrated';

/** Reads from n8n how it runs the node; n8n 1.x has no word for tools. */
export const runModeOf = (context: IExecuteFunctions): RunMode => ({
	isTool: context.isToolExecution?.() === true,
	continues: context.continueOnFail(),
	isSubWorkflow: context.getMode() === SUB_WORKFLOW,
});
