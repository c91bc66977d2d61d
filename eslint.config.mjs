import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// What runs inside n8n obeys the rules that n8n's package scanner applies, and inline comments
// cannot switch them off. The sandbox, tests and scripts run on a developer's machine and obey
// typescript-eslint alone.
const inN8n = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const manifest = ['package.json'];

const only = (files, config) => [config].flat(Infinity).map((entry) => ({ ...entry, files }));

export default defineConfig(
	{ ignores: ['dist/', 'coverage/', 'reports/', 'node_modules/'] },
	{
		files: ['**/*.ts', '**/*.json'],
		languageOptions: { parser: tseslint.parser },
	},
	...only(['**/*.ts'], tseslint.configs.strict),
	...only([...inN8n, ...manifest, 'nodes/**/*.json'], n8nCommunityNodesPlugin.configs.recommended),
	{
		files: inN8n,
		linterOptions: { noInlineConfig: true },
		rules: { 'no-console': 'error' },
	},
	{
		files: [...inN8n, ...manifest],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{ files: manifest, rules: n8nNodesBase.configs.community.rules },
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// The scanner's own exceptions: made for n8n's monorepo, or done better by its newer plugin.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
);
