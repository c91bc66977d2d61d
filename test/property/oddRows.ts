import fc from 'fast-check';

import type { Row } from '../../nodes/GoogleChatSetupSpace/plan/row';
import { anyCharacter } from '../support/anyCharacter';

/** Texts that are long, broken, invisible, or look like code. */
const oddText = fc.oneof(
	fc.string({ unit: anyCharacter }),
	fc.string({ unit: fc.constantFrom('a', '@', '.', ',', '<', '>', '"', "'", ' ', '\n', '/', '&') }),
	fc
		.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat({ max: 400 }))
		.map(([text, times]) => text.repeat(times)),
	fc.constantFrom(
		'\ud800',
		'ada\ude00@example.com',
		'\u0000\u0007',
		'\u200b',
		'<script>alert(1)</script>',
		'<a href="https://evil.example">x</a><br>',
		'{{ $json.x }}',
		'__proto__',
		'constructor',
		'1.13E+20',
		'[[[[',
		'{"email":',
		'spaces/../users',
		'EEXIST: ENOENT',
	),
);

class Guarded {
	toJSON(): never {
		throw new Error('not for JSON');
	}
}

/** What an expression can give beside text: whatever JavaScript has. */
export const oddValue = fc.oneof(
	fc.anything({
		withBigInt: true,
		withBoxedValues: true,
		withDate: true,
		withMap: true,
		withNullPrototype: true,
		withObjectString: true,
		withSet: true,
		withSparseArray: true,
		withTypedArray: true,
	}),
	fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'email', 'name'), oddText),
	fc.constantFrom<unknown>(() => 'ada@example.com', isNaN, Date),
	fc.constantFrom(
		Symbol('odd'),
		Symbol.iterator,
		new Guarded(),
		JSON.parse('{"__proto__":{"email":1}}'),
	),
	fc.anything().map((value) => {
		const circle: Record<string, unknown> = { value };
		circle.email = [circle, value, circle];
		return circle;
	}),
);

const email = fc.oneof(
	fc.nat({ max: 99 }).map((number) => `p${number}@example.com`),
	fc.constantFrom(
		'zoë@bücher.example',
		"o'brien@example.com",
		'A😀@example.com',
		'ADA@EXAMPLE.COM',
	),
);
const manyPeople = Array.from({ length: 60 }, (_, at) => `q${at}@example.com`);
const people = fc.oneof(
	{ weight: 5, arbitrary: fc.array(email, { minLength: 1, maxLength: 4 }) },
	{
		weight: 5,
		arbitrary: fc.array(email, { minLength: 1, maxLength: 4 }).map((list) => list.join('; ')),
	},
	{
		weight: 5,
		arbitrary: fc.constantFrom('users/12', 'Ada <ada@example.com>', [
			'people/7',
			{ value: 'users/x@example.com' },
		]),
	},
	{ weight: 1, arbitrary: fc.constantFrom(48, 49, 50).map((count) => manyPeople.slice(0, count)) },
);

/** A cell in which mostly stands what belongs there, and often enough anything else. */
const cellOf = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
	fc.oneof(
		{ weight: 38, arbitrary: right },
		{ weight: 1, arbitrary: oddText },
		{ weight: 1, arbitrary: oddValue },
	);
const collectionOf = (fields: Record<string, fc.Arbitrary<unknown>>) =>
	fc.record(
		Object.fromEntries(Object.entries(fields).map(([name, right]) => [name, cellOf(right)])),
		{ requiredKeys: [] },
	);

const yesOrNo = fc.constantFrom(true, false, 'yes', 'no', 'TRUE', 0, '');
const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 20 }),
	fc.constantFrom('Apollo', 'Zürich 😀', 2026, 'Two\nlines'),
);

/** Rows as no sheet should hold them, and as most do. */
export const oddRow: fc.Arbitrary<Row> = fc.record({
	index: fc.nat({ max: 9999 }),
	spaceType: cellOf(fc.constantFrom('SPACE', 'Named space', 'group chat', 'DM', 'DIRECT_MESSAGE')),
	displayName: cellOf(text),
	singleUserBotDm: cellOf(fc.constantFrom(false, 'no', '', undefined, false, 'no', '', null, true)),
	members: cellOf(people),
	simplify: cellOf(fc.boolean()),
	spaceSettings: collectionOf({
		audience: fc.constantFrom('default', 'audiences/x1'),
		description: text,
		externalUserAllowed: yesOrNo,
		groups: fc.constantFrom('groups/a1', 'team@example.com', ['b2', 'c3']),
		guidelines: text,
		predefinedPermissionSettings: fc.constantFrom('COLLABORATION_SPACE', 'announcement'),
		spaceHistoryState: fc.constantFrom('HISTORY_ON', 'off'),
	}),
	afterSetup: collectionOf({
		addChatApp: yesOrNo,
		checkMembers: fc.constantFrom('off', 'Report', 'fail'),
		managers: people,
		owners: people,
		pinWelcomeMessage: yesOrNo,
		welcomeMessage: text,
	}),
	options: collectionOf({
		actAs: email,
		idempotencyKey: fc.oneof(fc.nat(), fc.uuid()),
		ifSpaceExists: fc.constantFrom('create', 'Reuse', 'FAIL'),
		previewOnly: yesOrNo,
		unknownMembers: fc.constantFrom('fail', 'leave out'),
	}),
	unreadable: fc.constant([]),
});
