import { say, type Failure } from './failure';

/** A bug in this node. The error's own text stays out: it could hold anything. */
export const UNEXPECTED: Failure = {
	kind: 'unexpected',
	...say(
		'something went wrong in the node that it was not made for',
		{
			text: 'Tell us',
			href: 'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/issues',
		},
		'Please tell us, with what the row asked for and without names, so that it can be mended.',
	),
};
