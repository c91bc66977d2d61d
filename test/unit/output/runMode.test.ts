import type { IExecuteFunctions } from 'n8n-workflow';

import { runModeOf } from '../../../nodes/GoogleChatSetupSpace/output/runMode';

const TYPE = 'n8n-nodes-google-chat-setup-space.googleChatSetupSpace';

interface Host {
	type?: string;
	mode?: string;
	continues?: boolean;
	isToolExecution?: () => boolean;
}
const n8n = ({ type = TYPE, mode = 'trigger', continues = false, ...rest }: Host) =>
	({
		getNode: () => ({ type }),
		getMode: () => mode,
		continueOnFail: () => continues,
		...rest,
	}) as unknown as IExecuteFunctions;

const PLAIN = { isTool: false, continues: false, isSubWorkflow: false };

describe('how n8n runs the node', () => {
	it.each<[string, Host, object]>([
		['as always', {}, PLAIN],
		['as no tool', { isToolExecution: () => false }, PLAIN],
		['as a tool', { isToolExecution: () => true }, { ...PLAIN, isTool: true }],
		['in its form for models', { type: `${TYPE}Tool` }, { ...PLAIN, isTool: true }],
		[
			'in its form for models, as a step of the workflow',
			{ type: `${TYPE}Tool`, isToolExecution: () => false },
			{ ...PLAIN, isTool: true },
		],
		['in another form that begins so', { type: `${TYPE}ToolBox` }, PLAIN],
		['so that it goes on', { continues: true }, { ...PLAIN, continues: true }],
		['for another workflow', { mode: 'integrated' }, { ...PLAIN, isSubWorkflow: true }],
		['by hand', { mode: 'manual' }, PLAIN],
	])('%s', (_how, host, mode) => {
		expect(runModeOf(n8n(host))).toEqual(mode);
	});
});
