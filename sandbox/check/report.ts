import { layOut, type Cells } from '../start/table';
import { wordsOf } from './answer';
import type { Outcome, Result } from './check';
import { hide, scrub } from './scrub';

const DETAILS = 2;
const HEAD = ['Question', 'Google does', 'How that is known'];

/** What the person at the terminal reads; `secrets` are the tokens. */
export function onTerminal(outcome: Outcome, width: number, secrets: readonly string[]): string {
	const { results } = outcome;
	const cells: Cells = [HEAD, ...results.map((result) => lineOf(result))];
	return hide(
		[layOut(cells, width, DETAILS), ...details(results), '', summary(results)].join('\n'),
		secrets,
	);
}

function lineOf({ belief, verdict, found, why, answer }: Result): string[] {
	const words = answer ? wordsOf(answer) : '';
	if (verdict === 'not asked')
		return [belief.name, verdict, [why, words].filter(Boolean).join(': ')];
	const isAsAssumed = verdict === 'as assumed';
	const does = isAsAssumed ? `${verdict}: ${found}` : `OTHERWISE: ${found}`;
	return [belief.name, does, words || 'seen in its answer'];
}

/** What each difference means, for whoever changes the node. */
function details(results: readonly Result[]): string[] {
	return differences(results).flatMap(({ belief, found }) => [
		'',
		`${belief.name} is otherwise: Google does ${found}, and ${String(belief.choices[0])} was assumed.`,
		`    ${belief.what}`,
		`    It stands in ${belief.file}. What the node does then: ${belief.node}`,
	]);
}

const differences = (results: readonly Result[]) =>
	results.filter(({ verdict }) => verdict === 'otherwise');

/** e.g. "22 as assumed, 1 otherwise, 12 not asked." */
export function summary(results: readonly Result[]): string {
	const count = (verdict: Result['verdict']) =>
		results.filter((result) => result.verdict === verdict).length;
	return `${count('as assumed')} as assumed, ${count('otherwise')} otherwise, ${count('not asked')} not asked.`;
}

/** What is left at Google, for the person to remove. */
export function leftOver({ left, removed }: Outcome, unanswered: readonly string[]): string {
	const lines = left.map(({ link, isColleagues, isDirect }) => {
		const whose = isColleagues ? " (the colleague's)" : '';
		return `    ${link}${whose}${isDirect ? ' (a direct message, which the check never removes)' : ''}`;
	});
	return [
		...(removed > 0
			? [`${counted(removed, 'space was', 'spaces were')} made and removed again.`]
			: []),
		...(left.length > 0
			? [
					'Left at Google, since the token may not remove them (chat.delete), or Google did not:',
					...lines,
				]
			: []),
		...unanswered.map((it) => `Perhaps there as well, since Google gave no clear answer: ${it}.`),
		...(removed + left.length + unanswered.length === 0 ? ['Nothing was made.'] : []),
	].join('\n');
}

/** For an issue: no names, addresses, tokens or links. */
export function forAnIssue(outcome: Outcome, day: string, known: readonly string[]): string {
	const bare = (text: string) => scrub(text, known).replace(/\|/g, '/').replace(/\s+/g, ' ');
	const rows = outcome.results.map(({ belief, verdict, found, why, answer }) => {
		const words = [why, answer && wordsOf(answer)].filter(Boolean).join(': ');
		return `| ${belief.name} | ${String(belief.choices[0])} | ${verdict} | ${bare(found ?? '')} | ${bare(words)} |`;
	});
	const notes = differences(outcome.results).map(
		({ belief }) =>
			`- \`${belief.name}\` (${belief.file}): ${belief.what} What the node does then: ${belief.node}`,
	);
	return [
		`# What Google does, asked on ${day}`,
		'',
		summary(outcome.results),
		'',
		'| question | assumed | | Google does | words |',
		'| --- | --- | --- | --- | --- |',
		...rows,
		...(notes.length > 0 ? ['', '## Otherwise', '', ...notes] : []),
		'',
	].join('\n');
}

const counted = (count: number, one: string, more: string): string =>
	`${count} ${count === 1 ? one : more}`;
