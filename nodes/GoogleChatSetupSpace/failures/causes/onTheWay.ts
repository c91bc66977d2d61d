/** What went wrong between n8n and Google, or at Google itself. */
import type { GoogleError } from '../../google/errorBody';
import { isUnavailable } from '../../google/outcome';
import { guide } from '../pages';
import type { Cause } from './cause';

/** "403", "404", "407"; but 401, 408 and 429 mean the same from a proxy as from Google. */
const CLIENT_ERRORS = /^4(?!01|08|29)\d\d$/;
const PROXY_WANTS_SIGN_IN = 407;

/** Google's refusals are JSON with a sentence in it: a page of a proxy has neither. */
const isNotGoogles = ({ message, status, reason }: GoogleError): boolean =>
	message === '' && status === '' && reason === '';

export const ANSWERED_BY_SOMETHING_ELSE: Cause = {
	kind: 'unreadable',
	is: (error, status) => CLIENT_ERRORS.test(`${status}`) && isNotGoogles(error),
	say: (_error, _about, status) => ({
		happened: `something on the way answered in Google's place (status ${status})`,
		advice: [
			'A proxy or firewall between n8n and chat.googleapis.com does not let this through.',
			...(status === PROXY_WANTS_SIGN_IN
				? ["The proxy asks for a user name and a password: n8n's machine has to send them."]
				: []),
			'Ask the person who looks after the network to let n8n reach *.googleapis.com.',
		],
		link: guide('on-the-way-to-google'),
	}),
};

export const UNAVAILABLE: Cause = {
	kind: 'unavailable',
	is: (error, status) => isUnavailable({ error, status }),
	say: (_error, { method }) => ({
		happened: `Google ${method === 'groups.lookup' ? 'Groups' : 'Chat'} is not available at the moment`,
		advice: [
			"Google's servers had no time for it, or have an outage: the status page tells of those.",
		],
		link: {
			text: "Google Workspace's status",
			href: 'https://www.google.com/appsstatus/dashboard/',
		},
	}),
};

export const ANSWER_CHANGED: Cause = {
	kind: 'unreadable',
	is: (_error, status) => status >= 200 && status < 400,
	say: () => ({
		happened: "something on the way changed Google's answer",
		advice: [
			'A proxy or firewall between n8n and chat.googleapis.com cut or replaced it.',
			'If it happens again, ask the person who looks after the network.',
		],
		link: guide('on-the-way-to-google'),
	}),
};
