import {
	isEcho,
	wasCreated,
	wasThere,
	type Origin,
} from '../../../nodes/GoogleChatSetupSpace/space/origin';

describe('how a space came to be', () => {
	it.each<[Origin, boolean | undefined]>([
		['madeNow', true],
		['madeBefore', true],
		['given', false],
		['found', false],
		['replayed', false],
		['unclear', undefined],
	])('%s: whether this execution made it is %p', (origin, is) => {
		expect(wasCreated({ origin })).toBe(is);
	});

	it.each<[Origin, boolean, boolean]>([
		['madeNow', false, false],
		['madeBefore', false, true],
		['given', true, true],
		['found', true, true],
		['replayed', true, true],
		['unclear', true, true],
	])('%s: it was there before, if all came with it %p, else %p', (origin, ofAll, ofSome) => {
		expect(wasThere({ origin, came: 'invited' })).toBe(ofAll);
		expect(wasThere({ origin, came: 'nobody' })).toBe(ofSome);
		expect(wasThere({ origin, came: 'unknown' })).toBe(ofSome);
	});
});

describe('an answer that holds nothing of Google’s own', () => {
	const name = 'spaces/A';
	const spaceUri = 'https://chat.google.com/room/A';
	const createTime = '2026-11-23T12:00:00Z';

	it.each([
		[{ name, displayName: 'Apollo' }, true],
		[{ name, spaceUri }, false],
		[{ name, createTime }, false],
		[{ name, spaceUri, createTime }, false],
	])('is an echo: %j, %p', (space, is) => {
		expect(isEcho(space)).toBe(is);
	});
});
