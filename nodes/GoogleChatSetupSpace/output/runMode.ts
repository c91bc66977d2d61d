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

/** n8n's name of the node's form for language models: "….googleChatSetupSpaceTool". */
const TOOL_TYPE = /Tool$/;

/**
 * Reads from n8n how it runs the node. Inside of an agent or over MCP n8n 2.x calls it a tool; where
 * an agent has n8n run its tools as steps of the workflow, and on 1.x, the type alone tells.
 */
export const runModeOf = (context: IExecuteFunctions): RunMode => ({
	isTool: context.isToolExecution?.() === true || TOOL_TYPE.test(context.getNode().type),
	continues: context.continueOnFail(),
	isSubWorkflow: context.getMode() === SUB_WORKFLOW,
});
