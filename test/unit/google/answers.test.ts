import {
	memberOf,
	membershipIn,
	pageOf,
	spaceIn,
} from '../../../nodes/GoogleChatSetupSpace/google/answers';

const NO_OBJECTS = [undefined, null, '', 'spaces/A', 7, true, []];

describe('a space in a body', () => {
	it('is told by the form of its name', () => {
		expect(spaceIn({ name: 'spaces/AAQA1', extra: [1] })).toEqual({
			name: 'spaces/AAQA1',
			extra: [1],
		});
	});

	it.each([
		...NO_OBJECTS,
		{},
		{ name: 7 },
		{ name: '' },
		{ name: 'spaces/' },
		{ name: 'spaces/A/members/1' },
		{ name: 'x/spaces/A' },
		{ name: ['spaces/A'] },
	])('is not in %j', (body) => {
		expect(spaceIn(body)).toBeUndefined();
	});

	it('keeps of the fields that the node reads those alone that are texts', () => {
		const texts = { spaceType: 'SPACE', displayName: 'Apollo', createTime: '2026-01-01T00:00:00Z' };
		const link = { spaceUri: 'https://chat.google.com/room/A' };
		expect(spaceIn({ name: 'spaces/A', ...texts, ...link })).toEqual({
			name: 'spaces/A',
			...texts,
			...link,
		});
		const odd = { spaceType: {}, displayName: '', createTime: 7, spaceUri: 'javascript:alert(1)' };
		expect(spaceIn({ name: 'spaces/A', ...odd })).toEqual({ name: 'spaces/A' });
		expect(spaceIn({ name: 'spaces/A', spaceUri: 'x https://chat.google.com' })).toEqual({
			name: 'spaces/A',
		});
	});
});

describe('a membership in a body', () => {
	const name = 'spaces/A/members/1';

	it('has its texts, and those of who is in it', () => {
		const texts = { state: 'JOINED', role: 'ROLE_MEMBER', createTime: '2026-01-01T00:00:00Z' };
		const member = { name: 'users/1', type: 'HUMAN', email: 'a@b.example', displayName: 'Ada' };
		expect(membershipIn({ name, ...texts, member: { ...member, extra: 'x' }, extra: 'x' })).toEqual(
			{ name, ...texts, member },
		);
		expect(membershipIn({ name, groupMember: { name: 'groups/1', extra: 'x' } })).toEqual({
			name,
			groupMember: { name: 'groups/1' },
		});
		expect(membershipIn({ name, state: 7, member: 'users/1', groupMember: null })).toEqual({
			name,
		});
	});

	it.each([...NO_OBJECTS, {}, { name: 'spaces/A' }, { name: `x/${name}` }, { name: `${name}/x` }])(
		'is not in %j',
		(body) => {
			expect(membershipIn(body)).toBeUndefined();
		},
	);

	it('needs no name in a list', () => {
		expect(memberOf({})).toEqual({});
		expect(NO_OBJECTS.map(memberOf)).toEqual(NO_OBJECTS.map(() => undefined));
	});
});

describe('a page', () => {
	const read = pageOf('spaces', spaceIn);

	it('has entries, and the token of the next one', () => {
		const spaces = [{ name: 'spaces/A' }, { name: 'spaces/B' }];
		expect(read({ spaces })).toEqual({ entries: spaces });
		expect(read({ spaces, nextPageToken: 'n' })).toEqual({ entries: spaces, nextPageToken: 'n' });
		expect(read({ spaces, nextPageToken: '' })).toEqual({ entries: spaces });
		expect(read({ spaces, nextPageToken: 7 })).toEqual({ entries: spaces });
	});

	it('may be empty', () => {
		expect(read({})).toEqual({ entries: [] });
		expect(read({ spaces: null })).toEqual({ entries: [] });
	});

	it.each([
		...NO_OBJECTS,
		{ spaces: {} },
		{ spaces: 'x' },
		{ spaces: [{ name: 'spaces/A' }, { name: '' }] },
		{ spaces: [null] },
	])('is not %j', (body) => {
		expect(read(body)).toBeUndefined();
	});
});
