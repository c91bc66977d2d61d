import { circlesIn, forbiddenArrows, sourcesIn } from '../../scripts/house/arrows';
import { STILL_WRONG } from '../../scripts/house/rooms';

const inN8n = sourcesIn('nodes', 'credentials');

/** Ways to the machine's clock and to chance. */
const CLOCK_OR_CHANCE =
	/Date\.now|new Date\(\)|performance|hrtime|Math\.random|randomUUID|randomBytes|randomInt|setTimeout|setInterval|setImmediate/;

describe('the arrows of the node', () => {
	it('run as the table of rooms says', () => {
		expect(forbiddenArrows(inN8n)).toEqual(STILL_WRONG);
	});

	it('make no circle', () => {
		expect(circlesIn(inN8n)).toEqual([]);
	});

	it('keep the clock and chance out of what is pure', () => {
		const pure = /\/(words|google|failures|plan|run|sending|steps|output|form)\//;
		const users = inN8n.filter(({ path, text }) => pure.test(path) && CLOCK_OR_CHANCE.test(text));
		expect(users.map(({ path }) => path)).toEqual([]);
	});

	it.each([
		['reads parameters', /getNodeParameter/, /\/(parameters|rows\/read)\.ts$/],
		['uses n8n’s helpers', /\.helpers\b/, /[tT]ransport\.ts$|^credentials\//],
		['makes n8n’s errors', /new Node(Operation|Api)Error/, /\/nodeError\.ts$/],
	])('let one place only do what %s', (_what, sign, place) => {
		const users = inN8n.filter(({ text }) => sign.test(text)).map(({ path }) => path);
		expect(users.filter((path) => !place.test(path))).toEqual([]);
		expect(users.length).toBeGreaterThan(0);
	});
});
