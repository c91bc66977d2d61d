import type { Sheets } from './sheets';

/** n8n's own time zone, unless GENERIC_TIMEZONE says another: its $today is a day there. */
const TIME_ZONE = 'America/New_York';
/** Canadians write dates as ISO 8601 does. */
const DATE = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** Puts there the sheets that the workflows of `examples/` read, as people would have filled them. */
export function addSampleSheets(sheets: Sheets, now: Date): void {
	const today = DATE.format(now);
	const space = { type: 'space', name: '', members: '', link: '', result: '' };
	sheets.put('Spaces', [
		{ id: 'P-101', ...space, name: 'Project Apollo', members: 'ada@example.com, ben@example.com' },
		{ id: 'P-102', ...space, type: 'group chat', members: 'carla@example.com; david@example.com' },
		{ id: 'P-103', ...space, type: 'DM', members: 'Elena <elena@example.com>' },
		{ id: 'P-104', ...space, name: 'Summer party', members: 'frank at example.com' },
	]);
	const project = { name: '', description: '', members: '', link: '', result: '' };
	sheets.put('Projects', [
		{
			id: 'P-201',
			...project,
			name: 'Project Apollo',
			description: 'To the moon',
			members: 'ada@example.com, ben@example.com, frank@example.com',
		},
		{
			id: 'P-202',
			...project,
			name: 'Project Gemini',
			members: 'carla@example.com, david@example.com',
		},
	]);
	sheets.put('Members', [
		{ space: 'Project Apollo', email: 'ada@example.com' },
		{ space: 'Project Apollo', email: 'ben@example.com' },
		{ space: 'Project Gemini', email: 'ada@example.com' },
		{ space: 'Project Gemini', email: 'invited.one@example.com' },
		{ space: 'Project Gemini', email: 'blocker@example.com' },
	]);
	const person = { buddy: 'Ada', start: today, chat: '', result: '' };
	sheets.put('New People', [
		{ name: 'Jonas Berg', email: 'jonas@example.com', ...person },
		{ name: 'Karin Lind', email: 'karin@example.com', ...person, start: '2020-02-03' },
	]);
}
