import { cleaned } from '../../../nodes/GoogleChatSetupSpace/words/cleaned';
import { seenAs } from '../../../nodes/GoogleChatSetupSpace/words/seenAs';

describe('a cleaned text', () => {
	it.each([
		['a zero-width space', 'A\u200bda', 'Ada'],
		['a byte order mark', '\ufeffAda', 'Ada'],
		['direction marks', '\u202aAda\u202c \u2066Ben\u2069', 'Ada Ben'],
		['a soft hyphen', 'Love\u00adlace', 'Lovelace'],
		['a joiner between letters', 'A\u200dda', 'Ada'],
		['a joiner behind two letters', 'Ad\u200da', 'Ada'],
		['a joiner at the end', 'Ada\u200d', 'Ada'],
		['a selector behind a letter', 'Ada\ufe0f', 'Ada'],
		['a selector at the start', '\ufe0fAda', 'Ada'],
		['marks of annotations', '\ufff9Ada\ufffb', 'Ada'],
		['tags that stand for no flag', 'Ada\u{e0067}', 'Ada'],
		['a joiner behind an emoji and before a letter', '👩\u200da', '👩a'],
		['an invisible mark behind a key', '1\u200b\u20e3', '1\u20e3'],
		['a selector behind a digit alone', '1\ufe0f2', '12'],
	])('has lost %s', (_what, text, left) => {
		expect(cleaned(text)).toBe(left);
	});

	it.each([
		['an emoji of several', '👩\u200d🚀'],
		['one of several with a skin', '👩🏽\u200d🚀'],
		['one of several with a selector', '🏳\ufe0f\u200d🌈'],
		['an emoji with a selector', 'Ada ❤\ufe0f'],
		['a sign as text', '☎\ufe0e'],
		['a key', '#\ufe0f\u20e3 1\ufe0f\u20e3 *\ufe0f\u20e3'],
		['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
		['Persian with a non-joiner', 'می\u200cخواهم'],
		['Hindi with a joiner', 'क्\u200dष'],
		['blanks around it', '  Ada '],
		['ASCII', 'Ada\n\tBen'],
	])('keeps %s', (_what, text) => {
		expect(cleaned(text)).toBe(text);
	});

	it('is composed', () => {
		expect(cleaned('Cafe\u0301')).toBe('Caf\u00e9');
		expect(cleaned('ﬁ')).toBe('ﬁ');
	});
});

describe('a text as people see it', () => {
	it('is on one line, with single blanks and none around it', () => {
		expect(seenAs('  Ada \u00a0\n Love\u200blace\t')).toBe('Ada Lovelace');
		expect(seenAs('Ada')).toBe('Ada');
	});
});
