/**
 * What n8n checks of a community node, in three legs: its package scanner over the source, as it
 * will be read from the published commit, and over the packed tarball, as it will be installed, built
 * for it; and its linter. The scanner needs no network; the linter is installed on first use (700 MB).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { packNode } from '../sandbox/n8n/pack';
import { asProblem } from '../sandbox/terminal/asProblem';
import { lintOfTemplate } from './lintOfTemplate';

interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}

/** The patterns that the scanner gives the tarball (its `analyzePackageByName`). */
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];
/** The scanner's entry point parses the command line; this file of it does not. */
const SCANNER = resolve('node_modules/@n8n/scan-community-package/scanner/scanner.mjs');

async function main(): Promise<void> {
	const scanner = (await import(pathToFileURL(SCANNER).href)) as Scanner;
	const folder = mkdtempSync(join(tmpdir(), 'scan-'));
	try {
		execFileSync('tar', ['-xzf', await packNode(), '-C', folder]);
		const legs = [
			['source', resolve('.'), scanner.SOURCE_FILE_PATTERNS],
			['tarball', join(folder, 'package'), TARBALL_PATTERNS],
		] as const;
		for (const [leg, path, patterns] of legs) {
			const { passed, message, details } = await scanner.analyzePackage(path, [...patterns]);
			report(`scan of the ${leg}`, passed, message, details);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const { passed, details } = await lintOfTemplate(resolve('.'));
	report("n8n-node lint, strict, by n8n's template", passed, undefined, passed ? '' : details);
}

function report(leg: string, passed: boolean, message = 'failed', details = ''): void {
	process.stdout.write(`${leg}: ${passed ? 'passed' : message}\n${details}`);
	if (!passed) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(asProblem(error)?.message ?? error);
	process.exitCode = 1;
});
