import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSecretFolder } from '../../../sandbox/check/secretFolder';

/** Fills the folder; what became of it afterwards is looked at by its path. */
async function filled(folder: string): Promise<string> {
	await writeFile(join(folder, 'credentials.json'), 'secret');
	expect((await stat(folder)).mode & 0o077).toBe(0);
	return folder;
}

class FakeProcess extends EventEmitter {
	readonly exits: number[] = [];
	exit(code: number): void {
		this.exits.push(code);
	}
}
const asProcess = (fake: FakeProcess) => fake as unknown as NodeJS.Process;

describe('a folder for secrets', () => {
	it('is gone when the work is done', async () => {
		const fake = new FakeProcess();
		expect(existsSync(await inSecretFolder(filled, asProcess(fake)))).toBe(false);
		expect(fake.eventNames()).toEqual([]);
	});

	it('is gone when the work fails', async () => {
		let path = '';
		const work = async (folder: string) => {
			path = await filled(folder);
			throw new Error('no account');
		};
		await expect(inSecretFolder(work)).rejects.toThrow('no account');
		expect(existsSync(path)).toBe(false);
	});

	it.each([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	])('is gone when the process ends by %s meanwhile', async (signal, code) => {
		const fake = new FakeProcess();
		await inSecretFolder(async (folder) => {
			await filled(folder);
			fake.emit(signal);
			expect(existsSync(folder)).toBe(false);
		}, asProcess(fake));
		expect(fake.exits).toEqual([code]);
	});
});
