import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeParameters,
	NodeExecutionHint,
} from 'n8n-workflow';

import type { Google } from '../../sandbox/google';
import { checkCredential, n8nRequests } from './n8nRequests';
import { storedParameters, valueAt } from './parameters';

/** What a test sets up of the n8n around the node; the rest is as in a new workflow. */
export interface Setting {
	google: Google;
	/** Parameters of each row; a function stands for an expression that fails. */
	rows: IDataObject[];
	/** What n8n has stored of the node's form; told from the rows where it is left out. */
	parameters?: INodeParameters;
	accessToken: string;
	/** `oauthTokenData.scope` of the credential; absent where Google did not say. */
	scope?: string;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	isTool?: boolean;
	/** The node in its form for language models, which n8n marks by its type. */
	isToolType?: boolean;
	/** n8n's mode of the execution; 'trigger' where none is given. */
	mode?: 'manual' | 'trigger' | 'retry' | 'integrated' | 'webhook';
	/** Kept between calls, it is n8n's context of the node in one execution. */
	nodeContext?: IDataObject;
	runIndex?: number;
	workflowId?: string;
	nodeId?: string;
	credentialId?: string;
	/** Of the OAuth client in the credential; its first number is the Cloud project's. */
	clientId?: string;
	/** The fields of the service account credential. */
	serviceAccount?: IDataObject;
	/** Types of credentials that n8n cannot hand out: deleted, or not shared with the workflow. */
	lostCredentials?: readonly string[];
	cancel?: AbortSignal;
	/** As on n8n before 2.10: the object form of `ignoreHttpStatusErrors` counts as true. */
	isOldHost?: boolean;
	/** What n8n does on a 401: gives the new token, or throws what n8n throws. */
	refresh?: () => string;
}

/** What the node said to n8n beside its items. */
export interface Heard {
	log: string[];
	hints: string[];
	/** What n8n shows of hints that it folds into one, for each of them. */
	groups: string[];
}

const CLIENT_ID = '123456789012-test.apps.googleusercontent.com';

/**
 * The part of n8n that the node uses, over the stand-in for Google. n8n's rules, as observed with
 * a real one, are kept: a refused request throws a NodeApiError unless its status is ignored, a 401
 * is refreshed only where it is thrown, a lost connection throws an error code. The tests in
 * test/n8n say the same of a real n8n.
 */
export function n8nContext(setting: Setting): IExecuteFunctions & { heard: Heard } {
	const { rows, nodeContext = {}, lostCredentials = [] } = setting;
	const heard: Heard = { log: [], hints: [], groups: [] };
	const node: INode = {
		id: setting.nodeId ?? '6f1c1f2e-0000-4000-8000-00000000000d',
		name: 'Google Chat Setup Space',
		type: `n8n-nodes-google-chat-setup-space.googleChatSetupSpace${setting.isToolType === true ? 'Tool' : ''}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: setting.parameters ?? storedParameters(rows),
		...(setting.onError && { onError: setting.onError }),
		credentials: {
			googleChatSpacesOAuth2Api: { id: setting.credentialId ?? 'cred1', name: 'Google Chat' },
			googleChatSpacesServiceAccountApi: { id: 'cred9', name: 'Service account' },
		},
	};

	const context = {
		heard,
		getNode: () => node,
		getWorkflow: () => ({ id: setting.workflowId ?? 'wf1', name: 'Test', active: false }),
		getContext: () => nodeContext,
		getMode: () => setting.mode ?? 'trigger',
		getInputData: () => rows.map((json) => ({ json })),
		getNodeParameter: (path: string, index: number, fallback: unknown) =>
			valueAt(rows[index] ?? {}, path, fallback),
		getCredentials: async (type: string) => {
			checkCredential(type);
			if (lostCredentials.includes(type)) throw new Error(`Credential "${type}" not found.`);
			return type === 'googleChatSpacesServiceAccountApi'
				? { ...setting.serviceAccount }
				: {
						clientId: setting.clientId ?? CLIENT_ID,
						oauthTokenData: { ...(setting.scope !== undefined && { scope: setting.scope }) },
					};
		},
		getWorkflowDataProxy: () => ({ $runIndex: setting.runIndex ?? 0 }),
		continueOnFail: () => (setting.onError ?? 'stopWorkflow') !== 'stopWorkflow',
		...(setting.isTool !== undefined && { isToolExecution: () => setting.isTool }),
		getExecutionCancelSignal: () => setting.cancel,
		addExecutionHints: (...hints: NodeExecutionHint[]) => {
			heard.hints.push(...hints.map(({ message }) => message));
			heard.groups.push(...hints.flatMap(({ group }) => (group ? [group.summary] : [])));
		},
		logger: {
			info: (line: string) => heard.log.push(line),
			error: (line: string) => heard.log.push(line),
		},
		helpers: n8nRequests(setting, node),
	};
	return context as unknown as IExecuteFunctions & { heard: Heard };
}
