import { errors, type Fault, type Google } from '../../../sandbox/google';
import type { SetUp } from '../../../sandbox/check/asking';
import { leftOver } from '../../../sandbox/check/report';
import type { Wire } from '../../../sandbox/check/wire';
import { checked, put, type Checked } from './worlds';

const namedSpaces = (google: Google) =>
	google.spaces().filter(({ spaceType }) => spaceType === 'SPACE');
const told = (outcome: Checked): string => leftOver(outcome, outcome.asking.unanswered);
const faulty =
	(method: string, nth: number | undefined, fault: Fault) =>
	({ faults }: Google): void => {
		faults.on({ method, ...(nth !== undefined && { nth }) }, fault);
	};

describe('a removal', () => {
	it.each([
		['is refused for a full quota', errors.quotaExceeded()],
		['fails', errors.unavailable()],
		['is not answered', 'reset'],
	] as const)('that %s is tried once more, and the others follow', async (_what, fault) => {
		const { google, left } = await checked({}, { before: faulty('spaces.delete', 2, fault) });
		expect(left.filter(({ isDirect }) => !isDirect)).toEqual([]);
		expect(namedSpaces(google)).toEqual([]);
	});

	it('that is not answered twice is the last, and all that is left is listed', async () => {
		const before = faulty('spaces.delete', undefined, 'reset');
		const outcome = await checked({}, { before, means: { colleagueToken: '' } });
		expect(outcome.google.calls('spaces.delete')).toHaveLength(2);
		expect(outcome.left.length).toBeGreaterThan(3);
		expect(told(outcome).match(/chat\.google\.com\/room/g)).toHaveLength(
			namedSpaces(outcome.google).length,
		);
	});

	it('that the token may not do is tried once', async () => {
		const { google, left, asking } = await checked(
			{},
			{ scopes: ['chat.spaces'], means: { colleagueToken: '' } },
		);
		expect(google.calls('spaces.delete')).toHaveLength(1);
		expect(left).toEqual(asking.made);
	});

	it('that was done is not listed as left by who interrupts it', async () => {
		const { asking } = await checked({});
		expect(asking.left.filter(({ isDirect }) => !isDirect)).toEqual([]);
	});
});

describe('a set-up without a clear answer', () => {
	it.each(['cutBody', 'emptyBody', 'lostAnswer', errors.internal()] as const)(
		'(%j) is told with the name of its space, which may be there',
		async (fault) => {
			const outcome = await checked({}, { before: faulty('spaces.setup', 4, fault) });
			expect(told(outcome)).toMatch(
				/^Perhaps there as well, since Google gave no clear answer: the space "Google check \w+-4, may be deleted"\.$/m,
			);
		},
	);

	it('is told where it was the first', async () => {
		const before = faulty('spaces.setup', undefined, errors.unavailable());
		expect(told(await checked({}, { before }))).toMatch(
			/^Perhaps there as well.*"Google check \w+-1, may be deleted"\.$/,
		);
	});

	it('is told of a direct message', async () => {
		const { asking } = await put(
			'appInDirectMessage',
			faulty('spaces.setup', undefined, 'emptyBody'),
		);
		expect(leftOver({ results: [], left: [], removed: 0 }, asking.unanswered)).toBe(
			'Perhaps there as well, since Google gave no clear answer: a direct message.',
		);
	});
});

it('a space that a repeated request id makes goes as well', async () => {
	const ids = new Set<string>();
	const forgetful =
		(wire: Wire): Wire =>
		async (request) => {
			const { requestId = '', ...rest } = (request.body ?? {}) as Partial<SetUp>;
			const isKnown = ids.has(requestId);
			if (requestId !== '') ids.add(requestId);
			return await wire(
				isKnown ? { ...request, body: { ...rest, requestId: `${requestId}-2` } } : request,
			);
		};
	const { google, results } = await checked({}, { between: forgetful });
	expect(results.find(({ belief }) => belief.name === 'replay')).toMatchObject({
		verdict: 'otherwise',
		found: 'another space',
	});
	expect(namedSpaces(google)).toEqual([]);
});

describe('a direct message', () => {
	it('is listed where it was begun, and never removed', async () => {
		const outcome = await checked({});
		const direct = outcome.asking.made.filter(({ isDirect }) => isDirect);
		expect(direct).toHaveLength(1);
		const removed = outcome.google.calls('spaces.delete').map(({ path }) => path);
		expect(removed).not.toContain(`/v1/${direct[0]?.name}`);
		expect(told(outcome)).toMatch(
			/chat\.google\.com\/dm\/\w+ \(a direct message, which the check never removes\)/,
		);
	});

	it('is begun only where Google says that there is none', async () => {
		const { google, came } = await put(
			'appInDirectMessage',
			faulty('spaces.findDirectMessage', undefined, errors.permissionDenied()),
		);
		expect(google.calls('spaces.setup')).toHaveLength(1);
		expect(came).toMatchObject({ why: 'Google did not give the direct message' });
	});
});
