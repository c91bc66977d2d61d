const EVERY_ON_TERMINAL_MS = 1_000;
const EVERY_IN_LOG_MS = 30_000;

/** 65000 -> "1 min 5 s". */
export function duration(ms: number): string {
	const seconds = Math.round(ms / 1000);
	const rest = `${seconds % 60} s`;
	return seconds < 60 ? rest : `${Math.floor(seconds / 60)} min ${rest}`;
}

/** Where progress goes: a terminal is rewritten in place, a log gets a line now and then. */
export interface ProgressOutput {
	isTTY?: boolean;
	write(text: string): unknown;
}

/** A line that says what is going on and for how long, until `done`. */
export class ProgressLine {
	private readonly startedAt: number;
	private readonly timer: NodeJS.Timeout;
	private text = '';
	private lastWrite = -Infinity;

	/** `title` comes first on the line, e.g. "Installing n8n, once for this machine". */
	constructor(
		private readonly title: string,
		private readonly output: ProgressOutput = process.stderr,
		private readonly now: () => number = Date.now,
	) {
		this.startedAt = now();
		this.show();
		this.timer = setInterval(() => this.show(), EVERY_ON_TERMINAL_MS);
		this.timer.unref();
	}

	/** What is happening now, e.g. "compiling the database driver". */
	update(text: string): void {
		this.text = text;
		this.show();
	}

	/** Ends the line, with a last word such as "done". */
	done(text: string): void {
		clearInterval(this.timer);
		this.text = text;
		this.lastWrite = -Infinity;
		this.show();
		if (this.output.isTTY) this.output.write('\n');
	}

	private show(): void {
		const now = this.now();
		const every = this.output.isTTY ? EVERY_ON_TERMINAL_MS : EVERY_IN_LOG_MS;
		if (now - this.lastWrite < every) return;
		this.lastWrite = now;
		const elapsed = now - this.startedAt;
		const what = this.text && `: ${this.text}`;
		const line =
			elapsed < 1_000 ? `${this.title}${what}` : `${this.title}${what}, ${duration(elapsed)}`;
		this.output.write(this.output.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
	}
}
