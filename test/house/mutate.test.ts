import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Kept } from '../../scripts/mutate/kept';
import { mutated, type Mutant } from '../../scripts/mutate/mutant';
import { numberMutants } from '../../scripts/mutate/numbers';
import { partOf, PARTS, testsOf } from '../../scripts/mutate/parts';
import { sampleOf } from '../../scripts/mutate/sample';
import { Trial } from '../../scripts/mutate/trial';

const ROOT = join(__dirname, '../..');
const filesBelow = (folder: string) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name}`);

const changesOf = (text: string) =>
	numberMutants('a.ts', text).map((mutant) => mutated(text, mutant));

const FEW = 'nodes/GoogleChatSetupSpace/words/few.ts';
const TESTS_OF_FEW = ['test/unit/words/few.test.ts', 'test/unit/words/quoted.test.ts'];

/** Where requests wait for their turn. */
const ALARM = 'nodes/GoogleChatSetupSpace/sending/alarm.ts';
const TESTS_OF_ALARM = 'test/unit/sending/inTurn.test.ts';

/** The file with something else in place of a text that it holds. */
function changeOf(path: string, replaced: string, replacement: string): Mutant {
	const start = readFileSync(join(ROOT, path), 'utf8').indexOf(replaced);
	expect(start).toBeGreaterThanOrEqual(0);
	return { path, start, end: start + replaced.length, replacement, kind: 'Any' };
}

const inFew = (replaced: string, replacement: string) => changeOf(FEW, replaced, replacement);

describe('the mutation tests', () => {
	it('cover every file of the node and its credentials, and have code for every part', () => {
		const parts = [...filesBelow('nodes'), ...filesBelow('credentials')].map(partOf);
		expect(new Set(parts)).toEqual(new Set(Object.keys(PARTS)));
	});

	it('have tests for every part', () => {
		const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts'));
		for (const [part, { tests: patterns }] of Object.entries(PARTS)) {
			const found = tests.filter((path) => patterns.some((each) => new RegExp(each).test(path)));
			expect([part, found.length > 0]).toEqual([part, true]);
		}
	});

	it('make of a number the next one, and nothing', () => {
		expect(changesOf('const LIMIT = 1_000;')).toEqual(['const LIMIT = 1001;', 'const LIMIT = 0;']);
		expect(changesOf('f(0, 0)')).toEqual(['f(0, 1)']);
	});

	it('leave places in a list alone, and types', () => {
		expect(changesOf('list[3]; type Two = 2; text.slice(0);')).toEqual([]);
	});

	it('draw the same sample by the same seed, and another one by another', () => {
		const list = Array.from({ length: 100 }, (_, at) => at);
		const drawn = sampleOf(list, 10, 1);
		expect(drawn).toHaveLength(10);
		expect(sampleOf(list, 10, 1)).toEqual(drawn);
		expect(sampleOf(list, 10, 2)).not.toEqual(drawn);
		expect([...drawn].sort((one, other) => one - other)).toEqual(drawn);
	});

	it('ask the unit tests of a room first, then what loads quickly', () => {
		const { nearest, others } = testsOf({ files: [], tests: ['words', 'inLine'], bound: 0 }, [
			'test/property/inLine.test.ts',
			'test/support/words.ts',
			'test/wholeNode/inLine.test.ts',
			'test/unit/words/few.test.ts',
			'test/unit/plan/job.test.ts',
		]);
		expect(nearest).toEqual(['test/unit/words/few.test.ts']);
		expect(others).toEqual(['test/wholeNode/inLine.test.ts', 'test/property/inLine.test.ts']);
	});

	it('tell what a test notices from what none does, one change after the other', async () => {
		const trial = new Trial([...TESTS_OF_FEW, TESTS_OF_ALARM]);
		try {
			await trial.begin();
			const harmless = inFew('/**', '/***');
			const wrong = inFew('list.length > most', 'false');
			expect(await trial.of(harmless)).toBe('survives');
			expect(await trial.of(wrong)).toBe('noticed');
			expect(await trial.of(inFew('export', 'throw 1; export'))).toBe('noticed');
			expect(await trial.of(inFew('export', 'export ('))).toBe('noticed');
			// The test waits for what never comes, and is not waited for.
			expect(await trial.of(changeOf(ALARM, 'ring();', ''))).toBe('noticed');
			expect(await trial.of(harmless)).toBe('survives');
			await trial.check();
		} finally {
			trial.stop();
		}
	});

	it('come to an end with a change that has none, and go on', async () => {
		const trial = new Trial(TESTS_OF_FEW, 0);
		try {
			await trial.begin();
			expect(await trial.of(inFew('export', 'for (;;) {} export'))).toBe('endless');
			expect(await trial.of(inFew('/**', '/***'))).toBe('survives');
		} finally {
			trial.stop();
		}
	});

	it('do not begin where the tests fail without any change', async () => {
		const trial = new Trial(['test/unit/words/noSuch.test.ts']);
		try {
			await expect(trial.begin()).rejects.toThrow('The tests fail without any change');
		} finally {
			trial.stop();
		}
	});

	it('keep what came of a change until its file or the tests change', () => {
		const folder = mkdtempSync(join(tmpdir(), 'kept-'));
		try {
			const path = join(folder, 'words.json');
			const mutant = inFew('/**', '/***');
			new Kept(path, () => 'code').by(['tests']).keep(mutant, 'survives');
			expect(new Kept(path, () => 'code').by(['tests']).of(mutant)).toBe('survives');
			expect(new Kept(path, () => 'code').by(['others']).of(mutant)).toBeUndefined();
			expect(new Kept(path, () => 'other').by(['tests']).of(mutant)).toBeUndefined();
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
