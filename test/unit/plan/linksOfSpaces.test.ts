import {
	existingSpaceCell,
	isAboutExisting,
} from '../../../nodes/GoogleChatSetupSpace/plan/existingSpace';

const ID = 'AAQAtz1Xk0Y';
const LINK = `https://chat.google.com/room/${ID}`;
const FOUND = { value: `spaces/${ID}` };
const isNot = (what: string) => ({
	problem: `${what}; copy the link of the space in Google Chat, or leave the cell empty (Existing Space)`,
});
const noLink = (shown: string) => isNot(`${shown} is not the link or ID of a space`);
const HIDDEN = noLink('what stands there');
const NO_SPACE = isNot('the link leads to Google Chat, but to no space');
const NO_LINK_TO_ONE = isNot('the link is not one to a space in Google Chat');
const leadsTo = (host: string) =>
	isNot(`the link leads to '${host}', not to a space in Google Chat`);
const A_PERSON = isNot('the link leads to a person, not to a space');
const SEVERAL_IN_LINK = isNot('the link names more than one space');

describe('an id', () => {
	it.each(['A', 'z', '7', '-A', '_A', '-_-7', 'a_b-c', 'A-', 'A_', 'A'.repeat(64), 'nanx', 'xnan'])(
		'may be %s',
		(id) => {
			expect(existingSpaceCell(id)).toEqual({ value: `spaces/${id}` });
			expect(existingSpaceCell(`https://chat.google.com/room/${id}`)).toEqual({
				value: `spaces/${id}`,
			});
		},
	);

	it.each([
		['---', "'---'"],
		['_', "'_'"],
		['-_', "'-_'"],
		['äA', "'äA'"],
		['Aä', "'Aä'"],
		['A.b', "'A.b'"],
		['A'.repeat(65), 'what stands there'],
	])('is not %s', (id, shown) => {
		expect(existingSpaceCell(id)).toEqual(noLink(shown));
		expect(existingSpaceCell(`https://chat.google.com/room/${id}`)).toEqual(NO_SPACE);
	});

	it('may be a number that has all its digits', () => {
		expect(existingSpaceCell(9_007_199_254_740_991)).toEqual({ value: 'spaces/9007199254740991' });
		const lost = isNot('the number there has lost digits');
		expect(existingSpaceCell(9_007_199_254_740_992)).toEqual(lost);
		expect(existingSpaceCell(1.5)).toEqual(lost);
		expect(existingSpaceCell([1.5])).toEqual(lost);
	});

	it('is not half a character, nor beside one', () => {
		expect(existingSpaceCell(`${ID}\ud83d`)).toEqual(noLink(`'${ID}\ufffd'`));
		expect(existingSpaceCell('\ude00 and \ud83d')).toEqual(noLink("'\ufffd and \ufffd'"));
		expect(existingSpaceCell('a 😀')).toEqual(noLink("'a 😀'"));
	});
});

describe('a row is about no space that is there', () => {
	it.each(['null', 'NULL', 'Null', 'nan', 'NAN', '–', 'None', 'nobody', '\u200b', ['']])(
		'where %j stands',
		(value) => {
			expect(existingSpaceCell(value)).toEqual({ value: undefined });
			expect(isAboutExisting({ existingSpace: value })).toBe(false);
		},
	);

	it('where nothing is said of one', () => {
		expect(isAboutExisting({})).toBe(false);
	});

	it.each([ID, LINK, 'Project Apollo', '#REF!', {}])(
		'but may be about one where %j stands',
		(value) => {
			expect(isAboutExisting({ existingSpace: value })).toBe(true);
		},
	);
});

describe('a link within a text', () => {
	it.each([...' \t\n\u00a0"\'‘’“”„«»<>()[]{}|`,;'])('is found between %j', (mark) => {
		expect(existingSpaceCell(`Apollo${mark}${LINK}${mark}Apollo`)).toEqual(FOUND);
		expect(existingSpaceCell(`Apollo${mark}${mark}spaces/${ID}${mark}${mark}x`)).toEqual(FOUND);
	});

	it.each([
		['*', '*'],
		['**', '**'],
		['!', '!'],
		['!!', '!!'],
		[':', ':'],
		['…', '…'],
		['*:', ':*'],
		['', '.'],
		['', '...'],
		['', '.*'],
		['', '!.'],
	])('is found between %j and %j', (before, after) => {
		expect(existingSpaceCell(`${before}${LINK}${after}`)).toEqual(FOUND);
		expect(existingSpaceCell(`see ${before}${LINK}${after} here`)).toEqual(FOUND);
		expect(existingSpaceCell(`${before}${ID}${after}`)).toEqual(FOUND);
	});

	it('may stand there twice, and with words that lead nowhere', () => {
		expect(existingSpaceCell(`${LINK} ${LINK}`)).toEqual(FOUND);
		expect(existingSpaceCell(`${LINK}, spaces/${ID}: Apollo`)).toEqual(FOUND);
	});

	it('is not beside one to another space, or to somewhere else', () => {
		expect(existingSpaceCell(`${LINK} https://chat.google.com/room/AAAA1`)).toEqual(
			isNot('the cell names more than one space'),
		);
		expect(existingSpaceCell(`${LINK} https://docs.google.com/d/1`)).toEqual(
			leadsTo('docs.google.com'),
		);
		expect(existingSpaceCell(`https://chat.google.com/ ${LINK}`)).toEqual(NO_SPACE);
	});
});

describe('what is struck out', () => {
	const STRUCK_OUT = isNot('something there is struck out');
	it.each([
		`~~${LINK}~~`,
		`<del>${LINK}</del>`,
		`<s><a href="${LINK}">Apollo</a></s>`,
		`<span style="text-decoration:line-through">${LINK}</span>`,
		`<p style="text-decoration:line-through">${LINK}</p>`,
		`~~${ID}~~`,
		`~~https://chat.google.com/room/AAAA1~~ ${LINK}`,
	])('is no link: %s', (text) => {
		expect(existingSpaceCell(text)).toEqual(STRUCK_OUT);
	});

	it.each([`<span>${LINK}</span>`, `<del>${LINK}</b>`, `line-through ${LINK}`])(
		'is not %s',
		(text) => {
			expect(existingSpaceCell(text)).toEqual(FOUND);
		},
	);
});

describe('a text that leads nowhere', () => {
	it.each([...'/?&=#%@:'])('is not quoted with %s in it', (mark) => {
		expect(existingSpaceCell(`Project x${mark}y`)).toEqual(HIDDEN);
	});

	it('is quoted up to 60 characters', () => {
		const text = (length: number) => `a ${'b'.repeat(length - 2)}`;
		expect(existingSpaceCell(text(60))).toEqual(noLink(`'${text(60)}'`));
		expect(existingSpaceCell(text(61))).toEqual(HIDDEN);
	});

	it('may be marks alone', () => {
		expect(existingSpaceCell('...')).toEqual(noLink("'...'"));
		expect(existingSpaceCell('()')).toEqual(noLink("'()'"));
	});
});

describe('a link without its beginning', () => {
	it.each([
		`space/${ID}`,
		`spaces/${ID}/`,
		`spaces/${ID}/messages/T.M`,
		`spaces/${ID}/messages/T-1_2.M`,
		`room/${ID}`,
		`dm/${ID}/THREAD/MESSAGE`,
		`mail.google.com/chat/u/0/#chat/space/${ID}`,
		`chat.googleapis.com/v1/spaces/${ID}`,
		`chat.google.com#chat/space/${ID}`,
		`chat.google.com?cls=1#chat/space/${ID}`,
		`Chat.Google.com/room/${ID}`,
	])('names a space: %s', (value) => {
		expect(existingSpaceCell(value)).toEqual(FOUND);
		expect(existingSpaceCell(`see ${value}`)).toEqual(FOUND);
	});

	it.each([
		`xspaces/${ID}`,
		`spacess/${ID}`,
		`rooms/${ID}`,
		`dms/${ID}`,
		'spaces/',
		`spaces/${ID}?key=K`,
		`spaces/${ID}/é`,
		`spaces/${ID}:1`,
		`xchat.google.com/room/${ID}`,
		`chat.google.community/room/${ID}`,
		`mail.google.com.example/room/${ID}`,
		`chat.googleapis.com:443/v1/spaces/${ID}`,
		`a//chat.google.com/room/${ID}`,
	])('is none: %s', (value) => {
		expect(existingSpaceCell(value)).toEqual(HIDDEN);
	});

	it.each(['chat.google.com', 'chat.google.com/', 'mail.google.com/mail', 'spaces/-'])(
		'may lead to no space: %s',
		(value) => {
			expect(existingSpaceCell(value)).toEqual(NO_SPACE);
		},
	);
});

describe('a link to Google Chat', () => {
	it.each([
		`http://chat.google.com/room/${ID}`,
		`HTTPS://CHAT.GOOGLE.COM/room/${ID}`,
		`//mail.google.com/chat/u/0/#chat/space/${ID}`,
		`https://chat.google.com/spaces/${ID}`,
		`https://chat.google.com/space/${ID}`,
		`https://chat.google.com/room/${ID}?x=a@b&y=%40`,
		`https://chat.google.com/room/${ID}&x=1`,
		`https://chat.google.com/#space/${ID}`,
		`https://mail.google.com/chat/u/0/#chat/space/${ID}?x=1`,
		`https://mail.google.com/chat/u/0/#chat/space/${ID}&x=1`,
		`https://mail.google.com/chat/u/0/#chat/space/${ID}#x`,
		`https://chat.google.com/room/${ID}?cls=7#chat/space/${ID}`,
		`https://chat.google.com/room/${ID}?next=/room/AAAA1`,
	])('names a space: %s', (value) => {
		expect(existingSpaceCell(value)).toEqual(FOUND);
	});

	it.each([
		['https://chat.google.com/dm/ada%40example.com', A_PERSON],
		['https://mail.google.com/chat/u/0/#chat/dm/ada@example.com', A_PERSON],
		['https://mail.google.com/chat/u/0/#chat/dm/ada%40example.com', A_PERSON],
		[`https://chat.google.com/room/${ID}/dm/AAAA1`, SEVERAL_IN_LINK],
		[`https://chat.google.com/app/${ID}`, NO_SPACE],
		[`https://chat.google.com/chat/${ID}`, NO_SPACE],
		[`https://chat.google.com/rooms/${ID}`, NO_SPACE],
		[`https://chat.google.com/bedroom/${ID}`, NO_SPACE],
		[`https://chat.google.com?x=/room/${ID}`, NO_SPACE],
		[`xhttps://chat.google.com/room/${ID}`, NO_LINK_TO_ONE],
		[`httpss://chat.google.com/room/${ID}`, NO_LINK_TO_ONE],
	])('names none: %s', (value, problem) => {
		expect(existingSpaceCell(value)).toEqual(problem);
	});
});

describe('a link to somewhere else', () => {
	const host = (length: number) => `${'a'.repeat(length - 4)}.com`;

	it.each([
		['https://example.com', 'example.com'],
		['//example.com/room/A', 'example.com'],
		['http://Docs.Google.com/d/1', 'docs.google.com'],
		['https://a-1.example.com/', 'a-1.example.com'],
		['https://1.2.3.4/', '1.2.3.4'],
		[`https://${host(60)}/`, host(60)],
	])('is told by its host: %s', (value, shown) => {
		expect(existingSpaceCell(value)).toEqual(leadsTo(shown));
	});

	it.each([
		'https://localhost/',
		'https://localhost',
		'https:///room/A',
		'https://docs.google.com:8080/',
		'https://a_b.example.com/',
		'https://.example.com/',
		'https://example.com./',
		'https://bücher.example/',
		`https://${host(61)}/`,
	])('is told without it where it may hold something else: %s', (value) => {
		expect(existingSpaceCell(value)).toEqual(NO_LINK_TO_ONE);
	});
});

describe('a link within one of Google or Microsoft', () => {
	const CODED = encodeURIComponent(LINK);

	it.each([
		`https://www.google.com/url?q=${CODED}`,
		`https://google.com/url?q=${CODED}`,
		`http://www.google.com/url?q=${CODED}`,
		`//www.google.com/url?q=${CODED}`,
		`HTTPS://WWW.GOOGLE.COM/url?q=${CODED}`,
		`https://www.google.com/url?url=${CODED}`,
		`https://www.google.com/url?sa=D&q=${CODED}`,
		`https://www.google.com/url?sa=D&source=x&q=${CODED}&ust=1`,
		`https://www.google.com/url?q=${CODED}#x`,
		`https://www.google.com/url?q=${LINK}`,
		`https://eur01.safelinks.protection.outlook.com/?url=${CODED}`,
		`https://eur01.safelinks.protection.outlook.com?url=${CODED}`,
		`https://nam-12.safelinks.protection.outlook.com/?data=05&url=${CODED}&reserved=0`,
	])('is that of the space: %s', (value) => {
		expect(existingSpaceCell(value)).toEqual(FOUND);
	});

	it.each([
		['https://www.google.com/url?q=', NO_LINK_TO_ONE],
		['https://www.google.com/url?q=apollo', NO_LINK_TO_ONE],
		['https://www.google.com/url?q=%', NO_LINK_TO_ONE],
		['https://www.google.com/url?q=https%3A%2F%2Fexample.com', leadsTo('example.com')],
		[
			`https://www.google.com/url?q=${encodeURIComponent(`https://www.google.com/url?q=${CODED}`)}`,
			leadsTo('www.google.com'),
		],
		[`https://www.google.com/url?xq=${CODED}`, leadsTo('www.google.com')],
		[`https://www.google.com/url?x#&q=${CODED}`, leadsTo('www.google.com')],
		[`https://www.google.com/search?q=${CODED}`, leadsTo('www.google.com')],
		[`https://maps.google.com/url?q=${CODED}`, leadsTo('maps.google.com')],
		[
			`https://safelinks.protection.outlook.com/?url=${CODED}`,
			leadsTo('safelinks.protection.outlook.com'),
		],
		[`https://example.com/?x=//www.google.com/url?q=${CODED}`, leadsTo('example.com')],
		[`ftp://www.google.com/url?q=${CODED}`, NO_LINK_TO_ONE],
	])('is none to a space: %s', (value, problem) => {
		expect(existingSpaceCell(value)).toEqual(problem);
	});
});
