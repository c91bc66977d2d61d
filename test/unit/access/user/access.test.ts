import type { IExecuteFunctions } from 'n8n-workflow';

import { userAccess } from '../../../../nodes/GoogleChatSetupSpace/access/user/access';

const TYPE = 'googleChatSpacesOAuth2Api';
const ADA = { actAs: 'ada@example.com' };

/** n8n with a node that has these credentials, and with what is in them. */
const n8n = (data: object | undefined, credentials?: object): IExecuteFunctions =>
	({
		getNode: () => ({ credentials }),
		getCredentials: async (type: string) => {
			expect(type).toBe(TYPE);
			if (data === undefined) throw new Error('It was deleted.');
			return data;
		},
	}) as unknown as IExecuteFunctions;
const WITH_ID = { [TYPE]: { id: 'cred1', name: 'Google Chat' } };

describe('access as a person', () => {
	it.each<[string, unknown, string, string | undefined]>([
		['a Client ID of Google', '123456789012-a.apps', '123456789012', '123456789012'],
		['one with blanks around it', '\n123-a.apps ', '123', '123'],
		['one without a number', ' my-client ', 'my-client', undefined],
		['one with a number in the middle', 'my-123-client', 'my-123-client', undefined],
		['a number alone', '123456', '123456', undefined],
		['blanks', '  ', 'cred1', undefined],
		['no text', 7, 'cred1', undefined],
		['nothing', undefined, 'cred1', undefined],
	])('has its project from %s', async (_what, clientId, projectKey, project) => {
		const access = await userAccess(n8n({ clientId }, WITH_ID));
		expect([access.projectKey, access.project]).toEqual([projectKey, project]);
	});

	it.each<[string, object | undefined, string]>([
		['its id', WITH_ID, 'cred1'],
		['its type where the node has none', undefined, TYPE],
		['its type where the node has another', { other: { id: 'cred2' } }, TYPE],
		['its type where it has no id', { [TYPE]: { id: null, name: 'Google Chat' } }, TYPE],
	])('names the credential by %s', async (_what, credentials, id) => {
		const access = await userAccess(n8n({}, credentials));
		expect(access).toMatchObject({ kind: 'oAuth2', credential: id, projectKey: id });
		expect(access.actorOf({})).toEqual({ id });
	});

	it.each<[string, object | undefined, readonly string[] | undefined]>([
		['what Google granted', { oauthTokenData: { scope: 'a b' } }, ['a', 'b']],
		['not known where Google did not say', { oauthTokenData: {} }, undefined],
		['not known where nobody has signed in', {}, undefined],
		['not known where the token is no object', { oauthTokenData: 'a b' }, undefined],
		['not known where n8n has no credential', undefined, undefined],
	])('has permissions that are %s', async (_what, data, granted) => {
		const access = await userAccess(n8n(data, WITH_ID));
		expect(access.granted).toEqual(granted && new Set(granted));
	});

	it('is not able to act as somebody else', async () => {
		const access = await userAccess(n8n({}, WITH_ID));
		expect(access.actorOf(ADA)).toEqual({
			problem:
				"only a service account can act as somebody; choose it under 'Authentication' (Act As)",
		});
	});

	it('shows with the first request alone, which all rows send alike', async () => {
		const access = await userAccess(n8n(undefined, WITH_ID));
		expect(await access.check({}, ['spaces.setup'])).toBeUndefined();
		expect(access.transportFor({}, [])).toBe(access.transportFor(ADA, ['spaces.setup']));
	});
});
