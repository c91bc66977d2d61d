/**
 * Google's own client is the reference: told the same intent, it sends the same request to the same
 * stand-in. The intents are written by hand in Google's types, not taken from what the node does.
 */
import { PERMISSIONS, shortScope } from '../../nodes/GoogleChatSetupSpace/google/permissions';
import { oAuth2Transport } from '../../nodes/GoogleChatSetupSpace/access/user/transport';
import { properties } from '../../nodes/GoogleChatSetupSpace/form/form';
import contract from '../../sandbox/google/contract/chat-v1.json';
import { n8nContext } from '../support/n8nContext';
import { run, world } from '../support/run';
import { unknownFields } from './answers';
import { googlesClients, requestsTo } from './googlesClient';
import { methods } from './methods';
import { nameAtGoogle } from './nameAtGoogle';
import { build } from './place';
import { chats } from './setups/chats';
import { members } from './setups/members';
import { namedSpaces } from './setups/namedSpaces';
import { addNamed } from './setups/setupCase';

/** What the node may ever be granted. */
const ALL_SCOPES = Object.values(PERMISSIONS).map(([first]) => shortScope(first));

const setups = [...namedSpaces, ...members, ...chats];

describe('spaces.setup', () => {
	it.each(setups)('of $what', async ({ row, intent }) => {
		const there = world();
		addNamed(there.google.directory);
		const token = there.tokenFor(...ALL_SCOPES);
		const sent = requestsTo(there.google);

		const { json } = await run(there, [row], token);
		const { requestId, name } = json[0] as { requestId: string; name: string };
		const { chat } = googlesClients(there.google, token.accessToken);
		const { data } = await chat.spaces.setup({ requestBody: { ...intent, requestId } });

		const [ours, googles, ...more] = sent.filter(({ address }) => address.endsWith('spaces:setup'));
		expect(ours).toEqual(googles);
		expect(more).toEqual([]);
		// One request id is one space: to Google the second request was the first once more.
		expect(data.name).toBe(name);
		expect(unknownFields('spaces.setup', data)).toEqual([]);
		expect(there.google.violations).toEqual([]);
	});

	const settings = properties.find(({ name }) => name === 'spaceSettings')?.options ?? [];
	const ofTheSpace = ['spaceType', 'displayName', 'singleUserBotDm', 'members'];
	const rows = JSON.stringify(setups.map(({ row }) => row));
	it.each([...ofTheSpace, ...settings.map(({ name }) => name)])(
		'is compared for the field %s',
		(name) => expect(rows).toContain(`"${name}":`),
	);

	const { spaceType, spaceHistoryState, predefinedPermissionSettings } = contract.schemas.Space;
	const intents = JSON.stringify(setups.map(({ intent }) => intent));
	it.each(
		Object.entries({ spaceType, spaceHistoryState, predefinedPermissionSettings }).flatMap(
			([field, { enum: values }]) =>
				values.filter((value) => !value.endsWith('_UNSPECIFIED')).map((value) => [field, value]),
		),
	)('is compared for %s %s', (field, value) => expect(intents).toContain(`"${field}":"${value}"`));
});

describe('every other method', () => {
	it.each(methods)('$what', async ({ ours, googles }) => {
		const [one, other] = [stage(), stage()];
		const request = ours(one.place);
		const send = oAuth2Transport(n8nContext({ rows: [], ...one }), 'googleChatSpacesOAuth2Api');

		const outcome = await send(request);
		const { data } = await googles(googlesClients(other.google, other.accessToken), other.place);

		expect(one.sent).toHaveLength(1);
		expect(one.sent).toEqual(other.sent);
		expect(outcome).toMatchObject({ kind: 'answer', status: 200, body: data });
		expect(request.read(data)).toBeDefined();
		const name = nameAtGoogle(request.name);
		expect(one.google.log).toMatchObject([{ name }]);
		expect(unknownFields(name, data)).toEqual([]);
		expect(one.google.violations).toEqual([]);
	});

	it('is compared, of those that the node may call', () => {
		const { place } = stage();
		const compared = new Set(methods.map(({ ours }) => ours(place).name));
		expect([...compared, 'spaces.setup'].sort()).toEqual(Object.keys(PERMISSIONS).sort());
	});
});

/** A stand-in with something in it. */
function stage() {
	const there = world();
	const place = build(there.google);
	return {
		google: there.google,
		...there.tokenFor(...ALL_SCOPES),
		place,
		sent: requestsTo(there.google),
	};
}
