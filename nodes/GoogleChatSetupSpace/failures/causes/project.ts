/** What is wrong with the Google Cloud project. */
import { isThrottled } from '../../google/outcome';
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
			happened: `the ${api.name} API is not switched on in your Google Cloud project`,
			advice: [`Enable the ${api.name} API and wait a few minutes.`],
			link: {
				text: `Enable the ${api.name} API`,
				href: inProject(`${CONSOLE}/apis/library/${api.host}`, context, error),
			},
		};
	},
};

export const QUOTA: Cause = {
	kind: 'quota',
	is: (error, status) => isThrottled({ error, status }),
	say: (_error, context) => {
		const api = apiOf(context.method);
		return {
			happened: `your Google Cloud project has used up ${api.name}'s quota for now`,
			advice: [
				`Raise '${LABELS.maxWaitSeconds}' in ${LABELS.options} to wait longer for it.`,
				...(context.method === 'spaces.setup'
					? [
							`If other workflows or n8n workers use the same Cloud project, lower '${LABELS.spaceWritesPerMinute}' so that all of them together stay within 60.`,
						]
					: []),
			],
			link: {
				text: 'See the quotas of your project',
				href: inProject(`${CONSOLE}/apis/api/${api.host}/quotas`, context),
			},
		};
	},
};

function apiOf(method: MethodName): { name: string; host: string } {
	return method === 'groups.lookup'
		? { name: 'Cloud Identity', host: 'cloudidentity.googleapis.com' }
		: { name: 'Google Chat', host: 'chat.googleapis.com' };
}
