import { Google, startProxy, type GoogleRequest, type HostHandler } from '../../sandbox/google';
import type { Execution } from '../../sandbox/n8n/execution';
import { N8n } from '../../sandbox/n8n/n8n';
import type { Workflow } from '../../sandbox/n8n/workflow';
import { addSampleSheets, Sheets, SHEETS_HOST } from '../../sandbox/sheets';
import { connectAccounts, type Accounts } from '../../sandbox/start/accounts';
import { readExamples, withAccounts } from '../../sandbox/start/examples';

/** n8n takes ten seconds to start, and three times as long when others use the machine, too. */
jest.setTimeout(240_000);

/** A real n8n as `npm start` sets it up: the stand-ins for Google behind it, accounts connected. */
export class World {
	private constructor(
		readonly google: Google,
		readonly sheets: Sheets,
		/** Calls that went anywhere else. */
		readonly unmatched: readonly string[],
		readonly n8n: N8n,
		private readonly accounts: Accounts,
		private readonly stopProxy: () => Promise<void>,
	) {}

	/** @param hosts others that an example talks to, each with what answers for it */
	static async start(
		hosts: Record<string, HostHandler> = {},
		env?: NodeJS.ProcessEnv,
	): Promise<World> {
		const google = new Google();
		const sheets = new Sheets();
		const sheetsHost = { [SHEETS_HOST]: (request: GoogleRequest) => sheets.handle(request) };
		const proxy = await startProxy(google, { hosts: { ...sheetsHost, ...hosts } });
		try {
			const n8n = await N8n.start({ google: proxy, env });
			const accounts = await connectAccounts(n8n, google);
			return new World(google, sheets, proxy.unmatched, n8n, accounts, () => proxy.stop());
		} catch (error) {
			await proxy.stop();
			throw error;
		}
	}

	/** An empty Google and the sample sheets as they were. */
	reset(): void {
		this.google.reset();
		addSampleSheets(this.sheets, new Date());
	}

	/** Imports an example, with an account wherever it signs in; gives it as it was stored. */
	async add(file: string): Promise<Workflow & { id: string }> {
		return await this.save(await example(file));
	}

	/** Stores a workflow, with an account wherever it signs in. */
	async save(given: Workflow): Promise<Workflow & { id: string }> {
		const workflow = withAccounts(given, this.accounts);
		return { ...workflow, id: await this.n8n.save(workflow) };
	}

	/** Runs a workflow as "Execute workflow" does. */
	async run(workflow: Workflow): Promise<Execution> {
		return await this.n8n.runWorkflow(workflow);
	}

	/** What is wrong with the calls that were made so far. */
	problems(): string[] {
		return [...this.google.violations.map(({ call, problem }) => `${call}: ${problem}`)].concat(
			this.unmatched,
		);
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		await this.stopProxy();
	}
}

/** A workflow of `examples/` as it is. */
export async function example(file: string): Promise<Workflow> {
	const found = (await readExamples()).find((each) => each.file === file);
	if (!found) throw new Error(`examples/${file} is missing.`);
	return found.workflow;
}
