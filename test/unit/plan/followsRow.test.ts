import { followsRow, readsAhead } from '../../../nodes/GoogleChatSetupSpace/plan/followsRow';

const LINK = { existingSpace: 'spaces/AAAA1' };

describe('a space that is there', () => {
	it.each([
		['create', false, false],
		['fail', false, false],
		['reuse', false, true],
		['update', true, true],
	] as const)('and no link, with %s: follows its row %s, read ahead %s', (way, follows, reads) => {
		const plan = { ifSpaceExists: way };
		expect(followsRow(plan)).toBe(follows);
		expect(readsAhead(plan)).toBe(reads);
		expect(followsRow({ ...plan, existingSpace: undefined })).toBe(follows);
	});

	it.each(['create', 'reuse', 'update', 'fail'] as const)(
		'and named by a link follows its row, with %s, too',
		(ifSpaceExists) => {
			expect(followsRow({ ...LINK, ifSpaceExists })).toBe(true);
			expect(readsAhead({ ...LINK, ifSpaceExists })).toBe(true);
		},
	);
});
