import {
	somebodyMissing,
	spaceExists,
} from '../../../nodes/GoogleChatSetupSpace/failures/existing';

const URI = 'https://chat.google.com/room/A?x=1&y=2';
const link = { text: 'Open the space', href: URI };

describe('a space that is there although the row fails', () => {
	it('is named with its link, and another name proposed where it has one', () => {
		expect(spaceExists(URI, 'SPACE')).toMatchObject({
			happened: 'this space exists already',
			advice: [expect.stringMatching(/'Reuse'.*or choose another name\.$/)],
			link,
		});
		expect(spaceExists(URI, 'GROUP_CHAT').advice.join()).not.toContain('name');
	});

	it('names who is missing', () => {
		expect(somebodyMissing(URI, ['ada@example.com', 'B\nC'])).toMatchObject({
			happened: "the space is set up, but without 'ada@example.com', 'B C'",
			advice: [expect.stringContaining('Ask them')],
			link,
		});
	});

	it('names a few of many missing people in the message, and all of them below', () => {
		const missing = Array.from({ length: 120 }, (_, index) => `p${index}@example.com`);
		const { happened, advice } = somebodyMissing(URI, missing);
		expect(happened).toMatch(/without 'p0@example\.com', .*'p4@example\.com' and 115 more$/);
		for (const person of missing) expect(advice.join()).toContain(`'${person}'`);
	});
});
