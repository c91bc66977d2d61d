/**
 * Characters that show nothing: zero-width spaces, direction marks, joiners, variation selectors; unless
 * a joiner or a selector is part of what is seen: the emoji 👩‍🚀 and ❤️, the key 1️⃣, the flag of England,
 * and scripts whose letters join or stand apart by it (Persian, Hindi): those without capitals.
 */
const INVISIBLE = new RegExp(
	[
		String.raw`(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?:\u200d\p{Extended_Pictographic}|[\ufe0e\ufe0f]))`,
		String.raw`(?!(?<=[#*\d])\ufe0f\u20e3)`,
		String.raw`(?!(?<=[\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0020}-\u{e007f}])`,
		String.raw`(?!(?<=[\p{Lo}\p{M}])[\u200c\u200d][\p{L}\p{M}])`,
		String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
	].join(''),
	'gu',
);

/** Most texts are: nothing in it is invisible or composed. */
const IS_ASCII = /^\p{ASCII}*$/u;

/**
 * A text without characters that nobody sees, composed (NFC): what looks the same is the same. Not
 * trimmed.
 */
export function cleaned(text: string): string {
	return IS_ASCII.test(text) ? text : text.replace(INVISIBLE, '').normalize('NFC');
}
