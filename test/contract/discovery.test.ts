/**
 * Google's discovery document, trimmed to what is in use, is the contract. Every request of the
 * in-process tests is held against it; see `mayBreakContract` in test/support/run.ts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PERMISSIONS, type MethodName } from '../../nodes/GoogleChatSetupSpace/google/permissions';
import type {
	HistoryState,
	MembershipRole,
	PredefinedPermissionSettings,
	SpaceType,
} from '../../nodes/GoogleChatSetupSpace/google/resources';
import { contracts } from '../../sandbox/google/contract/methods';
import { failureOf, run, world, type World } from '../support/run';
import { nameAtGoogle } from './nameAtGoogle';

const [chat] = contracts;

describe('the fixture', () => {
	it('is what was made of the document of this revision, untouched', () => {
		const text = readFileSync(join(__dirname, '../../sandbox/google/contract/chat-v1.json'));
		expect([chat?.revision, createHash('sha256').update(text).digest('hex')]).toEqual([
			'20260920',
			'2b20468ce1ef9fbd4652d4c9a28a98477380633c291cdd7e69e6f8357f87eee6',
		]);
	});
});

describe('each permission', () => {
	const methods = Object.keys(PERMISSIONS) as MethodName[];
	it.each(methods)('of %s names scopes that Google takes for it', (method) => {
		const known = contracts.flatMap(
			(contract) => contract.methods[nameAtGoogle(method)]?.scopes ?? [],
		);
		expect(PERMISSIONS[method].length).toBeGreaterThan(0);
		expect(known).toEqual(expect.arrayContaining([...PERMISSIONS[method]]));
		// Google takes these from apps and administrators only, and not from people.
		expect(PERMISSIONS[method].join(' ')).not.toMatch(/auth\/chat\.(bot|app|admin)/);
	});
});

describe('each value of ours', () => {
	const valuesOf = <T extends string>(values: Record<T, true>) => Object.keys(values);
	it.each([
		[
			'Space.spaceType',
			valuesOf<SpaceType>({ SPACE: true, GROUP_CHAT: true, DIRECT_MESSAGE: true }),
		],
		['Space.spaceHistoryState', valuesOf<HistoryState>({ HISTORY_ON: true, HISTORY_OFF: true })],
		[
			'Space.predefinedPermissionSettings',
			valuesOf<PredefinedPermissionSettings>({
				COLLABORATION_SPACE: true,
				ANNOUNCEMENT_SPACE: true,
			}),
		],
		[
			'Membership.role',
			valuesOf<MembershipRole>({
				ROLE_MEMBER: true,
				ROLE_MANAGER: true,
				ROLE_ASSISTANT_MANAGER: true,
			}),
		],
	])('of %s is one of Google', (path, ours) => {
		const [schema = '', property = ''] = path.split('.');
		expect(chat?.schemas[schema]?.[property]?.enum).toEqual(expect.arrayContaining(ours));
	});
});

describe('a request that breaks the contract', () => {
	const rows = [{ spaceType: 'SPACE', displayName: 'Apollo' }];

	/** The stand-in sees one more field than the node sent. */
	function withUnknownField(): World {
		const there = world();
		const handle = there.google.handle.bind(there.google);
		there.google.handle = (request) =>
			handle({ ...request, body: request.body.replace('{', '{"membership":[],') });
		return there;
	}

	it('fails the test that runs the node', async () => {
		await expect(
			run(withUnknownField(), rows, { onError: 'continueRegularOutput' }),
		).rejects.toThrow(/Unknown name \\?"membership\\?"/);
	});

	it('fails the test that expects the node to fail', async () => {
		await expect(failureOf(withUnknownField(), rows)).rejects.toThrow(
			/Unknown name \\?"membership\\?"/,
		);
	});

	it('is left to the test that asks for it', async () => {
		const there = withUnknownField();
		const { description } = await failureOf(there, rows, { mayBreakContract: true });
		expect(description).toContain('membership');
		expect(there.google.violations).toHaveLength(1);
	});
});
