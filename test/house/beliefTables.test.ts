import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELIEFS, SWITCHES } from '../../sandbox/google';
import { BELIEFS_PAGE, withBeliefTables } from '../../scripts/house/beliefTables';

const PAGE = readFileSync(join(__dirname, '../..', BELIEFS_PAGE), 'utf8');

describe('what we know of Google', () => {
	it('is what the stand-in goes by; else: npm run house -- --write', () => {
		expect(withBeliefTables(PAGE)).toBe(PAGE);
	});

	it.each(BELIEFS.map((belief) => [belief.name, belief] as const))('holds %s', (name, belief) => {
		const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${name}\`: `)) ?? '';
		expect(row).toContain(`**${belief.mark}**`);
		expect(row.split(' | ')).toHaveLength(4);
		for (const choice of belief.choices) expect(row).toContain(String(choice));
	});

	it('is found by who changes the node, and by who reads how it works', () => {
		expect(Object.keys(SWITCHES).length).toBeGreaterThan(30);
		for (const page of ['CONTRIBUTING.md', 'docs/how-it-works.md']) {
			expect(readFileSync(join(__dirname, '../..', page), 'utf8')).toContain(
				'what-we-know-of-google.md',
			);
		}
	});

	it('cannot be written into a page without its marks', () => {
		expect(() => withBeliefTables('# A page')).toThrow('docs/what-we-know-of-google.md lacks <!--');
	});
});
