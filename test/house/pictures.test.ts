import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SCENES } from '../../scripts/pictures/scenes';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'docs/pictures');
const PAGES = [
	'README.md',
	'docs/messages.md',
	'docs/reference.md',
	'docs/setup.md',
	'examples/README.md',
];

const scenes = Object.keys(SCENES).sort();
const texts = PAGES.map((page) => readFileSync(join(ROOT, page), 'utf8'));

/** The pictures that a page shows, by the form that it shows them in. */
const shown = (form: RegExp): string[] =>
	texts.flatMap((text) => [...text.matchAll(form)].map(([, name = '']) => name));

describe('the pictures of the documentation', () => {
	it('are those that the script takes, each light and dark', () => {
		const files = scenes.flatMap((name) => [`${name}.dark.png`, `${name}.png`]);
		expect(readdirSync(PICTURES).sort()).toEqual(files.sort());
	});

	it('are all shown somewhere, and none that is not there', () => {
		expect([...new Set(shown(/<img [^>]*src="[^"]*pictures\/([\w-]+)\.png"/g))].sort()).toEqual(
			scenes,
		);
	});

	it('are shown dark to whoever has dark pages', () => {
		expect(shown(/<source [^>]*srcset="[^"]*pictures\/([\w-]+)\.dark\.png"/g)).toEqual(
			shown(/<img [^>]*src="[^"]*pictures\/([\w-]+)\.png"/g),
		);
	});

	it('say in words what they show', () => {
		const images = texts.flatMap((text) => text.match(/<img [^>]*>/g) ?? []);
		for (const image of images) expect(image).toMatch(/alt="[^"]{10,}"/);
	});
});

describe("the sketches of Google's pages", () => {
	const SKETCHES = join(ROOT, 'docs/sketches');
	const files = readdirSync(SKETCHES).sort();

	it('are all shown, and none that is not there', () => {
		expect(shown(/<img [^>]*src="sketches\/([\w-]+\.svg)"/g).sort()).toEqual(files);
	});

	it.each(files)('say that they are sketches, and have dark colours too: %s', (file) => {
		const sketch = readFileSync(join(SKETCHES, file), 'utf8');
		expect(sketch).toMatch(/<title id="title">Sketch: .*<\/title>/);
		expect(sketch).toContain('Our own sketch of what to look for, not a picture of');
		expect(sketch).toContain('@media (prefers-color-scheme: dark)');
	});
});
