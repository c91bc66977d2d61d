import { cancelledLog } from '../../../nodes/GoogleChatSetupSpace/output/cancelledLog';
import type { End } from '../../../nodes/GoogleChatSetupSpace/output/end';

const text = { message: 'stopped', details: [] };
const there = (index: number): End => ({
	row: { index, label: `Space ${index}` },
	spaceUri: `https://chat.google.com/room/${index}`,
	item: {},
});

describe('what the log says of a run that was stopped', () => {
	it('is which spaces exist, and which may', () => {
		const unknown: End = { row: { index: 1, label: 'Gemini' }, mayExist: 'id', text };
		const undone: End = { row: { index: 2, label: 'Mercury' }, text };
		expect(cancelledLog([there(0), unknown, undone])).toEqual([
			'Google Chat Setup Space: the run was stopped. Of 3 rows, 1 spaces exist, and maybe 1 more.',
			"Google Chat Setup Space: There: row 1 'Space 0' https://chat.google.com/room/0",
			"Google Chat Setup Space: Not known: row 2 'Gemini'",
		]);
	});

	it('is no more than how many rows there were, where nothing came of them', () => {
		expect(cancelledLog([{ row: { index: 0 }, text }])).toEqual([
			'Google Chat Setup Space: the run was stopped. Of 1 rows, 0 spaces exist.',
		]);
	});

	it('names a row that has no name by its number', () => {
		const row = { index: 0, rowNumber: 17 };
		expect(cancelledLog([{ row, mayExist: 'id', text }])[1]).toBe(
			'Google Chat Setup Space: Not known: row 17',
		);
	});

	it('is twenty spaces a line', () => {
		const lines = cancelledLog(Array.from({ length: 41 }, (_, index) => there(index)));
		expect(lines.slice(1).map((line) => line.split('; ').length)).toEqual([20, 20, 1]);
	});
});
