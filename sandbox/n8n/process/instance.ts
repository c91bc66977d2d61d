import { n8nEnvironment, type EnvironmentOptions } from './environment';
import { freePorts, requireFreePort } from './freePort';
import { startNode, type Exit, type NodeProcess } from '../child/nodeProcess';

/** Up in 5 to 13 s on two busy cores; a first start with its migrations takes 10 s more. */
const START_TIMEOUT_MS = 120_000;
const POLL_MS = 50;
const START_ATTEMPTS = 3;
/** The health checks answer before /rest and the webhooks are there; this line comes after them. */
const READY_LINE = 'Editor is now accessible';
const PORT_TAKEN = /already in use|EADDRINUSE/;
const LOG_TAIL = 3_000;

export type InstanceOptions = Omit<EnvironmentOptions, 'brokerPort'>;

/** A running n8n, main process or worker. */
export interface Instance extends NodeProcess {
	/** Where its editor is (main), or its health check (worker). */
	url: string;
	port: number;
}

/**
 * Starts n8n and waits until its editor, REST API and webhooks answer. Without `port` it takes a
 * free one.
 * @throws {Problem} when the given port is taken.
 * @throws {Error} with the end of n8n's log when it does not come up.
 */
export async function startN8n(options: InstanceOptions): Promise<Instance> {
	return await startOnFreePorts(options, ['start'], ({ log }) =>
		Promise.resolve(log().includes(READY_LINE)),
	);
}

/** Starts a worker of n8n's queue mode; `extra` says where Redis and the database are. */
export async function startWorker(options: InstanceOptions, concurrency = 10): Promise<Instance> {
	return await startOnFreePorts(options, ['worker', `--concurrency=${concurrency}`], ({ url }) =>
		fetch(`${url}/healthz/readiness`).then(
			(answer) => answer.ok,
			() => false,
		),
	);
}

async function startOnFreePorts(
	options: InstanceOptions,
	args: string[],
	isReady: (instance: Instance) => Promise<boolean>,
): Promise<Instance> {
	for (let attempt = 1; ; attempt++) {
		const [free = 0, brokerPort] = await freePorts(2);
		const port = options.port ?? free;
		const health = {
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		};
		const extra = args[0] === 'worker' ? { ...health, ...options.extra } : options.extra;
		const child = launch({ ...options, port, brokerPort, extra }, args);
		const instance = { ...child, port, url: `http://localhost:${port}` };
		try {
			await untilReady(instance, args, isReady);
			return instance;
		} catch (error) {
			await instance.stop();
			// Between our look at a free port and n8n's, somebody else may have taken it.
			if (attempt === START_ATTEMPTS || !PORT_TAKEN.test(instance.log())) throw error;
			await requireFreePort(options.port);
		}
	}
}

async function untilReady(
	instance: Instance,
	args: string[],
	isReady: (instance: Instance) => Promise<boolean>,
): Promise<void> {
	let exit: Exit | undefined;
	void instance.exited.then((how) => (exit = how));
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!(await isReady(instance))) {
		if (exit || Date.now() > deadline) throw failure(`n8n ${args[0]}`, exit, instance);
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}

const launch = (options: EnvironmentOptions, args: string[]): NodeProcess =>
	startNode({
		node: options.host.node,
		args: [options.host.script, ...args],
		cwd: options.home,
		env: n8nEnvironment(options),
	});

function failure(what: string, exit: Exit | undefined, { log }: NodeProcess): Error {
	const how = exit ? `ended with ${exit.signal ?? `exit code ${exit.code}`}` : 'did not get ready';
	return new Error(`${what} ${how}:\n${log().slice(-LOG_TAIL)}`);
}
