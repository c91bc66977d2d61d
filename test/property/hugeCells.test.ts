import { readPeople } from '../../nodes/GoogleChatSetupSpace/cells/people/list';

describe('a huge text', () => {
	/**
	 * The same text, once in one cell and once spread over 16: a linear reading takes as long for
	 * both, a quadratic one 16 times as long for the one cell.
	 */
	const TIMES = 16;
	const MOST_TIMES = 6;
	/** Below this the clock tells nothing. */
	const TOO_QUICK_MS = 100;
	const SHORT = 4_000;

	const timeOf = (text: string, cells: number): number => {
		const begun = process.cpuUsage().user;
		for (let cell = 0; cell < cells; cell += 1) {
			readPeople(`x${text}x`);
			readPeople(`"${text}`);
			readPeople(`[${text}`);
		}
		return (process.cpuUsage().user - begun) / 1000;
	};
	/** The better of two: the other one may have warmed up, or tidied up. */
	const best = (text: string, cells: number): number =>
		Math.min(timeOf(text, cells), timeOf(text, cells));

	const PIECES = [
		...[' ', '\n', ',\n', '"', '" ', '",', '\\"', '"\\', "'", '“', '„', '«', '(', '((', '[', '['],
		...['<', '>', '<>', '"a"<', '"a" ', '<a> ', '<a ', '</a>', '<a href="', '&lt;', '(@', '{', '`'],
		...['.', 'a.', 'a-', '-', '- ', '@', 'a@', '@?', '@a.b ', 'a@b.c ', 'a@b.c,', 'a@b.c+', 'a@b-'],
		...['a <a@b.c>', '"a@b.c" <d@e.f> ', '"a@b.c" <d@ef> ', 'Doe, J <a@b.c>; ', 'Doe, ', 'Doe\n'],
		...[
			'mailto:',
			'users/',
			'groups/a ',
			'1',
			'1e',
			'1, ',
			'x y z, ',
			' and ',
			'%40',
			'\\n',
			'#N/A,',
			'~~a',
			'~~ada@example.com~~',
			'<s>',
			'<del>ada@example.com</del>',
			'<span line-through',
			'<span line-through>ada@example.com</span>',
			'<p line-through>',
			'Ada ben ',
			'(and Ben) ',
			'++',
			'***',
			':',
			'=',
			'users/a ',
		],
		...['{"email":', '\u200b', '\u200d', '👩\u200d', 'e\u0301', '\ud800', '😀', '\uff1c', '["'],
	];

	it.each(PIECES.map((piece) => [piece]))(
		'of nothing but %j takes as long as it is long',
		(piece) => {
			const ofLength = (length: number) => piece.repeat(Math.ceil(length / piece.length));
			const spread = best(ofLength(SHORT), TIMES);
			const whole = best(ofLength(SHORT * TIMES), 1);
			if (whole > TOO_QUICK_MS) expect(whole / spread).toBeLessThan(MOST_TIMES);
		},
	);

	it('is read whole, and lists in lists are not followed for ever', () => {
		const everybody = Array.from({ length: 50_000 }, (_, at) => `p${at}@example.com`);
		expect(readPeople(everybody.join(', ')).people).toHaveLength(everybody.length);
		expect(readPeople('['.repeat(1_000_000)).people).toEqual([]);
		expect(readPeople(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`).faults).toHaveLength(1);
	});
});
