/** Says that nothing new may be started: a failure ends the run, or the person pressed Stop. */
export class Stop {
	private readonly listeners = new Set<() => void>();
	private asked = false;

	get requested(): boolean {
		return this.asked;
	}

	request(): void {
		if (this.asked) return;
		this.asked = true;
		for (const listener of this.listeners) listener();
	}

	/** Calls the listener once when stopping is asked for; the result takes it back. */
	onRequest(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
}
