import manifest from '../../../package.json';
import { packedFilesProblems, REQUIRED } from '../../../sandbox/n8n/pack';

const OTHER_CODE = 'dist/nodes/GoogleChatSetupSpace/other.js';

describe('the packed files', () => {
	const right = [
		'package.json',
		'index.js',
		'README.md',
		'LICENSE',
		'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.js',
		'dist/nodes/GoogleChatSetupSpace/loadedAtRun.js',
		'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.json',
		'dist/nodes/GoogleChatSetupSpace/__schema__/v1.0.0.json',
		'dist/credentials/GoogleChatSpacesOAuth2Api.credentials.js',
		'dist/credentials/GoogleChatSpacesServiceAccountApi.credentials.js',
		'dist/icons/googleChatSetupSpace.svg',
		'dist/icons/googleChatSetupSpace.dark.svg',
	];

	it('are right when there is nothing but what people need', () => {
		expect(packedFilesProblems([...right, OTHER_CODE])).toEqual([]);
	});

	it.each(right)('are wrong without %s', (file) => {
		const others = right.filter((each) => each !== file);
		expect(packedFilesProblems(others)).toEqual([`${file} is missing.`]);
	});

	it.each(['test/x.ts', 'nodes/GoogleChatSetupSpace/execute.ts', '.npmrc', 'docs/README.md'])(
		'are wrong with %s among them',
		(file) => {
			expect(packedFilesProblems([...right, file])).toEqual([`${file} should not be packed.`]);
		},
	);

	it('have to hold everything that package.json points at', () => {
		const { main, n8n } = manifest;
		expect(REQUIRED).toEqual(expect.arrayContaining([main, ...n8n.nodes, ...n8n.credentials]));
	});
});
