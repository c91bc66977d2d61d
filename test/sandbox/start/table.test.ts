import { report } from '../../../sandbox/start/report';
import { layOut } from '../../../sandbox/start/table';

describe('the table of npm start', () => {
	it('breaks the long column between words and keeps links whole', () => {
		const cells = [
			['Row', 'What happened', 'Link'],
			['1', 'set up', 'https://chat.google.com/room/AAQA0000001'],
			['2', 'Row 2: a sentence that is longer than the room that there is for it', ''],
		];
		expect(layOut(cells, 70, 1).split('\n')).toEqual([
			'Row  What happened                   Link',
			'---  ------------------------------  ----------------------------------------',
			'1    set up                          https://chat.google.com/room/AAQA0000001',
			'2    Row 2: a sentence that is',
			'     longer than the room that',
			'     there is for it',
		]);
	});

	it('says of every row what happened to it', () => {
		const rows = [
			{ type: 'space', name: 'Apollo' },
			{ type: 'dm', name: '' },
			{ type: 'space', name: 'Apollo' },
			{ type: 'space', name: '' },
			{ type: 'space', name: 'Lost' },
			{ type: '', name: '' },
		];
		const apollo = { name: 'spaces/A', spaceUri: 'https://chat/A', created: true };
		const done = [
			{
				json: { name: 'spaces/D', spaceUri: 'https://chat/D', created: false },
				pairedItem: { item: 1 },
			},
			{ json: apollo, pairedItem: { item: 0 } },
			{ json: { ...apollo, warnings: ['nobody was added'] }, pairedItem: { item: 2 } },
		];
		const refused = [{ json: { error: 'Row 4: no name' }, pairedItem: { item: 3 } }];
		const { cells, ...counts } = report(rows, [...done, ...refused]);
		expect(cells.slice(1)).toEqual([
			['1', 'space "Apollo"', 'set up', 'https://chat/A'],
			['2', 'dm', 'it was there already', 'https://chat/D'],
			['3', 'space "Apollo"', 'the same space as row 1; nobody was added', 'https://chat/A'],
			['4', 'space', 'Row 4: no name', ''],
			['5', 'space "Lost"', 'nothing: n8n has no result for this row', ''],
			['6', '', 'left out: nothing stands in it', ''],
		]);
		expect(counts).toEqual({ spaces: ['spaces/A', 'spaces/D'], refused: 1, lost: 1 });
	});
});
