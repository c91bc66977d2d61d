import { InFlight } from '../../../nodes/GoogleChatSetupSpace/sending/inFlight';

describe('requests under way at a time', () => {
	it('are 16 at first, one more with each success, 32 at the most', () => {
		const inFlight = new InFlight();
		expect(inFlight.size).toBe(16);
		inFlight.grow();
		expect(inFlight.size).toBe(17);
		for (let success = 0; success < 30; success += 1) inFlight.grow();
		expect(inFlight.size).toBe(32);
	});

	it('are half as many when Google pushes back, down to one', () => {
		const inFlight = new InFlight();
		inFlight.grow();
		const sizes = [1, 3, 5, 7, 9, 11].map((at) => {
			inFlight.halve(at, at + 1);
			return inFlight.size;
		});
		expect(sizes).toEqual([8, 4, 2, 1, 1, 1]);
	});

	it('are one more with as many successes as there are places, once Google has pushed back', () => {
		const inFlight = new InFlight();
		inFlight.halve(0, 1);
		const sizes = Array.from({ length: 600 }, () => {
			inFlight.grow();
			return inFlight.size;
		});
		expect([8, 17, 27].map((successes) => sizes.slice(0, successes).at(-1))).toEqual([8, 9, 10]);
		expect(sizes.at(-1)).toBe(32);
	});

	it('are halved once for all that was under way together', () => {
		const inFlight = new InFlight();
		inFlight.halve(100, 200);
		inFlight.halve(150, 210);
		inFlight.halve(200, 220);
		expect(inFlight.size).toBe(8);
		inFlight.halve(201, 230);
		expect(inFlight.size).toBe(4);
	});
});
