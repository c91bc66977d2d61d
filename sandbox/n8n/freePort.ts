import { createServer } from 'node:net';

/** `count` ports of 127.0.0.1 that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
	const ports = servers.map(({ port }) => port);
	await Promise.all(servers.map(({ close }) => close()));
	return ports;
}

/** Whether somebody listens on this port of 127.0.0.1 already. */
export async function isTaken(port: number): Promise<boolean> {
	try {
		const { close } = await listen(port);
		await close();
		return false;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true;
		throw error;
	}
}

function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject).listen(port, '127.0.0.1', () => {
			const address = server.address();
			resolve({
				port: typeof address === 'object' && address ? address.port : port,
				close: () => new Promise((closed) => server.close(() => closed())),
			});
		});
	});
}
