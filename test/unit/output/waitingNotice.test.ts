import { QUOTAS } from '../../../nodes/GoogleChatSetupSpace/google/quotas';
import { waitingNotice } from '../../../nodes/GoogleChatSetupSpace/output/waitingNotice';

function notice() {
	const log: string[] = [];
	let now = 1_000_000;
	const logger = { info: (line: string) => log.push(line) };
	const told = waitingNotice(logger as never, () => now, QUOTAS);
	return { log, told, now: () => now, pass: (ms: number) => (now += ms) };
}

describe('what is said of waiting', () => {
	it('is one line in the log for ten seconds, not one for each row', () => {
		const { log, told, now } = notice();
		for (const ms of [30_000, 31_000, 39_999, 40_000, 49_999])
			told.forQuota('spaceWrites', now() + ms);
		expect(log).toEqual([
			'Google Chat Setup Space: Google allows 60 spaces to be set up per minute and Cloud project. The last waiting row starts in about 30 seconds.',
			'Google Chat Setup Space: Google allows 60 spaces to be set up per minute and Cloud project. The last waiting row starts in about 40 seconds.',
		]);
	});

	it('names the limit of the node where that is the lower one', () => {
		const log: string[] = [];
		const logger = { info: (line: string) => log.push(line) };
		const limits = { ...QUOTAS, spaceWrites: 59 };
		const told = waitingNotice(logger as never, () => 0, limits);
		told.forQuota('spaceWrites', 10_000);
		told.forQuota('spaceReads', 20_000);
		expect(log).toEqual([
			'Google Chat Setup Space: The node allows 59 spaces to be set up per minute and Cloud project. The last waiting row starts in about 10 seconds.',
			'Google Chat Setup Space: Google allows 3000 spaces to be read per minute and Cloud project. The last waiting row starts in about 20 seconds.',
		]);
	});

	it('needs no log', () => {
		const told = waitingNotice(undefined, () => 0, QUOTAS);
		expect(told.sentences()).toEqual([]);
		told.forGoogle(90_000);
		expect(told.sentences()).toEqual([
			'A quota at Google is used up, by this or by other workflows. Some rows waited for that, the longest about 90 seconds.',
		]);
	});

	it('names in the end the longest wait, not the last', () => {
		const { told, now, pass } = notice();
		told.forQuota('membershipWrites', now() + 60_000);
		pass(59_000);
		told.forQuota('membershipWrites', now() + 2_000);
		expect(told.sentences()).toEqual([
			'Google allows 300 members to be added per minute and Cloud project. Some rows waited for that, the longest about 60 seconds.',
		]);
	});

	it('tells each reason for itself', () => {
		const { told, now } = notice();
		for (const quota of Object.keys(QUOTAS) as Array<keyof typeof QUOTAS>) {
			told.forQuota(quota, now() + 1000);
		}
		told.forGoogle(now() + 120_000);
		expect(told.sentences().map((each) => /\d+ (.*) per minute/.exec(each)?.[1])).toEqual([
			'spaces to be set up',
			'spaces to be read',
			'members to be added',
			'members to be read',
			'messages to be sent',
			'Google Groups to be looked up',
			undefined,
		]);
		expect(told.sentences().at(-1)).toMatch(/quota at Google is used up.*about 2 minutes\.$/);
	});
});
