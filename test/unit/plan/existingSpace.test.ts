import { existingSpaceCell } from '../../../nodes/GoogleChatSetupSpace/plan/existingSpace';

const ID = 'AAQAtz1Xk0Y';
const FOUND = { value: `spaces/${ID}` };
const WHAT_TO_GIVE =
	'copy the link of the space in Google Chat, or leave the cell empty (Existing Space)';

describe('the space of a row', () => {
	it.each([
		`https://chat.google.com/room/${ID}?cls=11`,
		`https://chat.google.com/dm/${ID}?cls=11`,
		`https://chat.google.com/room/${ID}/q8xThread/q8xMessage?cls=10`,
		`https://chat.google.com/u/1/app/chat/${ID}`,
		`https://chat.google.com/app/chat/${ID}/topic/T/message/M?authuser=ada@example.com#x`,
		`https://chat.google.com/u/0/#chat/space/${ID}`,
		`https://mail.google.com/chat/u/0/#chat/space/${ID}`,
		`https://mail.google.com/chat/u/0/?zx=abc#chat/dm/${ID}/T`,
		`https://mail.google.com/mail/u/0/?tab=rm&ogbl#chat/dm/${ID}`,
		`https://chat.googleapis.com/v1/spaces/${ID}/messages?key=K&token=T`,
		`//chat.googleapis.com/spaces/${ID}`,
		`chat.google.com/room/${ID}`,
		`spaces/${ID}`,
		`space/${ID}`,
		`spaces/${ID}/messages/T.M`,
		ID,
		` "${ID}" `,
		`[Apollo](https://chat.google.com/room/${ID})`,
		`=HYPERLINK("https://chat.google.com/room/${ID}"; "Apollo")`,
		`<https://chat.google.com/room/${ID}|Apollo>`,
		`https://www.google.com/url?q=https%3A%2F%2Fchat.google.com%2Froom%2F${ID}&sa=D`,
		`https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmail.google.com%2Fchat%2Fu%2F0%2F%23chat%2Fspace%2F${ID}&data=05`,
		[`https://chat.google.com/room/${ID}`],
	])('is named by %j', (value) => {
		expect(existingSpaceCell(value)).toEqual(FOUND);
	});

	it('is told from another by upper and lower case', () => {
		expect(existingSpaceCell('spaces/aaqatz1xk0y')).toEqual({ value: 'spaces/aaqatz1xk0y' });
	});

	it('may be a word, which may be a name: Google tells', () => {
		expect(existingSpaceCell('engineering')).toEqual({ value: 'spaces/engineering' });
		expect(existingSpaceCell(1234567890)).toEqual({ value: 'spaces/1234567890' });
	});

	it.each([undefined, null, '', '  ', '\u200b', [], '-', 'n/a', 'none', 'nan', 'null'])(
		'is none where %j stands',
		(value) => {
			expect(existingSpaceCell(value)).toEqual({ value: undefined });
		},
	);

	it.each([
		['https://chat.google.com/', 'the link leads to Google Chat, but to no space'],
		['https://chat.google.com/app/home', 'the link leads to Google Chat, but to no space'],
		[
			'https://mail.google.com/chat/u/0/#chat/home',
			'the link leads to Google Chat, but to no space',
		],
		[
			'https://mail.google.com/chat/u/0/#chat/welcome',
			'the link leads to Google Chat, but to no space',
		],
		['https://chat.google.com/u/0/search/apollo', 'the link leads to Google Chat, but to no space'],
		['https://chat.google.com/dm/ada@example.com', 'the link leads to a person, not to a space'],
		['https://chat.google.com/room/', 'the link leads to Google Chat, but to no space'],
		['https://chat.google.com/room/AAQA%2Ftz1', 'the link leads to Google Chat, but to no space'],
		[`https://chat.google.com/room/${ID}/a@b`, 'the link leads to a person, not to a space'],
		[`https://chat.google.com/room/${ID}#chat/space/AAAA1`, 'the link names more than one space'],
		[`spaces/${ID} spaces/AAAA1`, 'the cell names more than one space'],
		[
			'https://docs.google.com/d/1',
			"the link leads to 'docs.google.com', not to a space in Google Chat",
		],
		[
			'https://chat.google.com.evil.example/room/A',
			"the link leads to 'chat.google.com.evil.example', not to a space in Google Chat",
		],
		[`https://ada:pw@chat.google.com/room/${ID}`, 'the link is not one to a space in Google Chat'],
		[`ftp://chat.google.com/room/${ID}`, 'the link is not one to a space in Google Chat'],
		[`gchat://${ID}/key/token`, 'the link is not one to a space in Google Chat'],
		['https://www.google.com/url?q=%E0%A4%A', 'the link is not one to a space in Google Chat'],
		['Project Apollo', "'Project Apollo' is not the link or ID of a space"],
		['ada@example.com', 'what stands there is not the link or ID of a space'],
		['users/12', 'what stands there is not the link or ID of a space'],
		['x'.repeat(65), 'what stands there is not the link or ID of a space'],
		[1.13e20, 'the number there has lost digits'],
	])('is not %s', (value, what) => {
		expect(existingSpaceCell(value)).toEqual({ problem: `${what}; ${WHAT_TO_GIVE}` });
	});

	it.each([
		['#REF!', "'#REF!' is an error of the spreadsheet (Existing Space)"],
		[{ a: 1 }, "an object with the field 'a' is not a text (Existing Space)"],
	])('is not %j, as of any cell', (value, problem) => {
		expect(existingSpaceCell(value)).toEqual({ problem });
	});

	it('of a wrapped link is looked for within one wrapper, not within two', () => {
		const wrap = (link: string) => `https://www.google.com/url?q=${encodeURIComponent(link)}`;
		const link = `https://chat.google.com/room/${ID}`;
		expect(existingSpaceCell(wrap(link))).toEqual(FOUND);
		expect(existingSpaceCell(wrap(wrap(link)))).toEqual({ problem: expect.any(String) });
	});
});
