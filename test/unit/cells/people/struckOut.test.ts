import { problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const BEN = 'users/ben@example.com';
const WHY = 'is struck out: take it out of the list, or write it anew';

describe('who is struck out', () => {
	it.each([
		'~~ben@example.com~~',
		'~~Ben Roe <ben@example.com>~~',
		'~~b~~',
		'<del>ben@example.com</del>',
		'<s>ben@example.com</s>',
		'<strike>ben@example.com</strike>',
		'<DEL>ben@example.com</DEL>',
		'<del>ben@example.com\ncleo@example.com</del>',
		'~~ben@example.com\ncleo@example.com~~',
		'<del class="x">ben@example.com</del>',
		'<s><b>ben@example.com</b></s>',
		'<span style="text-decoration:line-through">b@x.de</span>',
		"<span class=x style='text-decoration: line-through'>b</span>",
		'<SPAN STYLE="TEXT-DECORATION:LINE-THROUGH"><b>b</b></SPAN>',
	])('is told, and nobody: %j', (struckOut) => {
		const fault = `'${struckOut.replace('\n', ' ')}' ${WHY}`;
		expect(readIn(struckOut)).toEqual({ who: [], faults: [fault], guesses: [] });
		expect(readIn(`${struckOut}, ada@example.com`)).toEqual({
			who: [ADA],
			faults: [fault],
			guesses: [],
		});
	});

	it('stands between two who are not', () => {
		expect(readIn('ada@example.com~~cleo@example.com~~ben@example.com')).toEqual({
			who: [ADA, BEN],
			faults: [`'~~cleo@example.com~~' ${WHY}`],
			guesses: [],
		});
	});

	it('is told each by itself, behind the others', () => {
		expect(problemsIn('~~ben@example.com~~; bob at x; <s>cleo@example.com</s>')).toEqual([
			"'bob at x' is not an email address or a user ID",
			`'~~ben@example.com~~' ${WHY}`,
			`'<s>cleo@example.com</s>' ${WHY}`,
		]);
	});

	it.each([
		['<p style="text-decoration:line-through">ben@example.com</p>', 'p'],
		['<span style="text-decoration:line-through"><span>ben@example.com</span></span>', 'span'],
	])('is told by the tag where it is another one, or holds more of its kind: %j', (text, tag) => {
		expect(readIn(text).faults).toEqual([`'<${tag} style="text-decoration:line-through' ${WHY}`]);
	});

	it.each([
		'~~ben@example.com',
		'~ben@example.com~',
		'<del>ben@example.com</s>',
		'<span>ben@example.com</span>',
		'<span style="text-decoration:underline">ben@example.com</span>',
		'line-through <ben@example.com>',
	])('is not whoever has other marks: %j', (text) => {
		expect(readIn(text)).toEqual({ who: [BEN], faults: [], guesses: [] });
	});

	it('may be many', () => {
		const many = Array.from({ length: 50 }, (_, at) => `person.${at}@example.com`).join(', ');
		for (const struckOut of [`~~${many}~~`, `<del>${many}</del>`]) {
			const { who, faults } = readIn(`${struckOut}, ada@example.com`);
			expect(who).toEqual([ADA]);
			expect(faults).toEqual([expect.stringContaining(WHY)]);
		}
	});
});
