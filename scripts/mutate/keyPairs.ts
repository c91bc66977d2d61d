import crypto from 'node:crypto';

/**
 * Pairs of keys for tests, each made once for a file and its place in it: to make one takes longer
 * than all that is done with it.
 */
export class KeyPairs {
	private readonly made = new Map<string, unknown>();

	/** `node:crypto` for one run of a file. */
	cryptoFor(path: string): unknown {
		let place = 0;
		const generateKeyPairSync = (
			...kind: Parameters<typeof crypto.generateKeyPairSync>
		): unknown => {
			place += 1;
			const name = JSON.stringify([path, place, kind]);
			const pair = this.made.get(name) ?? crypto.generateKeyPairSync(...kind);
			this.made.set(name, pair);
			return pair;
		};
		return Object.create(crypto, { generateKeyPairSync: { value: generateKeyPairSync } });
	}
}
