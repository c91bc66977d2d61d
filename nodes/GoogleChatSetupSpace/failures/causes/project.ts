/** What is wrong with the Google Cloud project. */
import type { MethodName } from '../../google/permissions';
import { LABELS } from '../../words/labels';
import { CONSOLE, inProject } from '../pages';
import type { Cause } from './cause';

export const API_NOT_ENABLED: Cause = {
	kind: 'apiNotEnabled',
	is: ({ reason, message }, status) =>
		status === 403 &&
		(reason === 'SERVICE_DISABLED' ||
			reason === 'accessNotConfigured' ||
			/has not been used in project|it is disabled/i.test(message)),
	say: (error, context) => {
		const api = apiOf(context.method);
		return {
			happened: `the ${api.title} is not switched on in your Google Cloud project`,
			advice: [`Enable the ${api.title} and wait a few minutes.`],
			link: {
				text: `Enable the ${api.title}`,
				href: inProject(`${CONSOLE}/apis/library/${api.host}`, context, error),
			},
		};
	},
};

export const QUOTA: Cause = {
	kind: 'quota',
	is: ({ status }, code) => code === 429 || status === 'RESOURCE_EXHAUSTED',
	say: (_error, context) => ({
		happened: "your Google Cloud project has used up Google Chat's quota for now",
		advice: [
			`Raise '${LABELS.maxWaitSeconds}' in ${LABELS.options} to wait longer for it.`,
			`If other workflows or n8n workers use the same Cloud project, lower '${LABELS.spaceWritesPerMinute}' so that all of them together stay within 60.`,
		],
		link: {
			text: 'See the quotas of your project',
			href: inProject(`${CONSOLE}/apis/api/chat.googleapis.com/quotas`, context),
		},
	}),
};

function apiOf(method: MethodName): { title: string; host: string } {
	return method === 'groups.lookup'
		? { title: 'Cloud Identity API', host: 'cloudidentity.googleapis.com' }
		: { title: 'Google Chat API', host: 'chat.googleapis.com' };
}
