import type { Mutant } from './mutant';

const silent = () => {};
const LOGGER = {
	isTraceEnabled: () => false,
	isDebugEnabled: () => false,
	isInfoEnabled: () => false,
	isWarnEnabled: () => false,
	isErrorEnabled: () => false,
	isFatalEnabled: () => false,
	trace: silent,
	debug: silent,
	info: silent,
	warn: silent,
	error: silent,
	fatal: silent,
};

/** The changes that Stryker would make: of conditions, operators, texts, blocks, regular expressions. */
export async function strykerMutants(path: string, text: string): Promise<Mutant[]> {
	const { Instrumenter } = await import('@stryker-mutator/instrumenter');
	const { mutants } = await new Instrumenter(LOGGER).instrument(
		[{ name: path, content: text, mutate: true }],
		{ ignorers: [], excludedMutations: [], plugins: null },
	);
	const lines = text.split('\n');
	// Lines and columns are counted from 0.
	const at = ({ line, column }: { line: number; column: number }) =>
		lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0) + column;
	return mutants.map(({ location, replacement, mutatorName }) => ({
		path,
		start: at(location.start),
		end: at(location.end),
		replacement,
		kind: mutatorName,
	}));
}
