import { readPeople } from '../../nodes/GoogleChatSetupSpace/plan/people/list';

describe('a huge text', () => {
	/** A reading that is linear takes four times as long for four times the text; a quadratic one sixteen. */
	const TIMES = 4;
	const MOST_TIMES = 10;
	/** Below this the clock tells nothing. */
	const TOO_QUICK_MS = 40;
	const SHORT = 8_000;
	const LONG = 1_000_000;

	const timeOf = (text: string): number => {
		const begun = process.cpuUsage().user;
		readPeople(`x${text}x`);
		readPeople(`"${text}`);
		readPeople(`[${text}`);
		return (process.cpuUsage().user - begun) / 1000;
	};

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
		],
		...['{"email":', '\u200b', '\u200d', '👩\u200d', 'e\u0301', '\ud800', '😀', '\uff1c', '["'],
	];

	it.each(PIECES.map((piece) => [piece]))(
		'of nothing but %j takes as long as it is long',
		(piece) => {
			const ofLength = (length: number) => piece.repeat(Math.ceil(length / piece.length));
			timeOf(ofLength(SHORT));
			const first = timeOf(ofLength(SHORT));
			const second = timeOf(ofLength(SHORT * TIMES));
			if (second > TOO_QUICK_MS) expect(second / Math.max(first, 1)).toBeLessThan(MOST_TIMES);
		},
	);

	it('is read whole, and lists in lists are not followed for ever', () => {
		const everybody = Array.from({ length: LONG / 20 }, (_, at) => `p${at}@example.com`);
		expect(readPeople(everybody.join(', ')).people).toHaveLength(everybody.length);
		expect(readPeople('['.repeat(LONG)).people).toEqual([]);
		expect(readPeople(`${'['.repeat(LONG)}${']'.repeat(LONG)}`).faults).toHaveLength(1);
	});
});
