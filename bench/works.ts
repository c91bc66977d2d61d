import { errors, OWNER, type Google } from '../sandbox/google';
import type { SetUpRow } from './rows';
import { newDirectMessages, newSpaces } from './rows';

/** Something to be done with Chat, the same for every contender. */
export interface Work {
	id: string;
	title: string;
	rows: SetUpRow[];
	/** How long Google takes to answer. */
	latencyMs: number;
	/** Puts the stand-in in the state in which the work begins. */
	prepare?: (google: Google) => void;
	/** What our node has to reach; none for works that are there to be looked at. */
	bound?: { seconds: number; mostSpaceWrites?: number };
}

const EVERY = 10;
const FLAKY_CALLS = 200;
const [LOST_ANSWER, UNAVAILABLE] = [4, 9];

const everyTenth = (first: number): number[] =>
	Array.from({ length: FLAKY_CALLS / EVERY }, (_, index) => first + index * EVERY);

/** The works, with what the node has to reach where a bound is set. */
export const WORKS: readonly Work[] = [
	{
		id: 'rows60',
		title: '60 rows, 800 ms an answer',
		rows: newSpaces(60),
		latencyMs: 800,
		bound: { seconds: 4.2 },
	},
	{
		id: 'rows150',
		title: '150 rows, 300 ms an answer',
		rows: newSpaces(150),
		latencyMs: 300,
		bound: { seconds: 126 },
	},
	{
		id: 'messages200',
		title: '200 direct messages that exist, 100 ms an answer',
		rows: newDirectMessages(200),
		latencyMs: 100,
		prepare: (google) => {
			for (const { email } of google.directory.addMany(200)) {
				google.addSpace({ spaceType: 'DIRECT_MESSAGE', createdBy: OWNER, members: [email] });
			}
		},
		bound: { seconds: 3, mostSpaceWrites: 0 },
	},
	{
		id: 'flaky40',
		title:
			'40 rows, 300 ms an answer; of ten answers one is lost on the way and one is "unavailable"',
		rows: newSpaces(40),
		latencyMs: 300,
		prepare: ({ faults }) => {
			faults.on({ method: 'spaces.setup', nth: everyTenth(LOST_ANSWER) }, 'lostAnswer');
			faults.on({ method: 'spaces.setup', nth: everyTenth(UNAVAILABLE) }, errors.unavailable());
		},
	},
];
