// Imported before anything else, for its effect: what follows needs this Node.js to load at all.
const NEEDED = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
	console.error(
		`This needs Node.js ${NEEDED.join('.')} or later, and this is ${process.versions.node}. Install a newer one (https://nodejs.org), then start again.`,
	);
	process.exit(1);
}
