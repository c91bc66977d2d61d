import {
	keyOfAnotherRow,
	membersHidden,
	somebodyMissing,
	spaceExists,
} from '../../../nodes/GoogleChatSetupSpace/failures/existing';

const SPACE = { name: 'spaces/AAAA' };
const saying = ({ happened, advice }: { happened: string; advice: string[] }) =>
	[happened, ...advice].join(' ');

describe('a space that is there', () => {
	it('offers another name only where there is one', () => {
		expect(saying(spaceExists(SPACE, 'SPACE'))).toContain("'Reuse' to go on with it, or choose");
		expect(saying(spaceExists(SPACE, 'GROUP_CHAT'))).not.toContain('another name');
		expect(spaceExists(SPACE, 'SPACE').link).toEqual({
			text: 'Open the space',
			href: 'https://chat.google.com/room/AAAA',
		});
	});

	it('names those who are missing, few in the message and all in the advice', () => {
		const people = Array.from({ length: 7 }, (_, index) => `p${index}@example.com`);
		const { happened, advice } = somebodyMissing(SPACE, people);
		expect(happened).toMatch(/without 'p0@example\.com', .*'p4@example\.com' and 2 more$/);
		expect(advice.join(' ')).toContain("'p6@example.com'");
		expect(somebodyMissing(SPACE, ['ada@example.com']).advice).toHaveLength(1);
	});

	it('says nobody is missing where it cannot be seen', () => {
		expect(saying(membersHidden(SPACE))).toMatch(/cannot be seen.*'Check Members'/);
		expect(saying(membersHidden(SPACE))).not.toMatch(/missing|without/);
	});

	it.each([
		['SPACE', { displayName: 'Apollo' }, "the space 'Apollo'"],
		['DIRECT_MESSAGE', {}, 'a direct message with somebody else'],
		['GROUP_CHAT', {}, 'a group chat'],
	] as const)('is named where the key is that of another row: %s', (type, more, name) => {
		const failure = keyOfAnotherRow('7', { ...SPACE, ...more }, type);
		expect(failure.happened).toBe(
			`Idempotency Key '7' is already that of another row: it stands for ${name}`,
		);
		expect(failure.advice.join(' ')).toMatch(/a ticket, a staff number.*never a row number/);
	});
});
