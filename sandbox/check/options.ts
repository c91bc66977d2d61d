import { parseArgs } from 'node:util';
import { Problem } from '../terminal/problem';
import { MOST_SPACES } from './asking';
import { GIVEN_BY, type Means } from './means';

const DEFAULT_PAUSE_S = 1.1;
const DEFAULT_FILE = 'reports/google-check.md';
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const TOKEN = 'GOOGLE_CHAT_ACCESS_TOKEN';

/** What `npm run google:check` is told. The account's token may come from somewhere else. */
export interface CheckOptions {
	means: Omit<Means, 'token'>;
	token?: string;
	isHelp: boolean;
	/** Nobody has to be asked before it begins. */
	isAgreed: boolean;
	pauseMs: number;
	/** Where the report for an issue is written. */
	file: string;
}

export const HELP = `npm run google:check -- --colleague ada@your-company.com

Asks the real Google what the stand-in of the tests takes for granted, and says where it is otherwise.
It makes at most ${MOST_SPACES} spaces, and asks before it begins. The account is that of an access token:
  ${TOKEN}     with the scope chat.spaces; better with chat.memberships and chat.delete, too
or, without one, the account that was connected in n8n by npm start -- --google.

--colleague ADDRESS          somebody of the organization, who is put into most of the spaces;
                             or GOOGLE_CHAT_COLLEAGUE
Each of these lets more be asked:
${GIVEN_BY.colleagueToken}  a token of the colleague, of the same Cloud project
${GIVEN_BY.another} ADDRESS            somebody else of the organization, best one who has to accept invitations
${GIVEN_BY.group} ADDRESS              a Google Group that the colleague is in (scope cloud-identity.groups.readonly)
${GIVEN_BY.blocked} ADDRESS            somebody who blocks the account, or whom it blocks
${GIVEN_BY.outsider} ADDRESS           somebody of another organization
${GIVEN_BY.inviter} ADDRESS            somebody whose direct message the account has not accepted
${GIVEN_BY.appInDirectMessage}      add the Chat app to the direct message with the colleague, where it stays

--yes                        begin without asking
--pause SECONDS              between two writes (${DEFAULT_PAUSE_S} unless given)
--out FILE                   the report without names (${DEFAULT_FILE} unless given)
--help                       this text`;

/**
 * The command line and the environment.
 * @throws {Problem} for what is missing or not understood
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): CheckOptions {
	const values = parse(args);
	const colleague = values.colleague ?? env.GOOGLE_CHAT_COLLEAGUE ?? '';
	if (!values.help && colleague === '') {
		throw new Problem(
			'Name a colleague of the organization: npm run google:check -- --colleague ada@your-company.com',
		);
	}
	const addresses = { colleague, ...pick(values) };
	for (const [name, address] of Object.entries(addresses)) {
		if (address !== '' && !ADDRESS.test(address)) {
			throw new Problem(`"${address}" is not an email address (--${name}).`);
		}
	}
	const token = env[TOKEN]?.trim();
	const colleagueToken = env[GIVEN_BY.colleagueToken]?.trim();
	return {
		means: {
			...addresses,
			...(colleagueToken && { colleagueToken }),
			appInDirectMessage: values['app-in-direct-message'] ?? false,
		},
		...(token && { token }),
		isHelp: values.help ?? false,
		isAgreed: values.yes ?? false,
		pauseMs: readPause(values.pause),
		file: values.out ?? DEFAULT_FILE,
	};
}

const pick = ({ another, group, blocked, outsider, inviter }: ReturnType<typeof parse>) => ({
	...(another && { another }),
	...(group && { group }),
	...(blocked && { blocked }),
	...(outsider && { outsider }),
	...(inviter && { inviter }),
});

function parse(args: string[]) {
	const text = { type: 'string' } as const;
	const yesOrNo = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args,
			options: {
				colleague: text,
				another: text,
				group: text,
				blocked: text,
				outsider: text,
				inviter: text,
				'app-in-direct-message': yesOrNo,
				yes: yesOrNo,
				pause: text,
				out: text,
				help: { ...yesOrNo, short: 'h' },
			},
		}).values;
	} catch (error) {
		const [sentence] = (error as Error).message.split('. ');
		throw new Problem(`${sentence}. "npm run google:check -- --help" lists the options.`);
	}
}

function readPause(given: string | undefined): number {
	const seconds = Number(given ?? DEFAULT_PAUSE_S);
	if (seconds >= 0) return seconds * 1_000;
	throw new Problem(`"${given}" is not a number of seconds (--pause).`);
}
