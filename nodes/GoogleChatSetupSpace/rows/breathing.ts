import type { Clock } from '../sending/clock';

/** Nobody notices that n8n answers so much later. */
const BREATHES_EVERY_MS = 50;

/** A pause for n8n to do other things, taken when enough time has passed since the last one. */
export function breathing({ now, sleep }: Clock): () => Promise<void> {
	let breathedAt = now();
	return async () => {
		if (now() - breathedAt < BREATHES_EVERY_MS) return;
		await sleep(0);
		breathedAt = now();
	};
}
