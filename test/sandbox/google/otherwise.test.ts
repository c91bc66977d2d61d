import { askedSwitches, DEFAULT_BEHAVIOUR, Google, OTHERWISE } from '../../../sandbox/google';
import { caller, namedSpace } from './caller';

afterEach(() => {
	process.env[OTHERWISE] = '';
});

describe('GOOGLE_OTHERWISE', () => {
	it('turns switches of every stand-in that is made while it is set', () => {
		process.env[OTHERWISE] = 'replay=full, memberAlreadyIn=200,missingMembership=NOT_A_MEMBER';
		const turned = { replay: 'full', memberAlreadyIn: 200, missingMembership: 'NOT_A_MEMBER' };
		const google = new Google();
		expect({ ...google.behaviour }).toEqual({ ...DEFAULT_BEHAVIOUR, ...turned });
		google.behaviour.replay = 'echo';
		google.reset();
		expect(google.behaviour.replay).toBe('full');
	});

	it('leaves what a test gives itself', () => {
		process.env[OTHERWISE] = 'replay=full';
		expect(new Google({ behaviour: { replay: 'echo' } }).behaviour.replay).toBe('echo');
	});

	it.each([
		['replai=full', 'GOOGLE_OTHERWISE=replai=full: no such switch.'],
		['replay=whole', 'GOOGLE_OTHERWISE=replay=whole: replay is one of echo, full.'],
		['replay', 'GOOGLE_OTHERWISE=replay: replay is one of echo, full.'],
	])('refuses %s, which would turn nothing', (text, sentence) => {
		process.env[OTHERWISE] = text;
		expect(() => new Google()).toThrow(sentence);
	});
});

describe('what a call depended on', () => {
	it('is noted, but for what the test gives itself', async () => {
		const google = new Google({ behaviour: { texts: 'trimmed' } });
		askedSwitches.clear();
		await caller(google)('POST', '/v1/spaces:setup', namedSpace('Apollo', 'ada'));
		expect([...askedSwitches]).toEqual(
			expect.arrayContaining(['displayNames', 'descriptionLimit']),
		);
		expect([...askedSwitches]).not.toContain('texts');
		expect([...askedSwitches]).not.toContain('callerInMemberships');
	});
});
