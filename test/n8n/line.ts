import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * The wire between n8n and the proxy that answers for Google. n8n is told of it once, at its start;
 * a test can lead it to another proxy, or cut it.
 */
export class Line {
	private readonly sockets = new Set<Socket>();
	private server: Server | undefined;
	private target: number;

	private constructor(
		private readonly usual: number,
		private port: number,
	) {
		this.target = usual;
	}

	/** @param port the proxy's, on loopback */
	static async to(port: number): Promise<Line> {
		const line = new Line(port, 0);
		await line.listen();
		return line;
	}

	/** For `HTTPS_PROXY`. */
	get url(): string {
		return `http://${LOOPBACK}:${this.port}`;
	}

	/** What is said from now on goes to this port. */
	leadTo(port: number): void {
		this.target = port;
	}

	/** Nobody is there: connections are refused. */
	async cut(): Promise<void> {
		const { server } = this;
		this.server = undefined;
		for (const socket of this.sockets) socket.destroy();
		if (server) await new Promise((closed) => server.close(closed));
	}

	/** As it was at first, whatever was done to it. */
	async mend(): Promise<void> {
		this.target = this.usual;
		if (!this.server) await this.listen();
	}

	private async listen(): Promise<void> {
		const server = createServer((from) => this.pass(from, connect(this.target, LOOPBACK)));
		await new Promise<void>((listening, failed) => {
			server.once('error', failed).listen(this.port, LOOPBACK, listening);
		});
		this.server = server;
		this.port = (server.address() as AddressInfo).port;
	}

	private pass(from: Socket, to: Socket): void {
		for (const [one, other] of [
			[from, to],
			[to, from],
		] as const) {
			this.sockets.add(one);
			one.pipe(other);
			// A connection that is reset on one side is reset on the other.
			one.on('error', () => other.resetAndDestroy());
			one.on('close', () => {
				this.sockets.delete(one);
				other.destroySoon();
			});
		}
	}
}
