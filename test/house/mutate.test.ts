import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { mutated } from '../../scripts/mutate/mutant';
import { numberMutants } from '../../scripts/mutate/numbers';
import { partOf, PARTS } from '../../scripts/mutate/parts';
import { sampleOf } from '../../scripts/mutate/sample';

const ROOT = join(__dirname, '../..');
const filesBelow = (folder: string) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name}`);

const changesOf = (text: string) =>
	numberMutants('a.ts', text).map((mutant) => mutated(text, mutant));

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
});
