import type { HostHandler } from '../../sandbox/google';
import type { Execution } from '../../sandbox/n8n/drive/execution';
import type { Workflow } from '../../sandbox/n8n/drive/workflow';
import { addSampleSheets } from '../../sandbox/sheets';
import { connectAccounts, type Accounts } from '../../sandbox/start/accounts';
import { readExamples, withAccounts } from '../../sandbox/start/examples';
import { startRealN8n, type RealN8n } from '../support/realN8n';

/** A real n8n as `npm start` sets it up: the stand-ins behind it, the accounts connected. */
export class World {
	private constructor(
		private readonly real: RealN8n,
		private readonly accounts: Accounts,
	) {}

	static async start(hosts?: Record<string, HostHandler>, env?: NodeJS.ProcessEnv): Promise<World> {
		const real = await startRealN8n(hosts, env);
		const world = new World(real, await connectAccounts(real.n8n, real.google));
		world.reset();
		return world;
	}

	get google() {
		return this.real.google;
	}

	get sheets() {
		return this.real.sheets;
	}

	get n8n() {
		return this.real.n8n;
	}

	/** An empty Google, and the sample sheets as they were. */
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

	/** The calls to Google Chat that could have changed something, by their methods. */
	writes(): string[] {
		return this.google.log
			.filter(({ name, method }) => name.startsWith('spaces.') && method !== 'GET')
			.map(({ name }) => name);
	}

	/** What is wrong with the calls that were made so far. */
	problems(): string[] {
		const violations = this.google.violations.map(({ call, problem }) => `${call}: ${problem}`);
		return [...violations, ...this.real.proxy.unmatched];
	}

	stop(): Promise<void> {
		return this.real.stop();
	}
}

/** A workflow of `examples/` as it is. */
export async function example(file: string): Promise<Workflow> {
	const found = (await readExamples()).find((each) => each.file === file);
	if (!found) throw new Error(`examples/${file} is missing.`);
	return found.workflow;
}
