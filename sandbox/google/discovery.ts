import { chatRevision } from './contract/methods';

/** The name of its calls in the log. */
export const DISCOVERY = 'discovery';

/** Whether a request asks for `https://chat.googleapis.com/$discovery/rest`. */
export function isDiscovery(
	method: string,
	{ host, pathname }: { host: string; pathname: string },
) {
	return method === 'GET' && host === 'chat.googleapis.com' && pathname === '/$discovery/rest';
}

/** The head of Chat's discovery document: enough to see that it is the one. */
export function discoveryDocument(): object {
	return {
		kind: 'discovery#restDescription',
		id: 'chat:v1',
		name: 'chat',
		version: 'v1',
		revision: chatRevision,
	};
}
