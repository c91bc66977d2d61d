import { createServer } from 'node:net';
import { Problem } from '../../terminal/problem';

/** The ports that Unix keeps for the system end here, and all ports there. */
const SYSTEM_PORTS = 1023;
const LAST_PORT = 65_535;
const ANOTHER_PORT = 5680;

/** Why a port cannot be had, by the system's code, up to the advice that follows for any. */
const NOT_FREE: Record<string, string> = {
	EADDRINUSE: 'is taken, perhaps by another n8n. Stop that one, or',
	EACCES: `is not for this user to have; those up to ${SYSTEM_PORTS} are the system's. Please`,
};

/** `count` ports of 127.0.0.1 that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
	const ports = servers.map(({ port }) => port);
	await Promise.all(servers.map(({ close }) => close()));
	return ports;
}

/**
 * @param port any will do where it is left out
 * @throws {Problem} when somebody listens on this port of 127.0.0.1 already, or nobody may.
 */
export async function requireFreePort(port: number | undefined, tryOut = listen): Promise<void> {
	if (port === undefined) return;
	try {
		const { close } = await tryOut(port);
		await close();
	} catch (error) {
		const why = NOT_FREE[(error as NodeJS.ErrnoException).code ?? ''];
		if (why === undefined) throw error;
		const other = port > SYSTEM_PORTS && port < LAST_PORT ? port + 1 : ANOTHER_PORT;
		throw new Problem(`Port ${port} ${why} choose another port: npm start -- --port ${other}`);
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
