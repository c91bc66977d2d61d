/** Exit codes are 128 and the signal's number, as shells have it. */
export const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What has been started and is to be stopped, the latest first, however the program ends. */
export class Shutdown {
	private readonly stops: Array<() => Promise<unknown>> = [];
	private running: Promise<void> | undefined;
	private exitCode: number | undefined;

	constructor(private readonly process: NodeJS.Process = globalThis.process) {
		for (const [signal, code] of Object.entries(SIGNALS)) {
			process.on(signal, () => this.end(code));
		}
	}

	add(stop: () => Promise<unknown>): void {
		this.stops.push(stop);
	}

	/** From now on, being told to stop is the expected end. */
	expected(): void {
		this.exitCode = 0;
	}

	/** Stops everything and ends the process, with 0 if being told to stop was the expected end. */
	end(code: number): void {
		void this.run().finally(() => this.process.exit(this.exitCode ?? code));
	}

	/** Stops everything, once; a stop that fails does not keep the others from being called. */
	run(): Promise<void> {
		this.running ??= this.stopAll();
		return this.running;
	}

	private async stopAll(): Promise<void> {
		for (const stop of this.stops.reverse()) {
			await stop().catch((error: unknown) => {
				this.process.stderr.write(`While stopping: ${String(error)}\n`);
			});
		}
	}
}
