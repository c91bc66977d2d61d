import type { IDataObject } from 'n8n-workflow';
import { chain, type Workflow, type WorkflowNode } from '../sandbox/n8n/drive/workflow';
import type { CredentialRef } from '../sandbox/n8n/drive/workflow';

export const HTTP_REQUEST = 'HTTP Request';
/** The node that hands out the rows, as in our own node's workflows. */
export const TRIGGER = 'Rows';
/** n8n's own credential for any Google service. */
export const GOOGLE_OAUTH2_TYPE = 'googleOAuth2Api';

/** How the node is told to go about it; all that it offers for the purpose. */
export interface HttpSettings {
	/** One request every so many milliseconds; left out, all at once. */
	intervalMs?: number;
	/** n8n's Retry On Fail at its most patient. */
	retries: boolean;
	/** Whether the person knows of request ids and sends one for each row. */
	requestIds: boolean;
}

const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 5_000;

/**
 * The HTTP Request node as somebody would set it up who has read Google's page on `spaces.setup`.
 * Without retries it continues after a failed row, so that one row does not cost the others.
 */
export function httpRequestWorkflow(
	rows: IDataObject[],
	settings: HttpSettings,
	credential: CredentialRef,
): Workflow {
	const { intervalMs, retries, requestIds } = settings;
	const batch = { batchSize: 1, batchInterval: intervalMs };
	const parameters = {
		method: 'POST',
		url: 'https://chat.googleapis.com/v1/spaces:setup',
		sendBody: true,
		contentType: 'json',
		specifyBody: 'json',
		jsonBody: bodyExpression(requestIds),
		options: intervalMs === undefined ? {} : { batching: { batch } },
	};
	const node: WorkflowNode = {
		...requestNode(HTTP_REQUEST, parameters, credential),
		...(retries
			? { retryOnFail: true, maxTries: MOST_TRIES, waitBetweenTries: LONGEST_WAIT_MS }
			: { onError: 'continueRegularOutput' }),
	};
	return {
		name: 'HTTP Request',
		nodes: [trigger(), node],
		connections: chain(TRIGGER, HTTP_REQUEST),
		settings: { executionOrder: 'v1' },
		pinData: { [TRIGGER]: rows.map((json) => ({ json })) },
	};
}

/** An HTTP Request node with n8n's own credential for Google. */
export const requestNode = (
	name: string,
	parameters: object,
	credential: CredentialRef,
): WorkflowNode => ({
	id: 'a0000000-0000-4000-8000-000000000002',
	name,
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.5,
	position: [220, 0],
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: GOOGLE_OAUTH2_TYPE,
		...parameters,
	},
	credentials: { [GOOGLE_OAUTH2_TYPE]: credential },
});

/** The same body for both kinds of row: Google takes no name for a direct message. */
const bodyExpression = (requestIds: boolean): string =>
	`={{ ({
		space: { spaceType: $json.spaceType, displayName: $json.displayName },
		memberships: [{ member: { name: 'users/' + $json.member, type: 'HUMAN' } }],
		${requestIds ? "requestId: $execution.id + '-' + $itemIndex," : ''}
	}) }}`;

export const trigger = (): WorkflowNode => ({
	id: 'a0000000-0000-4000-8000-000000000001',
	name: TRIGGER,
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});
