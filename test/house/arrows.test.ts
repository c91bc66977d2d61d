import { circlesIn, forbiddenArrows, roomCirclesIn, sourcesIn } from '../../scripts/house/arrows';
import { LOOSE_FILES, NODE } from '../../scripts/house/room';
import { STILL_WRONG } from '../../scripts/house/rooms';

const inN8n = sourcesIn('nodes', 'credentials');
const everything = [...inN8n, ...sourcesIn('sandbox', 'scripts', 'bench', 'test')];

/** Ways to the machine's clock and to chance. */
const CLOCK_OR_CHANCE =
	/Date\.now|new Date\(\)|performance|hrtime|Math\.random|randomUUID|randomBytes|randomInt|getRandomValues|setTimeout|setInterval|setImmediate|timers\/promises|Temporal\.Now/;

describe('the arrows of the project', () => {
	it('run as the table of rooms says', () => {
		expect(forbiddenArrows(everything)).toEqual(STILL_WRONG);
	});

	it('make no circle, neither of files nor of rooms', () => {
		expect(circlesIn(everything)).toEqual([]);
		const wrong = STILL_WRONG.map((arrow) => arrow.split(' -> ')[0]);
		expect(roomCirclesIn(everything.filter(({ path }) => !wrong.includes(path)))).toEqual([]);
	});

	it('begin in a room, each of them', () => {
		const homeless = everything.filter(({ room }) => room === undefined);
		expect(homeless.map(({ path }) => path)).toEqual([]);
	});

	it('begin in a room of the node, but for the files that its table of contents needs', () => {
		const loose = inN8n.filter(({ room }) => room === NODE).map(({ path }) => path);
		expect(loose.sort()).toEqual(LOOSE_FILES.map((name) => `${NODE}/${name}`).sort());
	});
});

describe('the rooms of the node', () => {
	it('keep the clock and chance out: they are handed in', () => {
		const inRooms = inN8n.filter(({ room }) => room?.startsWith(`${NODE}/`));
		const users = inRooms.filter(({ text }) => CLOCK_OR_CHANCE.test(text));
		expect(users.map(({ path }) => path)).toEqual([]);
		expect(inRooms.length).toBeGreaterThan(0);
	});

	it.each([
		'const now = Date.now();',
		'new Date().getTime() + performance.now()',
		"import { randomBytes } from 'node:crypto';",
		'setImmediate(next);',
	])('would be seen to use the clock or chance by %j', (text) => {
		expect(text).toMatch(CLOCK_OR_CHANCE);
	});

	it.each([
		['reads parameters', /getNodeParameter/, /\/rows\/read\.ts$/],
		['uses n8n’s helpers', /\.helpers\b/, /[tT]ransport\.ts$|^credentials\//],
		['makes n8n’s errors', /new Node(Operation|Api)Error/, /\/nodeError\.ts$/],
	])('let one place only do what %s', (_what, sign, place) => {
		const users = inN8n.filter(({ text }) => sign.test(text)).map(({ path }) => path);
		expect(users.filter((path) => !place.test(path))).toEqual([]);
		expect(users.length).toBeGreaterThan(0);
	});
});
