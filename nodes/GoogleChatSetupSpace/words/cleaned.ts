// Characters that show nothing: zero-width spaces, direction marks, joiners, variation selectors.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/**
 * Around a joiner or a selector that is part of what is seen: the emoji 👩‍🚀 and ❤️, the key 1️⃣, the
 * flag of England, and scripts whose letters join or stand apart by it (Persian, Hindi): those
 * without capitals.
 */
const SEEN =
	/^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f](?:\u200d\p{Extended_Pictographic}|[\ufe0e\ufe0f])|[#*\d]\ufe0f\u20e3|[\u{1f3f4}\u{e0020}-\u{e007f}][\u{e0020}-\u{e007f}]|[\p{Lo}\p{M}][\u200c\u200d][\p{L}\p{M}])/u;

/** Most texts are: nothing in it is invisible or composed. */
const IS_ASCII = /^\p{ASCII}*$/u;

/**
 * A text without characters that nobody sees, composed (NFC): what looks the same is the same. Not
 * trimmed.
 */
export function cleaned(text: string): string {
	if (IS_ASCII.test(text)) return text;
	return text
		.replace(INVISIBLE, (mark, at: number) => {
			const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
			const around = `${before}${text.slice(at, at + mark.length + 2)}`;
			return SEEN.test(around) ? mark : '';
		})
		.normalize('NFC');
}
