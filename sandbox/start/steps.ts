import { ProgressLine } from '../terminal/progressLine';

/** Does `work` under a line that says what it is and how long it takes. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
	const line = new ProgressLine(title);
	try {
		const result = await work();
		line.done('done');
		return result;
	} catch (error) {
		line.done('failed');
		throw error;
	}
}
