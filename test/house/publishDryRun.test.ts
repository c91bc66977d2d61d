import { REQUIRED } from '../../sandbox/n8n/pack';
import { publishProblems, type Packed } from '../../scripts/publishDryRun';

const MANIFEST = { name: 'ours', version: '1.2.0' };
const CHANGELOG = '# Changelog\n\n## [1.2.0] - 2026-11-23\n\n## [1.1.0] - 2026-10-01\n';

const packed = (size = 58_000, paths: string[] = REQUIRED): Packed => ({
	filename: 'ours-1.2.0.tgz',
	size,
	unpackedSize: 200_000,
	files: paths.map((path) => ({ path, size: 1 })),
});
const read = (path: string) => (path === 'CHANGELOG.md' ? CHANGELOG : 'nothing of interest');

describe('a package that is about to be published', () => {
	it('is right when it is small, complete and of the version that the changelog describes', () => {
		expect(publishProblems(MANIFEST, packed(), read)).toEqual([]);
	});

	it('is refused above 60 kB', () => {
		expect(publishProblems(MANIFEST, packed(60_000), read)).toEqual([]);
		expect(publishProblems(MANIFEST, packed(60_001), read)).toEqual([
			'The tarball has 60001 bytes; at most 60000 are allowed.',
		]);
	});

	it('is refused with a file missing, or one of a kind that nobody needs', () => {
		const paths = [...REQUIRED.filter((path) => path !== 'LICENSE'), 'dist/nodes/x.js.map'];
		expect(publishProblems(MANIFEST, packed(1, paths), read)).toEqual([
			'LICENSE is missing.',
			'dist/nodes/x.js.map is of a kind that nobody needs.',
		]);
	});

	it('is refused with a key in it', () => {
		const key = `-----BEGIN PRIVATE KEY-----\\n${'A'.repeat(60)}`;
		const leaking = (path: string) => (path === 'README.md' ? key : read(path));
		expect(publishProblems(MANIFEST, packed(), leaking)).toEqual([
			'README.md holds a private key.',
		]);
	});

	it('is refused when the changelog does not know its version', () => {
		const next = { ...MANIFEST, version: '1.3.0' };
		expect(publishProblems(next, packed(), read)).toEqual([
			'package.json says 1.3.0, and the newest entry of CHANGELOG.md 1.2.0.',
		]);
	});
});
