import type { IDataObject } from 'n8n-workflow';

import { OWNER } from '../../../sandbox/google';
import type { StoredMember, StoredSpace } from '../../../sandbox/google';
import type { Execution } from '../../../sandbox/n8n/drive/execution';
import { jsonOf, row, type Settings, type There } from '../there';

const SCOPES = [
	'chat.spaces',
	'chat.memberships',
	'chat.messages.create',
	'chat.memberships.app',
	'cloud-identity.groups.readonly',
];
const NOBODY = 'nobody@example.com';
/** Another person who sets up spaces. */
const ADA = 'ada@example.com';
/** A large row is some 280 requests, on two busy cores. */
const LARGE_TIMEOUT_MS = 240_000;

/** The columns of the sheet that tell what follows a setup. */
const AROUND = {
	spaceSettings: { groups: '={{ $json.groups }}' },
	afterSetup: {
		owners: '={{ $json.owners }}',
		managers: '={{ $json.managers }}',
		addChatApp: true,
		welcomeMessage: '=Welcome to {{ $json.name }}!',
		pinWelcomeMessage: true,
		checkMembers: 'report',
	},
	options: { idempotencyKey: '={{ $json.key }}', unknownMembers: 'leaveOut' },
};

const named = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${name}.${index + 1}@example.com`);

/** 130 people: three block the caller, four have to accept, and Google does not know the 21st. */
function largeRow({ google: { directory } }: There, name: string): IDataObject {
	const prefix = name.toLowerCase();
	const plain = directory.addMany(122, prefix).map(({ email }) => email);
	const blockers = named(`${prefix}.blocker`, 3).map(
		(email) => directory.add({ email, blocks: new Set([OWNER, ADA]) }).email,
	);
	const invited = named(`${prefix}.invited`, 4).map(
		(email) => directory.add({ email, autoAccept: false }).email,
	);
	const people = [...plain.slice(0, 20), NOBODY, ...blockers, ...plain.slice(20), ...invited];
	return row(name, {
		people: people.join(', '),
		owners: plain.slice(0, 2).join('; '),
		managers: plain.slice(100, 103).join('; '),
		groups: `groups/${directory.group('team@example.com')?.id ?? ''}, sales@example.com`,
		key: `${name}-130`,
	});
}

/** How many members are like this. */
const count = ({ members }: StoredSpace, wanted: Partial<StoredMember>) =>
	members.filter((member) =>
		Object.entries(wanted).every(([field, value]) => member[field as keyof StoredMember] === value),
	).length;

/** What there is at Google once a large row was carried out. */
function expectWhole(space: StoredSpace | undefined, name: string): void {
	if (!space) throw new Error(`There is no space for ${name}.`);
	expect(space.displayName).toBe(name);
	expect(count(space, { kind: 'human', state: 'JOINED' })).toBe(1 + 122);
	expect(count(space, { kind: 'human', state: 'INVITED' })).toBe(4);
	expect(count(space, { kind: 'group' })).toBe(2);
	expect(count(space, { kind: 'app' })).toBe(1);
	expect(count(space, { role: 'ROLE_MANAGER' })).toBe(1 + 2);
	expect(count(space, { role: 'ROLE_ASSISTANT_MANAGER' })).toBe(3);
	expect(space.messages.map(({ text }) => text)).toEqual([`Welcome to ${name}!`]);
	expect(space.pins).toEqual(space.messages.map((message) => message.name));
}

/** What the person is told of a large row. */
function told(name: string, created: boolean) {
	const prefix = name.toLowerCase();
	const missing = [NOBODY, ...named(`${prefix}.blocker`, 3)];
	return {
		displayName: name,
		created,
		memberReport: { requested: 132, joined: 124, invited: 4, missing },
		warnings: missing.map((email) => expect.stringMatching(`^'${email}' was not added: `)),
	};
}

export function aroundTheSetup(there: There): void {
	/** The answer to this user's 60th addition is lost, which a run of a large row comes to. */
	const loseAnAnswer = (user: string) =>
		there.google.faults.on(
			{ method: 'spaces.members.create', where: (call) => call.user === user, nth: 60 },
			'lostAnswer',
		);

	/** The loss has struck, and whoever it was about was asked for once more, in vain: they were in. */
	function expectAskedTwice(user: string): void {
		const asked = there.google.calls('spaces.members.create').filter((call) => call.user === user);
		const lost = asked.filter(({ fault }) => fault !== undefined);
		expect(lost).toHaveLength(1);
		const nameOf = ({ body }: { body: unknown }) => JSON.stringify(body);
		const about = asked.filter((call) => nameOf(call) === nameOf(lost[0] ?? call));
		expect(about.map(({ status }) => status)).toEqual([undefined, 409]);
	}

	/** Runs large rows of these users twice, and looks at what is there each time. */
	async function runTwice(
		settings: Settings,
		rows: IDataObject[],
		users: string[] = [OWNER],
	): Promise<Execution[]> {
		users.forEach(loseAnAnswer);
		const names = rows.map(({ name }) => String(name));
		const look = (execution: Execution, created: boolean) => {
			expect(execution.error?.message).toBeUndefined();
			expect(jsonOf(execution)).toMatchObject(names.map((name) => told(name, created)));
			const spaces = there.google.spaces();
			expect(spaces).toHaveLength(names.length);
			for (const name of names) {
				expectWhole(
					spaces.find(({ displayName }) => displayName === name),
					name,
				);
			}
		};
		const first = await there.run(settings, rows);
		look(first, true);
		users.forEach(expectAskedTwice);
		const second = await there.run(settings, rows, first.workflowId);
		look(second, false);
		return [first, second];
	}

	describe('a row of 130 people, with all that can follow a setup', () => {
		it(
			'is carried out whole, told as it is, and not doubled by a second run',
			async () => {
				await there.connect({ scopes: SCOPES });
				await runTwice({ parameters: AROUND }, [largeRow(there, 'Apollo')]);
				expect(there.google.calls('groups.lookup').map(({ query }) => query)).toEqual(
					Array(2).fill({ 'groupKey.id': 'sales@example.com' }),
				);
			},
			LARGE_TIMEOUT_MS,
		);

		it(
			'the same for a service account that acts as two people in one run',
			async () => {
				const credentials = await there.connectServiceAccount({ delegated: SCOPES });
				const parameters = {
					...AROUND,
					authentication: 'serviceAccount',
					options: { ...AROUND.options, actAs: '={{ $json.actAs }}' },
				};
				const rows = [
					{ ...largeRow(there, 'Apollo'), actAs: OWNER },
					{ ...largeRow(there, 'Gemini'), actAs: ADA },
				];
				await runTwice({ parameters, credentials }, rows, [OWNER, ADA]);
				const spaces = there.google.spaces();
				expect(spaces.map(({ createdBy }) => createdBy).sort()).toEqual([ADA, OWNER]);
				for (const { createdBy, messages } of spaces) expect(messages[0]?.sender).toBe(createdBy);
				// Over both runs, nobody is signed in twice for the same.
				const asked = there.google.calls('token.jwt').map(({ body }) => {
					const { sub, scope } = (body as { claims: { sub: string; scope: string } }).claims;
					return `${sub}: ${scope}`;
				});
				expect(new Set(asked).size).toBe(asked.length);
				expect(asked.filter((who) => who.startsWith(ADA))).not.toEqual([]);
			},
			LARGE_TIMEOUT_MS,
		);
	});
}
