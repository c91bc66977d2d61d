import type { IDataObject } from 'n8n-workflow';

import { SETUP_URL } from './chat/api';
import type { Space } from './chat/types';
import type { Job } from './plan/job';
import type { Ready } from './run/setup';

/** The item of a row whose space is there. */
export function spaceItem(
	{ plan, requestId }: Job,
	{ space, created }: Ready,
	warnings: readonly string[],
): IDataObject {
	const all = [...plan.warnings, ...warnings];
	const spaceId = space.name.replace(/^spaces\//, '');
	return {
		...(space as IDataObject),
		spaceId,
		spaceUri: space.spaceUri ?? uriOf(space, spaceId),
		requestId,
		...(created !== undefined && { created }),
		...(all.length > 0 && { warnings: all }),
	};
}

/** The form of Google's own `spaceUri`. */
const uriOf = ({ spaceType }: Space, id: string) =>
	`https://chat.google.com/${spaceType === 'DIRECT_MESSAGE' ? 'dm' : 'room'}/${id}`;

/** What would be sent, without sending it. */
export function previewItem(
	{ plan, body, requestId, isKeyed }: Job,
	warnings: readonly string[],
): IDataObject {
	const all = [...plan.warnings, ...warnings];
	return {
		preview: true,
		method: 'POST',
		url: SETUP_URL,
		body: { ...body, ...(isKeyed && { requestId }) } as unknown as IDataObject,
		afterSetup: [],
		...(all.length > 0 && { warnings: all }),
	};
}
