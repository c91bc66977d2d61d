import { freePorts, requireFreePort } from '../../../sandbox/n8n/process/freePort';
import { Problem } from '../../../sandbox/terminal/problem';
import { withHeldPort } from './heldPort';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('the port of the editor', () => {
	it('is said to be taken while somebody listens on it, with what to type instead', async () => {
		await withHeldPort(async (port) => {
			await expect(requireFreePort(port)).rejects.toThrow(
				new Problem(
					`Port ${port} is taken, perhaps by another n8n. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
				),
			);
		});
	});

	it('is fine when it is free, or when any will do', async () => {
		const [port] = await freePorts(1);
		await expect(requireFreePort(port)).resolves.toBeUndefined();
		await expect(requireFreePort(undefined)).resolves.toBeUndefined();
	});

	it("is not one of the system's, for a person who may not have those", async () => {
		await expect(requireFreePort(80, failing('EACCES'))).rejects.toThrow(
			"Port 80 is not for this user to have; those up to 1023 are the system's. Please choose another port: npm start -- --port 5680",
		);
	});

	it('has a number, also in the advice', async () => {
		await expect(requireFreePort(65_535, failing('EADDRINUSE'))).rejects.toThrow(/--port 5680$/);
	});

	it('is no problem that a person can solve when the network itself is broken', async () => {
		await expect(requireFreePort(5678, failing('EMFILE'))).rejects.not.toThrow(Problem);
	});
});
