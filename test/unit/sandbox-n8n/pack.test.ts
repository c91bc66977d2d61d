import { packedFilesProblems } from '../../../sandbox/pack';

describe('the packed files', () => {
	const good = [
		'package.json',
		'README.md',
		'LICENSE',
		'index.js',
		'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.js',
		'dist/credentials/GoogleChatSpacesOAuth2Api.credentials.js',
	];

	it('are right when there is nothing but what people need', () => {
		expect(packedFilesProblems(good)).toEqual([]);
	});

	it('are wrong with a source among them, or without the node', () => {
		const files = [
			...good.slice(0, 4),
			'dist/credentials/GoogleChatSpacesOAuth2Api.credentials.js',
			'test/x.ts',
		];
		expect(packedFilesProblems(files)).toEqual([
			'test/x.ts should not be packed.',
			'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.js is missing.',
		]);
	});
});
