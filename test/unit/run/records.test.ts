import { Meetings } from '../../../nodes/GoogleChatSetupSpace/run/meetings';
import {
	forget,
	idWish,
	isUndecided,
	recordsIn,
	tellEarlier,
} from '../../../nodes/GoogleChatSetupSpace/run/records';

describe('the records of an execution', () => {
	it('begin with a seed, and are what n8n keeps', () => {
		const context: Record<string, unknown> = {};
		const records = recordsIn(context, () => 'first');
		records.rows['0 1'] = { id: 'r', wish: 'w' };
		expect(recordsIn(context, () => 'second')).toEqual({
			seed: 'first',
			rows: { '0 1': { id: 'r', wish: 'w' } },
		});
	});

	it('are told to the rows that share an id, for each row that had a space', () => {
		const meetings = new Meetings();
		const run = meetings.begin();
		const rows = {
			'0 1': { id: 'r', wish: 'w', space: 'spaces/A' },
			'0 2': { id: 's', wish: 'w', sentAt: 1 },
		};
		tellEarlier({ seed: '', rows }, meetings, run);
		expect(meetings.madeUnder(idWish('r'))).toMatchObject({
			space: { name: 'spaces/A' },
			row: `${run} 0 1`,
		});
		expect(meetings.madeUnder(idWish('s'))).toBeUndefined();
	});

	it('lose one row by its name', () => {
		const records = { seed: '', rows: { a: { id: 'r', wish: 'w' }, b: { id: 's', wish: 'w' } } };
		forget(records, 'a');
		expect(Object.keys(records.rows)).toEqual(['b']);
	});
});

describe('a row', () => {
	it.each([
		[undefined, false],
		[{ id: 'r', wish: 'w' }, false],
		[{ id: 'r', wish: 'w', sentAt: 0 }, true],
		[{ id: 'r', wish: 'w', sentAt: 1, space: 'spaces/A' }, false],
		[{ id: 'r', wish: 'w', space: 'spaces/A' }, false],
	])('of which is known %j is undecided: %p', (record, is) => {
		expect(isUndecided(record)).toBe(is);
	});
});
