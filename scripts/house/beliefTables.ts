import { BELIEFS, type NamedBelief } from '../../sandbox/google';

/** The page that holds what is believed about Google. */
export const BELIEFS_PAGE = 'docs/what-we-know-of-google.md';

const TITLES: Readonly<Record<string, string>> = {
	setups: 'Setting up, and finding direct messages',
	spaces: 'Reading and changing spaces',
	members: 'Members',
	facts: 'Taken for certain',
};

/** All beliefs, a table for each file that they stand in. */
function beliefTables(): string {
	return Object.entries(TITLES)
		.flatMap(([file, title]) => {
			const path = `sandbox/google/beliefs/${file}.ts`;
			const rows = BELIEFS.filter((belief) => belief.file === path).map(rowOf);
			return [
				`## ${title}`,
				'',
				`In [${path}](../${path}).`,
				'',
				'| what is believed | how it is backed | assumed; or else | where Google does otherwise, the node |',
				'| --- | --- | --- | --- |',
				...rows,
				'',
			];
		})
		.join('\n');
}

function rowOf({ name, what, mark, source, choices, node }: NamedBelief): string {
	const [first, ...others] = choices.map(String);
	const alternatives = first === undefined ? '' : `${first}; or ${others.join(', ')}`;
	const cells = [`\`${name}\`: ${what}`, `**${mark}**: ${linked(source)}`, alternatives, node];
	return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

/** `see https://example.com/page; more` is a link without the semicolon. */
const linked = (text: string): string => text.replace(/https:\/\/[^\s;,()]+/g, '<$&>');

const BEGIN = '<!-- beliefs: written by `npm run house -- --write` -->';
const END = '<!-- end of beliefs -->';

/** The page with the tables between its two marks; throws where they are missing. */
export function withBeliefTables(page: string): string {
	const begin = page.indexOf(BEGIN);
	const end = page.indexOf(END);
	if (begin < 0 || end < begin) throw new Error(`${BELIEFS_PAGE} lacks ${BEGIN} or ${END}.`);
	return `${page.slice(0, begin)}${BEGIN}\n\n${beliefTables()}\n${page.slice(end)}`;
}
