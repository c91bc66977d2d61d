import { errors, OWNER, type Google, type HostHandler } from '../../sandbox/google';
import { SHEETS_HOST, type Sheets } from '../../sandbox/sheets';
import { toReply } from '../../sandbox/google/request';

/** The meeting room of the launch. */
export const ROOM = 'c_1888a0jehd@resource.calendar.google.com';

/**
 * What n8n's own nodes ask of Google beyond Chat: sheets, and as much of the Directory, Calendar and
 * People APIs as their lists need. Somebody has all the fields that Google documents and that could
 * be taken for a person.
 */
export const otherGoogleHosts = (google: Google, sheets: Sheets): Record<string, HostHandler> => ({
	[SHEETS_HOST]: (request) => sheets.handle(request),
	'www.googleapis.com': answering({
		'/admin/directory/v1/users': () => ({
			kind: 'admin#directory#users',
			users: ['ada', 'ben'].map((name) => user(google, name)),
		}),
		[`/calendar/v3/calendars/${OWNER}/events`]: () => ({ kind: 'calendar#events', items: EVENTS }),
	}),
	'people.googleapis.com': answering({
		'/v1/people:searchContacts': () => ({}),
		'/v1/people/me/connections': () => ({ connections: CONTACTS.map(contact) }),
	}),
});

const answering =
	(answers: Record<string, () => object>): HostHandler =>
	({ url, headers }) => {
		const answer = answers[decodeURIComponent(new URL(url).pathname)];
		const isSignedIn = headers.authorization?.startsWith('Bearer ') === true;
		return Promise.resolve(
			toReply(
				!isSignedIn
					? errors.apiError('UNAUTHENTICATED', 'Request is missing authentication.')
					: answer === undefined
						? errors.apiError('NOT_FOUND', `Nothing answers ${url}`)
						: { status: 200, body: answer() },
			),
		);
	};

/** https://developers.google.com/workspace/admin/directory/reference/rest/v1/users#User */
function user({ directory }: Google, name: string): object {
	const { id, email = '', displayName } = directory.person(`${name}@example.com`) ?? {};
	return {
		kind: 'admin#directory#user',
		id,
		etag: '"etag"',
		primaryEmail: email,
		name: { givenName: displayName, familyName: 'Example', fullName: `${displayName} Example` },
		isAdmin: false,
		isDelegatedAdmin: false,
		lastLoginTime: '2026-11-20T08:00:00.000Z',
		creationTime: '2024-01-02T08:00:00.000Z',
		agreedToTerms: true,
		suspended: false,
		archived: false,
		recoveryEmail: `${name}@home.example.org`,
		recoveryPhone: '+4930123456',
		emails: [
			{ address: `${name}.${name}@example.com` },
			{ address: email, primary: true },
			{ address: `${email}.test-google-a.com` },
		],
		relations: [{ value: 'boss@example.com', type: 'manager' }],
		externalIds: [{ value: '100200', type: 'organization' }],
		aliases: [`${name}.${name}@example.com`],
		nonEditableAliases: [`${email}.test-google-a.com`],
		customerId: 'C0sandbox',
		orgUnitPath: '/',
		isMailboxSetup: true,
		includeInGlobalAddressList: true,
	};
}

/** https://developers.google.com/workspace/calendar/api/v3/reference/events */
function event(id: string, summary: string, attendees: object[]): object {
	const who = { email: OWNER, self: true };
	return {
		kind: 'calendar#event',
		etag: '"etag"',
		id,
		status: 'confirmed',
		htmlLink: 'https://www.google.com/calendar/event?eid=NG92',
		summary,
		creator: who,
		organizer: who,
		start: { dateTime: '2026-12-01T10:00:00Z', timeZone: 'UTC' },
		end: { dateTime: '2026-12-01T11:00:00Z', timeZone: 'UTC' },
		iCalUID: `${id}@google.com`,
		attendees: [{ ...who, organizer: true, responseStatus: 'accepted' }, ...attendees],
		eventType: 'default',
	};
}

const EVENTS = [
	event('4ov1launch', 'Launch', [
		{ email: 'ada@example.com', responseStatus: 'needsAction' },
		{ email: ROOM, displayName: 'HQ-1-Apollo (8)', resource: true, responseStatus: 'accepted' },
	]),
	event('4ov2review', 'Review', [
		{ email: 'ada@example.com', displayName: 'Ada', responseStatus: 'accepted' },
		{ email: 'ben@example.com', responseStatus: 'declined', comment: 'Ask carla@example.com' },
	]),
];

/** By name, the addresses with their labels; Google leaves out the label where there is none. */
const CONTACTS: ReadonlyArray<[string, Array<{ value: string; type?: string }>]> = [
	['Ada', [{ value: 'ada@example.com', type: 'work' }]],
	['Ben', [{ value: 'ben@example.com' }]],
	[
		'Carla',
		[
			{ value: 'carla@example.com', type: 'work' },
			{ value: 'carla@home.example.org', type: 'home' },
		],
	],
	['David', []],
];

/** https://developers.google.com/people/api/rest/v1/people#Person */
function contact([name, addresses]: (typeof CONTACTS)[number], index: number): object {
	const source = { type: 'CONTACT', id: `5a${index}` };
	return {
		resourceName: `people/c1${index}`,
		etag: '%EgUBAj0HNxoE',
		names: [{ metadata: { primary: true, source }, displayName: name, givenName: name }],
		...(addresses.length > 0 && {
			emailAddresses: addresses.map((address, at) => ({
				metadata: { ...(at === 0 && { primary: true }), source },
				...address,
			})),
		}),
		phoneNumbers: [{ metadata: { primary: true, source }, value: '+4930123456', type: 'work' }],
	};
}
