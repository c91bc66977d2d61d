/** As `engines` in package.json says. */
const NEEDED = [20, 19] as const;

/**
 * What a person whose Node.js is too old is told; undefined where it is not.
 * @param version as in `process.versions.node`
 */
export function nodeProblem(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
	return `This needs Node.js ${NEEDED.join('.')} or later, and this is ${version}. Install a newer one (https://nodejs.org), then start again.`;
}
