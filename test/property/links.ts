import fc from 'fast-check';

/** Ids as Google makes them, and whatever else its alphabet allows. */
export const spaceId = fc.oneof(
	fc.stringMatching(/^AA[AQ]A[\w-]{7}$/),
	fc.stringMatching(/^[\w-]{6}AAAAE$/),
	fc.stringMatching(/^[1-9]\d{9}$/),
	fc.stringMatching(/^[\w-]{0,20}[A-Za-z0-9][\w-]{0,20}$/),
);

/** Texts that people write into a cell to say nothing: no id, though its alphabet has them. */
const NOTHING = /^(?:-+|na|none|nobody|nan|null|undefined)$/i;
export const namesSomething = (id: string): boolean => !NOTHING.test(id);

/** A sign-in among several of a browser: "/u/1" */
const account = fc.constantFrom('', '/u/0', '/u/12');
const behind = fc.constantFrom(
	'',
	'?cls=7',
	'?cls=11&authuser=1',
	'?authuser=ada@example.com',
	'#x',
);
const withinSpace = fc.constantFrom('', '/', '/q8x-Z_1', '/q8x-Z_1/T9', '/topic/q8x/message/T9');

/** The links of Google's screens and documents to a space with this id. */
const link = (id: string): fc.Arbitrary<string> =>
	fc
		.tuple(account, withinSpace, behind, fc.constantFrom('https://', 'http://', 'HTTPS://', ''))
		.chain(([user, inside, end, scheme]) =>
			fc.constantFrom(
				`${scheme}chat.google.com/room/${id}${inside}${end}`,
				`${scheme}chat.google.com/dm/${id}${inside}${end}`,
				`${scheme}chat.google.com/space/${id}${end}`,
				`${scheme}chat.google.com${user}/app/chat/${id}${inside}${end}`,
				`${scheme}Chat.Google.com/room/${id}`,
				`${scheme}chat.google.com${user}/#chat/space/${id}${inside}`,
				`${scheme}mail.google.com/chat${user}/#chat/space/${id}${inside}`,
				`${scheme}mail.google.com/chat${user}/?hl=en#chat/dm/${id}${inside}`,
				`${scheme}mail.google.com/mail${user}/?tab=rm&ogbl#chat/room/${id}`,
				`${scheme}chat.googleapis.com/v1/spaces/${id}/messages?key=AIzaSyS3cr3t&token=t0p-s3cr3t%3D`,
			),
		);

const wrapped = (whole: string): fc.Arbitrary<string> => {
	const encoded = encodeURIComponent(whole);
	return fc.constantFrom(
		whole,
		`https://www.google.com/url?q=${encoded}&sa=D&source=calendar`,
		`https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`,
	);
};

/** A link as spreadsheets, documents and chats write it. */
const inMarkup = (whole: string): fc.Arbitrary<string> =>
	fc.constantFrom(
		whole,
		` ${whole}\n`,
		`\u200b${whole}\ufeff`,
		`<${whole}>`,
		`"${whole}"`,
		`[Apollo](${whole})`,
		`[${whole}](${whole})`,
		`<${whole}|Apollo>`,
		`=HYPERLINK("${whole}";"Apollo")`,
		`=HYPERLINK("${whole}", "Ada's space")`,
		`<a href="${whole}">Apollo</a>`,
		`Apollo: ${whole}`,
		`${whole}.`,
		`["${whole}"]`,
	);

const apiName = (id: string): fc.Arbitrary<string> =>
	fc.constantFrom(
		`spaces/${id}`,
		`space/${id}`,
		`spaces/${id}/messages/q8x.T9`,
		`spaces/${id}/threads/q8x`,
		`spaces/${id}/members/117260094786438825675`,
	);

/** Any form in which somebody may name the space with this id, but for the id alone. */
export const formOf = (id: string): fc.Arbitrary<string> =>
	fc.oneof(
		{
			weight: 4,
			arbitrary: link(id)
				.chain((each) => (each.includes('://') ? wrapped(each) : fc.constant(each)))
				.chain(inMarkup),
		},
		{ weight: 1, arbitrary: apiName(id) },
	);
