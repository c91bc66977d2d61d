import { errors } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

describe('the item of a space', () => {
	it('begins with what a person looks for', async () => {
		const { json } = await runAll(world(), [
			row({
				members: 'ada@example.com, blocker@example.com',
				afterSetup: { checkMembers: 'report', addChatApp: true },
				spaceSettings: { externalUserAllowed: true },
			}),
		]);
		const first = ['displayName', 'spaceUri', 'created', 'memberReport'];
		const shown = Object.keys(json[0] ?? {}).filter((key) => first.includes(key));
		expect(shown).toEqual(first);
		expect(Object.keys(json[0] ?? {}).slice(0, 2)).toEqual(['displayName', 'spaceUri']);
	});

	it("holds all of Google's fields where it is not simplified", async () => {
		const there = world();
		const { json } = await runAll(there, [row({ simplify: false })]);
		expect(json[0]).toMatchObject({
			name: there.google.spaces()[0]?.name,
			spaceType: 'SPACE',
			customer: expect.any(String),
			createTime: expect.any(String),
			lastActiveTime: expect.any(String),
			membershipCount: expect.any(Object),
			permissionSettings: expect.any(Object),
		});
	});

	it.each([
		['SPACE', 'room', { displayName: 'Apollo', members: 'ada@example.com' }],
		['DIRECT_MESSAGE', 'dm', { members: 'ada@example.com' }],
	])('of a %s that nobody may read has a link of the form /%s/', async (spaceType, part, more) => {
		const there = world({ behaviour: { replay: 'echo' } });
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		const token = there.tokenFor('chat.spaces.create');
		const { json } = await run(there, [{ spaceType, ...more }], token);
		const id = there.google.spaces()[0]?.name.split('/')[1];
		expect(json[0]?.spaceUri).toBe(`https://chat.google.com/${part}/${id}`);
		// What may not be read is not asked for.
		expect(new Set(there.google.log.map(({ name }) => name))).toEqual(new Set(['spaces.setup']));
	});
});

describe('a warning', () => {
	/** 49 people come with the set-up; whoever follows is added, and told of, alone. */
	const withFiftieth = (there: ReturnType<typeof world>, fiftieth: string) => {
		const people = there.google.directory.addMany(49).map(({ email }) => email);
		return row({ members: [...people, fiftieth] });
	};

	it("ends with Google's own words where they alone may say why", async () => {
		const there = world({ behaviour: { memberNotAllowed: 403 } });
		const { json } = await runAll(there, [withFiftieth(there, 'blocker@example.com')]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^'blocker@example\.com' was not added: .*blocked.* Google's own words: Permission denied to perform the requested action/,
			),
		]);
	});

	it('says what to do', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.members.create' }, errors.scopeInsufficient());
		const { json } = await runAll(there, [withFiftieth(there, 'ada@example.com')]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^'ada@example\.com' was not added: .*lacks the permission .*\. Open the credential, switch on 'Manage Members', then /,
			),
		]);
	});

	it('says how often it was tried', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.members.create' }, errors.unavailable());
		const { json } = await runAll(there, [withFiftieth(there, 'ada@example.com')]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/not available at the moment\. .*Tried 4 times: 503, 503, 503, 503\.$/),
		]);
	});

	it('says what Google says of something that nobody foresaw', async () => {
		const there = world();
		const body = { error: { code: 412, message: 'Not in the mood.', status: 'ODD' } };
		there.google.faults.on({ method: 'spaces.messages.create' }, { status: 412, body });
		const { json } = await runAll(there, [row({ afterSetup: { welcomeMessage: 'Hi' } })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^The welcome message was not sent: .*\(status 412\)\. .*Google's own words: Not in the mood\.$/,
			),
		]);
	});
});

describe('what people wrote', () => {
	it('stays text where those are listed who are missing', async () => {
		const there = world();
		const blocks = new Set(['owner@example.com']);
		const people = [1, 2, 3, 4, 5, 6].map(
			(nth) => there.google.directory.add({ email: `b${nth}@example.com`, blocks }).email,
		);
		const { description } = await failureOf(
			there,
			[
				row({
					members: people.map((email) => `Blocker & Sons <${email}>`),
					afterSetup: { checkMembers: 'fail' },
				}),
			],
			there.tokenFor(...EVERYTHING),
		);
		expect(description).toContain('b6@example.com');
		expect(description).not.toMatch(/<b\d@/);
		expect(description).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
	});
});

describe('a row that fails', () => {
	const broken = (there: ReturnType<typeof world>) =>
		there.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());

	it.each([true, false])(
		'has the advice in its message for a model alone (a model: %p)',
		async (isTool) => {
			const there = world();
			broken(there);
			const { json } = await run(there, [row()], { isTool, onError: 'continueRegularOutput' });
			expect(/Open the Chat API's Configuration page/.test(String(json[0]?.error))).toBe(isTool);
			expect(json[0]?.details).toContain("Open the Chat API's Configuration page");
		},
	);
});
