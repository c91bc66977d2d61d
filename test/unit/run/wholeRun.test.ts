import type { FailureKind } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import type { MethodName } from '../../../nodes/GoogleChatSetupSpace/google/permissions';
import { jobOf, type Job } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { Failed } from '../../../nodes/GoogleChatSetupSpace/run/result';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { planOf } from '../plan/rows';

const SETUP: MethodName = 'spaces.setup';
const ANN = 'ann@example.com';
const BEN = 'ben@example.com';

const failedBy = (kind: FailureKind, more: Partial<Failed> = {}): Failed => ({
	failure: { kind, happened: kind, advice: [], link: { text: '', href: '' } },
	seen: ['403'],
	mayHaveActed: true,
	...more,
});

const job = (row: Partial<Row>): Job =>
	jobOf(planOf(row), { workflow: 'w', node: 'n', seed: 's', runIndex: 0 });

/** A run in which these act, and what became of it once something was heard. */
function heard(failed: Failed, method: MethodName, actors = [ANN], jobs: readonly Job[] = []) {
	const stop = new Stop();
	const run = wholeRunOf(stop, () => jobs);
	const stops = actors.map((actor) => run(actor).stop);
	const told = run(ANN).hear(failed, method);
	return {
		run,
		stop,
		isOfRun: told.isOfRun === true,
		ended: actors.filter((_actor, at) => stops[at]?.requested === true),
	};
}

describe('what is wrong with the Cloud project', () => {
	it.each<FailureKind>(['appNotConfigured', 'appInactive', 'apiNotEnabled', 'projectRefused'])(
		'ends the run for everybody: %s',
		(kind) => {
			expect(heard(failedBy(kind), SETUP, [ANN, BEN])).toMatchObject({
				isOfRun: true,
				ended: [ANN, BEN],
			});
		},
	);
});

describe('what is wrong with who acts', () => {
	it.each<FailureKind>([
		'appAuthentication',
		'appRestricted',
		'chatTurnedOff',
		'consumerAccount',
		'policy',
		'scopeNotDelegated',
		'unauthorized',
	])('ends the run for them alone: %s', (kind) => {
		expect(heard(failedBy(kind), SETUP, [ANN, BEN])).toMatchObject({
			isOfRun: false,
			ended: [ANN],
		});
		expect(heard(failedBy(kind), SETUP)).toMatchObject({ isOfRun: true, ended: [ANN] });
	});

	it('ends it without a token, whatever was to be sent; not where one permission lacks', () => {
		const method = 'spaces.members.create';
		const noToken = { isNoToken: true };
		expect(heard(failedBy('revoked', noToken), method).ended).toEqual([ANN]);
		expect(heard(failedBy('scopeNotDelegated', noToken), method).ended).toEqual([]);
	});
});

describe('what may be of the row', () => {
	it.each<FailureKind>(['other', 'notAllowed', 'unknownMember', 'nameTaken', 'blocked'])(
		'ends nothing else: %s',
		(kind) => {
			expect(heard(failedBy(kind), SETUP)).toMatchObject({ isOfRun: false, ended: [] });
		},
	);

	it.each<MethodName>(['spaces.patch', 'spaces.members.create', 'groups.lookup'])(
		'is whatever is told to %s, which no row sends first',
		(method) => {
			expect(heard(failedBy('appNotConfigured'), method).ended).toEqual([]);
			expect(heard(failedBy('policy'), method).ended).toEqual([]);
		},
	);
});

describe('a missing permission', () => {
	const named = job({ spaceType: 'SPACE', displayName: 'A' });
	const looking = job({ spaceType: 'SPACE', displayName: 'A', options: { ifSpaceExists: 'fail' } });

	it.each<[string, MethodName, Job[], string[]]>([
		['that every row needs', SETUP, [named, looking], [ANN]],
		['that every row needs for looking', 'spaces.list', [looking, looking], [ANN]],
		['that some row does not need', 'spaces.list', [looking, named], []],
		['that is not needed first', 'spaces.members.create', [named], []],
	])('%s', (_what, method, jobs, ended) => {
		expect(heard(failedBy('missingScope'), method, [ANN], jobs).ended).toEqual(ended);
	});
});

describe('patience that ran out', () => {
	const gaveUp = { isOfAll: true };

	it('ends the run where it was for all', () => {
		const method = 'spaces.members.create';
		expect(heard(failedBy('other', { gaveUp }), method, [ANN, BEN])).toMatchObject({
			isOfRun: true,
			ended: [ANN, BEN],
		});
		expect(
			heard(failedBy('other', { gaveUp: { ...gaveUp, isOfAll: false } }), method).ended,
		).toEqual([]);
	});
});

describe('a row that ends', () => {
	it('hears the first end, with what it had under way itself', () => {
		const { run } = heard(failedBy('policy'), SETUP);
		run(ANN).hear(failedBy('unauthorized'), SETUP);
		const { ending } = run(ANN).rowEnd({ seen: ['503'], mayHaveActed: false });
		expect(ending).toMatchObject({
			failed: { failure: { kind: 'policy' }, seen: ['503'], mayHaveActed: false, isOfRun: true },
		});
		expect(run(ANN).rowEnd().ending).toMatchObject({
			failed: { failure: { kind: 'policy' }, seen: [], mayHaveActed: false },
		});
		expect([run(ANN).stop.requested, run(BEN).stop.requested]).toEqual([true, false]);
	});

	it('is stopped where nothing else ended it', () => {
		const stop = new Stop();
		const run = wholeRunOf(stop, () => []);
		stop.request();
		expect(run(ANN).stop.requested).toBe(true);
		const tried = { seen: ['503'], mayHaveActed: true };
		expect(run(ANN).rowEnd(tried).ending).toEqual({ stopped: tried });
		expect(run(ANN).rowEnd().ending).toEqual({ stopped: { seen: [], mayHaveActed: false } });
	});

	it('by the project leaves the stop of the person alone', () => {
		expect(heard(failedBy('appInactive'), SETUP).stop.requested).toBe(false);
	});
});
