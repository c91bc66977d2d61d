import { googleErrorOf } from '../../../nodes/GoogleChatSetupSpace/google/errorBody';

const EMPTY = { message: '', status: '', reason: '', metadata: {} };
const INFO = 'type.googleapis.com/google.rpc.ErrorInfo';
const RETRY = 'type.googleapis.com/google.rpc.RetryInfo';
const errorWith = (error: unknown) => googleErrorOf({ error });

describe("Google's error", () => {
	it('is read from the body that Google sends', () => {
		const body = {
			error: {
				code: 403,
				message: 'Request had insufficient authentication scopes.',
				status: 'PERMISSION_DENIED',
				errors: [{ message: 'Insufficient Permission', reason: 'insufficientPermissions' }],
				details: [
					{
						'@type': INFO,
						reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
						domain: 'googleapis.com',
						metadata: { service: 'chat.googleapis.com', method: 'SetUpSpace' },
					},
				],
			},
		};
		expect(googleErrorOf(body)).toEqual({
			message: 'Request had insufficient authentication scopes.',
			status: 'PERMISSION_DENIED',
			reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
			metadata: { service: 'chat.googleapis.com', method: 'SetUpSpace' },
		});
	});

	it('has the older kind of reason where there is no newer', () => {
		const errors = [{ domain: 'usageLimits', reason: 'accessNotConfigured' }];
		expect(errorWith({ errors }).reason).toBe('accessNotConfigured');
		expect(errorWith({ errors, details: [{ '@type': INFO }] }).reason).toBe('accessNotConfigured');
	});

	it.each([
		['58s', 58_000],
		['0.5s', 500],
		['1.0001s', 1001],
		['0s', 0],
	])('tells the pause %s in milliseconds', (retryDelay, ms) => {
		const details = [{ '@type': INFO }, { '@type': RETRY, retryDelay }];
		expect(errorWith({ details }).retryDelayMs).toBe(ms);
	});

	it.each([
		'9'.repeat(400) + 's',
		'',
		's',
		'5',
		'5s!',
		'-5s',
		'5 s',
		'5ms',
		'NaNs',
		'1e3s',
		5,
		null,
		{},
	])('tells no pause by %p', (retryDelay) => {
		expect(errorWith({ details: [{ '@type': RETRY, retryDelay }] })).toStrictEqual(EMPTY);
	});

	it('keeps what is text of the metadata', () => {
		const metadata = { consumer: 'projects/12', nested: {}, count: 3, empty: '' };
		const details = [null, 'x', { '@type': 7 }, { '@type': INFO, metadata }];
		expect(errorWith({ details }).metadata).toEqual({ consumer: 'projects/12' });
	});

	it.each([
		[undefined],
		[null],
		[''],
		['<html>Bad gateway</html>'],
		[7],
		[[]],
		[{}],
		[{ error: null }],
		[{ error: 'invalid_grant' }],
		[{ error: [] }],
		[{ error: { message: 7, status: {}, details: {}, errors: 'x' } }],
		[{ error: { details: [null, 3, []], errors: [null] } }],
		[{ error: { details: [{ '@type': INFO, reason: 7, metadata: null }] } }],
	])('is without words where the body is %j', (body) => {
		expect(googleErrorOf(body)).toEqual(EMPTY);
	});
});
