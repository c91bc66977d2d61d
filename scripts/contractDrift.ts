/**
 * Says what has changed in Google's description of the Chat API since the fixture of the tests was
 * made of it, and which of that the node uses.
 *
 *   npx tsx scripts/contractDrift.ts [document]
 *
 * `document` is a file or a URL; without it, Google's live document is fetched. Ends with 0 when
 * nothing in use has changed, 1 when something has, 2 when that could not be found out.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

import fixture from '../sandbox/google/contract/chat-v1.json';
import { trim, type DiscoveryDocument } from '../sandbox/google/contract/trim';
import type { Contract } from '../sandbox/google/contract/types';
import { contractChanges, type Change } from './contractChanges';
import { NODE_USES } from './contractInUse';

const TIMEOUT_MS = 30_000;
const CHANGED = 1;
const NOT_FOUND_OUT = 2;

/** The differences between the fixture and Google's document. */
export function driftOf(ours: Contract, document: DiscoveryDocument): Change[] {
	let theirs: Contract;
	try {
		theirs = trim(document);
	} catch (error) {
		// A method in use is gone: the fixture cannot be made of this document any more.
		return [{ words: (error as Error).message, isInUse: true }];
	}
	return contractChanges(ours, theirs, NODE_USES);
}

/** The changes as Markdown, those in use first. */
export function driftReport(ours: string, theirs: string, changes: readonly Change[]): string {
	const section = (title: string, isInUse: boolean) => {
		const listed = changes.filter((change) => change.isInUse === isInUse);
		return listed.length === 0
			? []
			: [`### ${title}`, '', ...listed.map(({ words }) => `- ${words}`), ''];
	};
	return [
		`Google's description of the Chat API: the tests use revision ${ours}, this one is ${theirs}.`,
		'',
		...(changes.length === 0 ? ['Nothing has changed in what the tests know of it.', ''] : []),
		...section('Changed, and in use', true),
		...section('Changed, and not in use', false),
		...(changes.length === 0
			? []
			: ['To take it over: CONTRIBUTING.md, "When Google changes".', '']),
	].join('\n');
}

/** @throws {Error} where there is no such document, or it is no description of an API */
async function read(source: string): Promise<DiscoveryDocument> {
	const document = JSON.parse(await textOf(source)) as Partial<DiscoveryDocument>;
	if (!document.revision || !document.schemas || !document.resources) {
		throw new Error(`${source} does not describe an API`);
	}
	return document as DiscoveryDocument;
}

async function textOf(source: string): Promise<string> {
	if (!source.startsWith('https://')) return readFileSync(source, 'utf8');
	const answer = await fetch(source, { signal: AbortSignal.timeout(TIMEOUT_MS) });
	if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
	return await answer.text();
}

async function main([source = fixture.source]: string[]): Promise<number> {
	const ours: Contract = fixture;
	const document = await read(source);
	const changes = driftOf(ours, document);
	process.stdout.write(driftReport(ours.revision, document.revision, changes));
	return changes.some(({ isInUse }) => isInUse) ? CHANGED : 0;
}

if (require.main === module) {
	main(process.argv.slice(2)).then(
		(code) => {
			process.exitCode = code;
		},
		(error: unknown) => {
			process.stderr.write(`${String(error)}\n`);
			process.exitCode = NOT_FOUND_OUT;
		},
	);
}
