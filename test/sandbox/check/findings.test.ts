import { errors, type Google, type SwitchName } from '../../../sandbox/google';
import type { WireRequest } from '../../../sandbox/check/wire';
import { put } from './worlds';

const on =
	(method: string, fault: Parameters<Google['faults']['on']>[1]) =>
	({ faults }: Google): void => {
		faults.on({ method }, fault);
	};

describe('an answer that nobody thought of is told as it is:', () => {
	it.each([
		[
			'appInDirectMessage',
			on('spaces.members.create', errors.permissionDenied()),
			expect.stringMatching(/^403 PERMISSION_DENIED "Permission denied/),
		],
		[
			'replay',
			on('spaces.setup', errors.permissionDenied()),
			expect.stringMatching(/^403 PERMISSION_DENIED "Permission denied/),
		],
		[
			'limitOfSpace',
			on('spaces.get', errors.quotaExceeded({ metric: 'Space reads per minute' })),
			expect.stringMatching(/^429 RESOURCE_EXHAUSTED RATE_LIMIT_EXCEEDED "Quota exceeded/),
		],
	] as Array<[SwitchName, (google: Google) => void, unknown]>)(
		'of %s',
		async (name, trouble, found) => {
			expect((await put(name, trouble)).came).toMatchObject({ found });
		},
	);

	it('of descriptionLimit, where Google takes fewer characters, but more than 150', async () => {
		const trouble = ({ faults }: Google) => {
			const isLong = ({ body }: { body: unknown }) => JSON.stringify(body).length > 1_000;
			faults.on({ method: 'spaces.setup', where: isLong }, errors.invalidArgument());
		};
		const { came } = await put('descriptionLimit', trouble);
		expect(came).toMatchObject({ found: 'fewer than 4096, more than 150' });
	});
});

it('a space that Google opens is closed again, whatever it was opened for', async () => {
	const patches: WireRequest[] = [];
	await put('audienceOfExternalSpace', () => undefined, {
		between: (wire) => async (request) => {
			if (request.method !== 'PATCH') return await wire(request);
			patches.push(request);
			return { status: 200, body: {} };
		},
	});
	const last = new Map(patches.map(({ url, body }) => [url, body]));
	expect([...last.values()]).toEqual([{}, {}]);
});
