/** A room whose code is changed on purpose, and the tests that have to notice it. */
export interface Part {
	/** Beginnings of paths; a path is in the part with the longest one. */
	files: readonly string[];
	/** Regular expressions: what their paths hold. */
	tests: readonly string[];
	/** The least share of changes that is noticed, in per cent. */
	bound: number;
}

const NODE = 'nodes/GoogleChatSetupSpace';
/** What decides and what paces is held tighter than what words and joins. */
const TIGHT = 95;
const USUAL = 85;

const room = (name: string, tests: readonly string[], bound = USUAL): Part => ({
	files: [`${NODE}/${name}/`],
	tests,
	bound,
});
const whole = (...names: string[]): string => `test/wholeNode/(${names.join('|')})\\.test`;

/** What brings a space in line with its row. */
const IN_LINE = ['inLine', 'inLinePreview', 'inLineRefusals', 'inLineRemoval'];

/** Every room of `nodes/` and `credentials/`, each with the tests nearest to it. */
export const PARTS: Readonly<Record<string, Part>> = {
	words: room('words', [
		'test/unit/words/',
		'test/property/(secrets|messages)\\.test',
		whole('causesByAnswer', 'renewingAccess'),
	]),
	google: room('google', [
		'test/unit/google/',
		'test/contract/',
		whole('afterTheSetup', 'causesByAnswer', 'foundOrMade', 'oddLists', 'permissions'),
	]),
	failures: room('failures', [
		'test/unit/failures/',
		'test/house/(guide|linksOfMessages)\\.test',
		whole('causesByAnswer', 'failuresInWords', 'inGooglesPlace', 'renewingAccess', 'signIn'),
		whole('serviceAccount', 'theItem', 'unknownMembers', ...IN_LINE),
	]),
	access: room('access', [
		'test/unit/access/',
		whole('causesByAnswer', 'renewingAccess', 'serviceAccount', 'signIn'),
	]),
	cells: room(
		'cells',
		[
			'test/unit/cells/',
			'test/property/(members|badInput)\\.test',
			'test/contract/addressParsers\\.test',
		],
		TIGHT,
	),
	plan: room(
		'plan',
		['test/unit/plan/', 'test/property/(links|messages|requestId)\\.test', whole(...IN_LINE)],
		TIGHT,
	),
	sending: room(
		'sending',
		[
			'test/unit/sending/',
			'test/property/(manyProcesses|retry|sender|window)\\.test',
			whole('fairness', 'pacing', 'stoppedRuns'),
		],
		TIGHT,
	),
	run: room('run', [
		'test/unit/run/',
		whole('exactlyOnce', 'foundOrMade', 'rightSpace', 'stoppedRuns', 'wholeRun', ...IN_LINE),
		'test/property/inLine',
	]),
	space: room('space', [
		'test/unit/space/',
		whole('exactlyOnce', 'findBeforeMaking', 'foundOrMade', 'kindsOfSpace', 'rightSpace'),
		whole('unknownMembers', 'causesByAnswer', ...IN_LINE),
	]),
	steps: room('steps', [
		'test/unit/steps/',
		whole('afterTheSetup', 'exactlyOnce', 'findBeforeMaking', 'foundOrMade', 'groups', 'members'),
		whole('memberReport', 'nobodyLost', 'stoppedRuns', 'theItem', 'unknownMembers', 'welcome'),
		whole(...IN_LINE),
		'test/property/inLine',
	]),
	rows: room('rows', [
		'test/unit/rows/',
		whole(
			'blankRows',
			'checkedBeforeSending',
			'groups',
			'permissions',
			'preview',
			'renewingAccess',
		),
		whole('rowsThatDiffer', 'serviceAccount'),
	]),
	output: room('output', [
		'test/unit/output/',
		'test/property/messages\\.test',
		whole('failedItems', 'failuresInWords', 'hints', 'preview', 'stoppedRuns', 'theItem'),
		whole(...IN_LINE),
	]),
	form: room('form', ['test/unit/form/', 'test/contract/', 'test/house/']),
	credentials: {
		files: ['credentials/'],
		tests: ['test/unit/credentials/', 'test/unit/access/serviceAccount/'],
		bound: USUAL,
	},
	loose: {
		files: [`${NODE}/`],
		tests: [
			'test/unit/(node|runtime)\\.test',
			'test/unit/credentials/',
			whole('again', 'blankRows', 'checkedBeforeSending', 'exactlyOnce', 'failedItems', 'hints'),
			whole('pacing', 'renewingAccess', 'serviceAccount', 'stoppedRuns', 'theItem', 'wholeRun'),
		],
		bound: USUAL,
	},
};

/** The folders of tests, nearest to a function first. */
const NEAREST = 'test/unit/';
const OTHERS = ['test/contract/', 'test/house/', 'test/wholeNode/', 'test/property/'];

/** The test files of a part among all: its unit tests, and the others, quicker ones first. */
export function testsOf(
	{ tests }: Part,
	files: readonly string[],
): { nearest: string[]; others: string[] } {
	const own = files.filter(
		(path) => path.endsWith('.test.ts') && tests.some((test) => new RegExp(test).test(path)),
	);
	const within = (folder: string) => own.filter((path) => path.startsWith(folder));
	return { nearest: within(NEAREST), others: OTHERS.flatMap(within) };
}

/** The part that a file is in. */
export function partOf(path: string): string | undefined {
	const fitting = Object.entries(PARTS).flatMap(([name, { files }]) =>
		files.filter((file) => path.startsWith(file)).map((file) => ({ name, length: file.length })),
	);
	return fitting.sort((one, other) => other.length - one.length)[0]?.name;
}
