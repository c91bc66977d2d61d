import { addresses, planOf, problemsOf } from './rows';

const LINK = { existingSpace: 'spaces/AAAA1' };
const GAVE_NOTHING = "is an expression that gave nothing: is the column's name right?";

describe('the words of an option', () => {
	it.each([
		['create', 'create'],
		['Create Another One', 'create'],
		['create another one', 'create'],
		['Reuse', 'reuse'],
		['Update', 'update'],
		['Fail', 'fail'],
		[null, 'create'],
		[' ', 'create'],
	])('If Space Exists: %j is %s', (ifSpaceExists, value) => {
		expect(planOf({ options: { ifSpaceExists } }).ifSpaceExists).toBe(value);
	});

	it.each([
		['Leave Out', 'leaveOut'],
		['leave out', 'leaveOut'],
		['leaveOut', 'leaveOut'],
		['Fail', 'fail'],
		['', 'fail'],
		[null, 'fail'],
	])('Unknown Members: %j is %s', (unknownMembers, value) => {
		expect(planOf({ options: { unknownMembers } }).unknownMembers).toBe(value);
	});

	it.each([
		['yes', true],
		[true, true],
		['no', false],
		['', false],
		[null, false],
	])('Preview Only: %j is %s', (previewOnly, value) => {
		expect(planOf({ options: { previewOnly } }).previewOnly).toBe(value);
	});

	it.each([
		['Existing Space', 'existingSpace'],
		['If Space Exists', 'ifSpaceExists'],
		['Unknown Members', 'unknownMembers'],
		['People Not in the Row', 'peopleNotInRow'],
		['Remove at Most', 'removeAtMost'],
		['Preview Only', 'previewOnly'],
		['Act As', 'actAs'],
	])('may be those of a column that is not there: %s', (label, name) => {
		expect(planOf({ options: { [name]: undefined } }).warnings).toEqual([
			`${label} ${GAVE_NOTHING}`,
		]);
		expect(planOf({ options: { [name]: '' } }).warnings).toEqual([]);
	});
});

describe('what becomes of people who are not in the row', () => {
	it('is a report where the link is empty, since the space is a new one', () => {
		const { peopleNotInRow, warnings } = planOf({
			options: { existingSpace: '', peopleNotInRow: 'report' },
		});
		expect({ peopleNotInRow, warnings }).toEqual({ peopleNotInRow: 'report', warnings: [] });
	});

	it.each([
		['owners', 'Owners'],
		['managers', 'Managers'],
	])('is not removal where the column of %s is not there', (name, label) => {
		const row = { members: addresses(2), afterSetup: { [name]: undefined } };
		for (const lead of [LINK, { idempotencyKey: 'T-1' }]) {
			expect(problemsOf({ ...row, options: { ...lead, peopleNotInRow: 'remove' } })).toEqual([
				`${label} is not there, and People Not in the Row is 'Remove'; its expression gave nothing: is the column's name right?`,
			]);
			expect(planOf({ ...row, options: { ...lead, peopleNotInRow: 'report' } }).warnings).toEqual([
				`${label} ${GAVE_NOTHING}`,
			]);
		}
		const isNew = { existingSpace: '', peopleNotInRow: 'remove' };
		expect(planOf({ ...row, options: isNew }).peopleNotInRow).toBe('remove');
	});

	it('is told of each column that is not there', () => {
		expect(
			problemsOf({
				members: '',
				afterSetup: { owners: undefined, managers: undefined },
				options: { ...LINK, peopleNotInRow: 'remove' },
			}),
		).toEqual([
			"Members is empty, and People Not in the Row is 'Remove': name everybody who stays",
			expect.stringMatching(/^Owners is not there, /),
			expect.stringMatching(/^Managers is not there, /),
		]);
	});

	it('is removal where a dash says that there are no owners', () => {
		const row = { members: addresses(1), afterSetup: { owners: '-' } };
		expect(planOf({ ...row, options: { ...LINK, peopleNotInRow: 'remove' } }).peopleNotInRow).toBe(
			'remove',
		);
	});
});

describe('a key', () => {
	const keyOf = (idempotencyKey: unknown) => planOf({ options: { idempotencyKey } }).idempotencyKey;
	const EMPTY =
		'Idempotency Key is empty; give each row a key of its own, such as a ticket ID or a staff number';

	it.each([
		[9_007_199_254_740_991, '9007199254740991'],
		[-9_007_199_254_740_991, '-9007199254740991'],
		['9007199254740993', '9007199254740993'],
		[0.25, '0.25'],
		[[7], '7'],
		[true, 'true'],
		['12.0', '12'],
		['-12.0', '-12'],
		['1.0.0', '1.0.0'],
		['1.0x', '1.0x'],
		['.0', '.0'],
		['x-1.0', 'x-1.0'],
		['1e4', '1e4'],
		['1.5e4', '1.5e4'],
		['12e+4', '12e+4'],
		['1.e+4', '1.e+4'],
		['1;5e+4', '1;5e+4'],
		['e+4', 'e+4'],
		['1e+', '1e+'],
		['nano', 'nano'],
		['xnan', 'xnan'],
		['nullable', 'nullable'],
		['no', 'no'],
	])('%j is %j', (given, key) => {
		expect(keyOf(given)).toBe(key);
	});

	it.each([
		[9_007_199_254_740_992, '9007199254740992'],
		[-9_007_199_254_740_992, '-9007199254740992'],
		[[9_007_199_254_740_992], '9007199254740992'],
		[-Infinity, '-Infinity'],
		['1,31E+18', '1,31E+18'],
		['1.3e+2', '1.3e+2'],
		['5E+15', '5E+15'],
		[' 1E+5 ', '1E+5'],
	])('%j has lost digits', (given, shown) => {
		expect(problemsOf({ options: { idempotencyKey: given } })).toEqual([
			`'${shown}' is a number that has lost digits; write the key as text (Idempotency Key)`,
		]);
	});

	it.each([[''], ['null'], ['NULL'], ['nan'], ['NAN'], ['none'], ['N/A'], ['--'], [['']]])(
		'%j is empty',
		(given) => {
			expect(problemsOf({ options: { idempotencyKey: given } })).toEqual([EMPTY]);
		},
	);

	it('may be empty because its column has another name', () => {
		expect(problemsOf({ options: { idempotencyKey: undefined } })).toEqual([
			`${EMPTY}; its expression gave nothing: is the column's name right?`,
		]);
	});

	it('beside a link may be in a column that is not there, or say that there is none', () => {
		for (const idempotencyKey of [undefined, '-', 'null']) {
			const plan = planOf({ options: { ...LINK, idempotencyKey } });
			expect(plan).not.toHaveProperty('idempotencyKey');
		}
	});

	it('that cannot be read is told beside a link, too', () => {
		expect(problemsOf({ options: { ...LINK, idempotencyKey: '1E+5' } })).toEqual([
			expect.stringMatching(/^'1E\+5' is a number that has lost digits; /),
		]);
	});
});

describe('who is acted as', () => {
	const longest = 'x'.repeat(60);

	it.each([['users/ada@example.com'], ['ADA@example.com'], [['Ada <ada@example.com>']]])(
		'%j is a person',
		(actAs) => {
			expect(planOf({ options: { actAs } }).actAs).toBe('ada@example.com');
		},
	);

	it.each([[''], ['-'], [null], [[]]])('%j is nobody else', (actAs) => {
		const plan = planOf({ options: { actAs } });
		expect(plan).not.toHaveProperty('actAs');
		expect(plan.warnings).toEqual([]);
	});

	it.each([
		['groups/a1', "'groups/a1' is not an email address"],
		['ada@example.com, groups/a1', "'ada@example.com, groups/a1' is not an email address"],
		['ada@example.com, bob at x', "'ada@example.com, bob at x' is not an email address"],
		['bob at x', "'bob at x' is not an email address"],
		[
			'ada@example.com, groups/a1, bob at x',
			"'ada@example.com, groups/a1, bob at x' is not an email address",
		],
		[
			'ada@example.com, ben@example.com, groups/a1',
			"'ada@example.com, ben@example.com, groups/a1' names more than one person",
		],
		['people/112233445566778899001', "'people/112233445566778899001' is not an email address"],
		[`  ${longest}  `, `'${longest}' is not an email address`],
		[`${longest}x`, 'what is given is not an email address'],
		['Ada\nBen', 'what is given is not an email address'],
		[['Ada'], 'what is given is not an email address'],
		[['ada@example.com', 'ben@example.com'], 'what is given names more than one person'],
		[
			'ada@example.com, ben@example.com, bob at x',
			"'ada@example.com, ben@example.com, bob at x' names more than one person",
		],
	])('%j is no person', (actAs, words) => {
		expect(problemsOf({ options: { actAs } })).toEqual([`${words} (Act As)`]);
	});
});
