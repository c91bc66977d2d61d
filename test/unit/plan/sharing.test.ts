import { sharing } from '../../../nodes/GoogleChatSetupSpace/plan/sharing';

const byFirstLetter = (...words: string[]) =>
	sharing(words, (word) => (word === '-' ? undefined : word.slice(0, 1)));

it.each([
	[[], []],
	[['ada'], []],
	[['ada', 'ben'], []],
	[['ada', 'abe'], [['ada', 'abe']]],
	[
		['ada', 'ben', 'abe', 'bob', 'cleo', 'al'],
		[
			['ada', 'abe', 'al'],
			['ben', 'bob'],
		],
	],
	[['-', '-', 'ada', '-'], []],
	[['', ''], [['', '']]],
])('of %j those that have something in common are %j', (words, groups) => {
	expect(byFirstLetter(...words)).toEqual(groups);
});
