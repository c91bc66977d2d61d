/** What a cell of people may be full of: each of these has a place in some rule of reading. */
export const PEOPLE_PIECES: readonly string[] = [
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

/** The same for a cell that is read as the link of a space. */
export const LINK_PIECES: readonly string[] = [
	...['/', '/room/', 'a/', ' ', '"', '(', 'https://', 'https://chat.google.com/', 'spaces/A/'],
	...['%25', '?', '#chat/space/', '...', '!', '*', '&url=', '-', '_', 'A', '1', '\ud800', '\\'],
	...['https://www.google.com/url?q=', '[x](', '<a|', 'spaces/A ', 'chat.google.com/room/A '],
];

/** The text over and over, until it is so long. */
export const filledWith = (piece: string, length: number): string =>
	piece.repeat(Math.ceil(length / piece.length));
