import {
	keyOfAnotherRow,
	membersHidden,
	somebodyMissing,
	spaceExists,
} from '../../../nodes/GoogleChatSetupSpace/failures/existing';

const URI = 'https://chat.google.com/room/AAAA';
const saying = ({ happened, advice }: { happened: string; advice: string[] }) =>
	[happened, ...advice].join(' ');

describe('a space that is there', () => {
	it('offers another name only where there is one', () => {
		expect(saying(spaceExists(URI, 'SPACE'))).toContain("'Reuse' to go on with it, or choose");
		expect(saying(spaceExists(URI, 'GROUP_CHAT'))).not.toContain('another name');
		expect(spaceExists(URI, 'SPACE').link).toEqual({ text: 'Open the space', href: URI });
	});

	it('names those who are missing, few in the message and all in the advice', () => {
		const people = Array.from({ length: 7 }, (_, index) => `p${index}@example.com`);
		const { happened, advice } = somebodyMissing(URI, people);
		expect(happened).toMatch(/without 'p0@example\.com', .*'p4@example\.com' and 2 more$/);
		expect(advice.join(' ')).toContain("'p6@example.com'");
		expect(somebodyMissing(URI, ['ada@example.com']).advice).toHaveLength(1);
	});

	it('says nobody is missing where it cannot be seen', () => {
		expect(saying(membersHidden(URI))).toMatch(/cannot be seen.*'Check Members'/);
		expect(saying(membersHidden(URI))).not.toMatch(/missing|without/);
	});

	it.each([
		[{ spaceType: 'SPACE', displayName: 'Apollo' } as const, "the space 'Apollo'"],
		[{ spaceType: 'DIRECT_MESSAGE' } as const, 'a direct message with somebody else'],
		[{ spaceType: 'GROUP_CHAT' } as const, 'a group chat'],
	])('is named where the key is that of another row: %p', (space, name) => {
		const failure = keyOfAnotherRow('7', space);
		expect(failure.happened).toBe(
			`Idempotency Key '7' is already that of another row: it stands for ${name}`,
		);
		expect(failure.advice.join(' ')).toMatch(/a ticket, a staff number.*never a row number/);
	});
});
