import { duration, ProgressLine } from '../../../sandbox/terminal/progressLine';

function line(isTTY: boolean) {
	let now = 0;
	const written: string[] = [];
	const output = { isTTY, write: (text: string) => written.push(text) };
	const progress = new ProgressLine('Installing n8n', output, () => now);
	return { progress, written, pass: (ms: number) => (now += ms) };
}

describe('progress', () => {
	it.each([
		[0, '0 s'],
		[59_400, '59 s'],
		[59_600, '1 min 0 s'],
		[65_000, '1 min 5 s'],
	])('says %d ms as %s', (ms, text) => expect(duration(ms)).toBe(text));

	it('rewrites its line on a terminal and ends it when done', () => {
		const { progress, written, pass } = line(true);
		pass(2_000);
		progress.update('7 of 9 packages');
		pass(1_000);
		progress.done('done');
		expect(written).toEqual([
			'\r\x1b[KInstalling n8n',
			'\r\x1b[KInstalling n8n: 7 of 9 packages, 2 s',
			'\r\x1b[KInstalling n8n: done, 3 s',
			'\n',
		]);
	});

	it('writes into a log at the start, now and then, and at the end', () => {
		const { progress, written, pass } = line(false);
		for (let count = 1; count <= 65; count++) {
			pass(1_000);
			progress.update(`${count} of 99 packages`);
		}
		progress.done('done');
		expect(written).toEqual([
			'Installing n8n\n',
			'Installing n8n: 30 of 99 packages, 30 s\n',
			'Installing n8n: 60 of 99 packages, 1 min 0 s\n',
			'Installing n8n: done, 1 min 5 s\n',
		]);
	});
});
