import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { anchorsOf, filesOf, ownAddressesIn, pageAt, placeOf, ROOT, targetsOf } from './markdown';

/** Why a target leads nowhere; undefined where it does, or leads out of the project. */
function faultOf(target: string, from: string): string | undefined {
	const place = placeOf(target, from);
	if (place === undefined) return undefined;
	// On GitHub: the issues, the releases.
	if (/^\/?(issues|releases|security)\b/.test(place.path)) return undefined;
	if (!existsSync(join(ROOT, place.path))) return `${target}: there is no ${place.path}`;
	const { path, anchor } = place;
	if (anchor === undefined || anchorsOf(pageAt(path)).includes(anchor)) return undefined;
	return `${target}: ${path} has no heading #${anchor}`;
}

const faultsIn = (targets: readonly string[], from: string): string[] =>
	targets.flatMap((target) => faultOf(target, from) ?? []);

const PAGES = filesOf('.', ['.md']);

describe('every link leads to a file and a heading that are there', () => {
	it.each(PAGES)('in %s', (page) => {
		expect(faultsIn(targetsOf(pageAt(page)), page)).toEqual([]);
	});

	const sources = ['nodes', 'credentials', 'examples', 'sandbox/start', '.github'].flatMap(
		(folder) => filesOf(folder, ['.ts', '.json', '.yml']),
	);
	it.each(sources.filter((path) => ownAddressesIn(pageAt(path)).length > 0))('in %s', (path) => {
		const addresses = ownAddressesIn(pageAt(path)).filter((each) => !each.endsWith('#readme'));
		expect(faultsIn(addresses, path)).toEqual([]);
	});
});

describe('a link is found broken', () => {
	it.each([
		['docs/nowhere.md', 'there is no docs/nowhere.md'],
		['README.md#no-such-heading', 'README.md has no heading #no-such-heading'],
		['#no-such-heading', 'CHANGELOG.md has no heading #no-such-heading'],
	])('to %s', (target, fault) => {
		expect(faultsIn(targetsOf(`See [this](${target}).`), 'CHANGELOG.md')).toEqual([
			`${target}: ${fault}`,
		]);
	});

	it('in a picture, light or dark', () => {
		const picture = '<source srcset="no.dark.png"><img src="no.png">';
		expect(faultsIn(targetsOf(picture), 'README.md')).toHaveLength(2);
	});

	it('among many pages', () => {
		expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/setup.md']));
	});
});
