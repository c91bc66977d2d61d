import { createServer } from 'node:net';

/** Does `work` while somebody has a port of 127.0.0.1 who hangs up on whoever calls. */
export async function withHeldPort(work: (port: number) => Promise<void>): Promise<void> {
	const server = createServer((socket) => socket.destroy());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	try {
		await work(typeof address === 'object' && address ? address.port : 0);
	} finally {
		await new Promise((resolve) => server.close(resolve));
	}
}
