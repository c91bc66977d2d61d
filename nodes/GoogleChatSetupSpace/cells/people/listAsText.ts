// A quoted text of JSON or Python, or one of Python's words: "O'Brien", 'ada', None.
const PYTHON = /"[^"]*"|'([^']*)'|\b(?:None|True|False)\b/g;

// "[113000000000000000001, 12]": JSON would lose digits of numbers as long as ids.
const NUMBERS = /^\[[\d\s,]+\]$/;

/** A list or an object that a cell holds as text: JSON, or as Python prints it. */
export function listIn(text: string): unknown {
	if (!/^[[{]/.test(text) || NUMBERS.test(text)) return undefined;
	return (
		parseJson(text) ??
		parseJson(
			text.replace(PYTHON, (part: string, single?: string) => {
				if (single !== undefined) return JSON.stringify(single);
				return part === 'None' ? 'null' : part.startsWith('"') ? part : part.toLowerCase();
			}),
		)
	);
}

/** undefined where it is none. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
