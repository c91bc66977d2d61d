import { randomUUID } from 'node:crypto';

/** Who logs in. */
export interface Login {
	email: string;
	password: string;
}

/** n8n did not accept the email address and password. */
export class LoginRefused extends Error {}

/** n8n's internal REST API, as its own editor uses it. Paths are those behind `/rest`. */
export class Rest {
	private readonly browserId = randomUUID();
	private cookie = '';

	/** @param url the editor's address, without a slash at its end */
	constructor(readonly url: string) {}

	/**
	 * Logs in; a fresh n8n that nobody owns is given this owner first.
	 * @throws {LoginRefused}
	 */
	async logIn({ email, password }: Login): Promise<void> {
		const { userManagement } = await this.get<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('/settings');
		if (userManagement.showSetupOnFirstLoad) await this.setUpOwner({ email, password });
		await this.post('/login', { emailOrLdapLoginId: email, password }).catch((error: Error) => {
			throw new LoginRefused(error.message);
		});
	}

	get<T>(path: string): Promise<T> {
		return this.send<T>('GET', path);
	}

	post<T>(path: string, body: object = {}): Promise<T> {
		return this.send<T>('POST', path, body);
	}

	patch<T>(path: string, body: object): Promise<T> {
		return this.send<T>('PATCH', path, body);
	}

	/** Opens an address of this n8n's as the browser does that Google sends back; gives the page. */
	async openPage(url: string): Promise<string> {
		const answer = await fetch(url, { headers: this.headers() });
		const page = await answer.text();
		if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${page}`);
		return page;
	}

	private async setUpOwner({ email, password }: Login): Promise<void> {
		await this.post('/owner/setup', { email, password, firstName: 'Sandbox', lastName: 'Owner' });
	}

	/** @throws {Error} with n8n's own message when the answer is not a success. */
	private async send<T>(method: string, path: string, body?: object): Promise<T> {
		const answer = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: { ...this.headers(), ...(body && { 'content-type': 'application/json' }) },
			...(body && { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
		const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return (JSON.parse(text) as { data: T }).data;
	}

	/** n8n binds the session to the browser that it was made for. */
	private headers(): Record<string, string> {
		return { 'browser-id': this.browserId, 'push-ref': this.browserId, cookie: this.cookie };
	}
}
