import { Problem } from '../../../sandbox/terminal/problem';
import { readOptions } from '../../../sandbox/start/options';

describe('the options of npm start', () => {
	it.each([
		[[], { mode: 'standIn', once: false, port: 5678, version: '2.41.1' }],
		[['--once'], { mode: 'standIn', once: true, port: undefined, version: '2.41.1' }],
		[['--once', '--port', '5680'], { mode: 'standIn', once: true, port: 5680, version: '2.41.1' }],
		[
			['--google', '--n8n', '1.123.81'],
			{ mode: 'google', once: false, port: 5678, version: '1.123.81' },
		],
	])('%j', (args, expected) => expect(readOptions(args)).toEqual(expected));

	it.each([
		[['--twice'], /Unknown option '--twice'.*--help/],
		[['now'], /Unexpected argument 'now'.*--help/],
		[['--port'], /--port/],
		[['--port', '99999'], /"99999" is not a port/],
		[['--n8n', '0.1'], /n8n 0\.1 is not one of 2\.41\.1, 1\.123\.81/],
		[['--once', '--google'], /Leave out/],
	])('%j is told what is wrong', (args, message) => {
		expect(() => readOptions(args)).toThrow(Problem);
		expect(() => readOptions(args)).toThrow(message);
	});
});
