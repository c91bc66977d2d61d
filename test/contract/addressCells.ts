/** A kind of cell, cells of it, and who is in each: everybody, unless `holds` says otherwise. */
export interface KindOfCell {
	kind: string;
	cells: readonly string[];
	/** By their first names; nobody where a sentence is the right answer. */
	holds: readonly string[];
}

const ONE = ['ada'];
const TWO = ['ada', 'ben'];

/** All made up: `ada` and `ben` stand for addresses at example.com. */
export const KINDS: readonly KindOfCell[] = [
	{
		kind: 'an address',
		holds: ONE,
		cells: ['ada@', '<ada@>', '"ada@"', "'ada@'", ' ada@ ', 'ADA@'],
	},
	{
		kind: 'a name before an address in brackets',
		holds: ONE,
		cells: [
			...['Ada Lovelace <ada@>', '"Lovelace, Ada" <ada@>', 'Lovelace, Ada <ada@>'],
			...['Ada Lovelace, PhD <ada@>', '"Lovelace, Ada <ada@>"', 'Ada (ada@)', 'R&D, Ada <ada@>'],
		],
	},
	{
		kind: 'a name without brackets',
		holds: ONE,
		cells: [
			...[
				'Ada Lovelace ada@',
				'ada@ Ada Lovelace',
				'Ada - ada@',
				'Ada: ada@',
				'Ada, ada@',
				'Ada\nada@',
			],
			...['Ada\tada@', 'ada@ (Ada)', 'ada@ <Ada Lovelace>'],
		],
	},
	{
		kind: 'a note behind',
		holds: ONE,
		cells: [
			'Ada <ada@> (@ada)',
			'Ada <ada@> (Sales, Berlin)',
			'ada@ - on leave',
			'ada@: 12 updates',
			'ada@!',
			'ada@.',
		],
	},
	{
		kind: 'bullets and numbers',
		holds: ONE,
		cells: [
			'• ada@',
			'•ada@',
			'- ada@',
			'* ada@',
			'1. ada@',
			'1) ada@',
			'✓ ada@',
			'– Ada <ada@>',
			'#ada@',
		],
	},
	{
		kind: 'links and markup',
		holds: ONE,
		cells: [
			...[
				'mailto:ada@',
				'<mailto:ada@>',
				'mailto:ada@?subject=Hi',
				'SMTP:ada@',
				'Email: ada@',
				'To: Ada <ada@>',
			],
			...[
				'[ada@](mailto:ada@)',
				'[Ada](mailto:ada@)',
				'<a href="mailto:ada@">ada@</a>',
				'<mailto:ada@|Ada>',
			],
			...[
				'<a href="mailto:ada@">Ada</a>',
				'<mailto:ada@|ada@>',
				'Ada &lt;ada@&gt;',
				'„ada@“',
				'`ada@`',
				'＜ada@＞',
			],
		],
	},
	{
		kind: 'invisible characters',
		holds: ONE,
		cells: ['\u200bada@', 'ada@\ufeff', '\u202aada@\u202c'],
	},
	{
		kind: 'usual separators',
		holds: TWO,
		cells: [
			'ada@, ben@',
			'ada@; ben@',
			'ada@\nben@',
			'ada@,ben@,',
			'Ada <ada@>, Ben <ben@>',
			'ada@ ben@',
			'ada@\tben@',
		],
	},
	{
		kind: 'other separators',
		holds: TWO,
		cells: [
			...['ada@ / ben@', 'ada@/ben@', 'ada@|ben@', 'ada@ & ben@', 'ada@ + ben@', 'ada@ and ben@'],
			...['ada@ or ben@', 'ada@<br>ben@', 'ada@，ben@', 'ada@ ::: ben@', 'Ada <ada@> Ben <ben@>'],
		],
	},
	{
		kind: 'lists as text',
		holds: TWO,
		cells: [
			'["ada@","ben@"]',
			"['ada@', 'ben@']",
			'{ada@,ben@}',
			'[{"email":"ada@"},{"email":"ben@"}]',
			'"ada@, ben@"',
			'[ada@, ben@]',
		],
	},
	{
		kind: 'lists of last names first',
		holds: TWO,
		cells: [
			'Roe, Ada <ada@>; Foo, Ben <ben@>',
			'Roe, Ada <ada@>\nFoo, Ben <ben@>',
			'Roe, Ada <ada@>, Foo, Ben <ben@>',
		],
	},
	{
		kind: 'lists with bullets, tables',
		holds: TWO,
		cells: [
			'1. ada@\n2. ben@',
			'- Ada <ada@>\n- ben@',
			'Name\tEmail\nAda\tada@\nBen\tben@',
			'Email address\nada@\nben@',
		],
	},
	{
		kind: 'a number beside an address',
		holds: ONE,
		cells: ['ada@, 12', 'ada@ 45321', 'Ada, ada@, +49 171 123456'],
	},
	{
		kind: 'somebody who cannot be read, alone or beside an address',
		holds: [],
		cells: [
			...[
				'ben at example',
				'Ada Lovelace',
				'ben@example',
				'45321',
				'#REF!',
				'ada@, ben@example',
				'ada@, ben at home',
			],
			...['Ada ada@ <ben@>', 'ada@ asks ben@', '+49 171 123456'],
		],
	},
];
