import type { IDataObject } from 'n8n-workflow';
import { Google, startProxy, type GoogleRequest } from '../google';
import type { Execution } from '../n8n/drive/execution';
import { requireFreePort } from '../n8n/process/freePort';
import { N8n } from '../n8n/n8n';
import { OWNER as EDITOR_OWNER } from '../n8n/process/template';
import type { Workflow } from '../n8n/drive/workflow';
import { connectAccounts } from './accounts';
import { addSampleSheets, Sheets, SHEETS_HOST } from '../sheets';
import { MAIN_EXAMPLE, readExamples, readMainSheet, withAccounts, withSheet } from './examples';
import { prepare } from './prepare';
import type { StartOptions } from './options';
import { report } from './report';
import type { Shutdown } from './shutdown';
import { step } from './steps';
import { layOut } from './table';

const ROWS_NODE = 'Rows';
const DEFAULT_WIDTH = 120;
const WHAT_HAPPENED = 2;

/**
 * `npm start`: the example, run by a real n8n against the stand-in for Google.
 * @returns whether every row ended as it should.
 */
export async function runWithStandIn(options: StartOptions, shutdown: Shutdown): Promise<boolean> {
	await requireFreePort(options.port);
	const { version, tarball } = await prepare(options);
	const google = new Google();
	const sheets = new Sheets();
	addSampleSheets(sheets, new Date());
	const n8n = await step(`Starting n8n ${version} and the stand-in for Google`, async () => {
		const hosts = { [SHEETS_HOST]: (request: GoogleRequest) => sheets.handle(request) };
		const proxy = await startProxy(google, { hosts });
		shutdown.add(() => proxy.stop());
		const started = await N8n.start({ version, google: proxy, tarball, port: options.port });
		shutdown.add(() => started.stop());
		return started;
	});
	const main = await importExamples(n8n, google);
	const execution = await step('Running the example', () => n8n.runWorkflow(main));
	const good = printTable(execution, google);
	if (!options.once) printEditor(n8n);
	return good;
}

/** Imports all examples, connected to the stand-in; gives the main one as it was stored. */
async function importExamples(n8n: N8n, google: Google): Promise<Workflow> {
	const accounts = await connectAccounts(n8n, google, true);
	let main: Workflow | undefined;
	for (const { file, workflow } of await readExamples()) {
		const isMain = file === MAIN_EXAMPLE;
		const filled = isMain ? withSheet(workflow, await readMainSheet()) : workflow;
		const connected = withAccounts(filled, accounts);
		const id = await n8n.save(connected);
		if (isMain) main = { ...connected, id };
	}
	if (!main) throw new Error(`examples/${MAIN_EXAMPLE} is missing.`);
	return main;
}

function printTable(execution: Execution, google: Google): boolean {
	const rows = (execution.node(ROWS_NODE).items[0] ?? []).map(({ json }) => json as IDataObject);
	const { cells, spaces, refused, lost } = report(rows, execution.items.flat());
	const width = process.stdout.columns || DEFAULT_WIDTH;
	console.log('\nexamples/spaces.csv, row by row:\n');
	console.log(layOut(cells, width, WHAT_HAPPENED));
	const atGoogle = google.spaces().length;
	const renewed = google.calls('token.refresh').length > 0;
	console.log(
		`\n${rows.length} rows, ${spaces.length} spaces in the table, ${atGoogle} at the stand-in for Google; ` +
			`${refused} rows to be changed.${renewed ? ' The access token had expired: n8n renewed it.' : ''}`,
	);
	const problems = [
		...(execution.error ? [execution.error.message] : []),
		...(rows.length === 0 ? ['The sheet has no rows.'] : []),
		...(lost > 0 ? [`${lost} rows have no result.`] : []),
		...(atGoogle !== spaces.length ? ['A space was made twice, or lost.'] : []),
		...google.violations.map(({ call, problem }) => `${call}: ${problem}`),
	];
	for (const problem of problems) console.log(`Not as it should be: ${problem}`);
	return execution.status === 'success' && problems.length === 0;
}

function printEditor(n8n: N8n): void {
	console.log(`
n8n's editor is open: ${n8n.url}
    log in with ${EDITOR_OWNER.email} and the password ${EDITOR_OWNER.password}

All workflows of examples/ are in it. Their credentials, "Google Chat account" and "Google Sheets
account", are connected to stand-ins for Google already: there is no need to sign in, and the button
"Switch account" would lead your browser to the real Google, which knows nothing of them. The links
above lead nowhere for the same reason. For a Google account of yours: npm start -- --google

Press Ctrl-C to stop everything.`);
}
