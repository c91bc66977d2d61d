import { Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';

let last: Promise<unknown> = Promise.resolve();

/**
 * Starts a server that takes a port and no address, as mockttp does, on loopback alone: it would
 * else listen on every interface of the machine. One start at a time.
 */
export async function onLoopback<T>(start: () => Promise<T>): Promise<T> {
	const started = last.then(async () => {
		const { listen } = Server.prototype;
		Server.prototype.listen = function (this: Server, ...args: unknown[]) {
			const isPortAlone = args.length === 1 && typeof args[0] === 'number';
			return Reflect.apply(listen, this, isPortAlone ? [args[0], LOOPBACK] : args) as Server;
		} as typeof listen;
		try {
			return await start();
		} finally {
			Server.prototype.listen = listen;
		}
	});
	last = started.catch(() => undefined);
	return await started;
}
