import { NODE } from './room';
import { ROOMS } from './rooms';

const SHORT = 'nodes/…';

/** The table of rooms as CONTRIBUTING.md shows it. */
export function roomTable(): string {
	const rows = Object.entries(ROOMS).map(([room, { holds, mayImport }]) => {
		const imports = mayImport === '*' ? 'everything' : mayImport.map(nameInList).join(', ');
		return `| \`${shortOf(room)}\` | ${holds} | ${imports || 'nothing'} |`;
	});
	return ['| room | what is in it | may import |', '| --- | --- | --- |', ...rows].join('\n');
}

const shortOf = (room: string): string =>
	room === NODE ? `${SHORT} (loose)` : room.replace(`${NODE}/`, `${SHORT}/`);

/** Rooms of the node are known by their own names. */
const nameInList = (room: string): string =>
	room === `${NODE}/*` ? 'all of the node' : shortOf(room).replace(`${SHORT}/`, '');

const BEGIN = '<!-- rooms: written by `npm run house -- --write` -->';
const END = '<!-- end of rooms -->';

/** The page with the table between its two marks; throws where they are missing. */
export function withRoomTable(page: string): string {
	const begin = page.indexOf(BEGIN);
	const end = page.indexOf(END);
	if (begin < 0 || end < begin) throw new Error(`CONTRIBUTING.md lacks ${BEGIN} or ${END}.`);
	return `${page.slice(0, begin)}${BEGIN}\n\n${roomTable()}\n\n${page.slice(end)}`;
}
