import { Readable } from 'node:stream';
import { agrees } from '../../../sandbox/check/agree';
import { HELP, readOptions } from '../../../sandbox/check/options';

const COLLEAGUE = ['--colleague', 'ada@example.com'];

describe('the command line of npm run google:check', () => {
	it('takes tokens out of the environment alone', () => {
		const env = { GOOGLE_CHAT_ACCESS_TOKEN: ' a ', GOOGLE_CHAT_COLLEAGUE_TOKEN: 'b' };
		expect(readOptions(COLLEAGUE, env)).toMatchObject({
			token: 'a',
			means: { colleague: 'ada@example.com', colleagueToken: 'b', appInDirectMessage: false },
			isAgreed: false,
			pauseMs: 1_100,
			file: 'reports/google-check.md',
		});
		expect(() => readOptions(['--token', 'a'], {})).toThrow(/Unknown option '--token'.*--help/);
	});

	it('takes the colleague out of the environment, too', () => {
		const options = readOptions(['--yes', '--pause', '2'], { GOOGLE_CHAT_COLLEAGUE: 'a@b.cd' });
		expect(options).toMatchObject({
			means: { colleague: 'a@b.cd' },
			isAgreed: true,
			pauseMs: 2_000,
		});
	});

	it('takes no pause for one', () => {
		expect(readOptions([...COLLEAGUE, '--pause', '0'], {}).pauseMs).toBe(0);
	});

	it.each([
		[[], /^Name a colleague of the organization: npm run google:check -- --colleague/],
		[['--colleague', 'ada'], /^"ada" is not an email address \(--colleague\)\.$/],
		[[...COLLEAGUE, '--group', 'all'], /^"all" is not an email address \(--group\)\.$/],
		[[...COLLEAGUE, '--pause', 'x'], /^"x" is not a number of seconds \(--pause\)\.$/],
	])('says what is wrong with %j', (args, sentence) => {
		expect(() => readOptions(args, {})).toThrow(sentence);
	});

	it('explains each of its options', () => {
		expect(readOptions(['--help'], {}).isHelp).toBe(true);
		for (const name of ['colleague', 'another', 'inviter', 'yes', 'pause', 'out']) {
			expect(HELP).toContain(`--${name}`);
		}
	});
});

it.each([
	['yes\n', true],
	['Y\n', true],
	['no\n', false],
	['maybe\n', false],
	['\n', false],
	['', false],
])('%j begins: %s', async (typed, begins) => {
	const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
	expect(await agrees(Readable.from([typed]))).toBe(begins);
	expect(write).toHaveBeenCalledWith('Begin? (yes or no) ');
	write.mockRestore();
});
