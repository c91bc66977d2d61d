import { randomUUID } from 'node:crypto';
import type { Rest } from './rest';

/** n8n's public API (2.x), as programs outside of n8n use it, with all that its owner may do. */
export class PublicApi {
	private constructor(
		private readonly url: string,
		private readonly key: string,
	) {}

	/** @param rest logged in; a new key is made */
	static async with(rest: Rest): Promise<PublicApi> {
		const scopes = await rest.get<string[]>('/api-keys/scopes');
		// Two keys of one owner cannot have the same label.
		const body = { label: `sandbox ${randomUUID()}`, scopes, expiresAt: null };
		const { rawApiKey } = await rest.post<{ rawApiKey: string }>('/api-keys', body);
		return new PublicApi(`${rest.url}/api/v1`, rawApiKey);
	}

	/** Runs a credential's own test: a request with it to the service that it is for. */
	async testCredential(id: string): Promise<{ status: 'OK' | 'Error'; message: string }> {
		const answer = await fetch(`${this.url}/credentials/${id}/test`, {
			method: 'POST',
			headers: { 'x-n8n-api-key': this.key },
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`The test of ${id} answered ${answer.status}: ${text}`);
		return JSON.parse(text) as { status: 'OK' | 'Error'; message: string };
	}
}
