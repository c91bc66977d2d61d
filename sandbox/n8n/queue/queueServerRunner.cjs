// Runs a server and ends it with itself: SIGINT is what makes Redis and PostgreSQL alike stop at once.
// Started with stopWithParent.cjs, it leaves no server behind, however the sandbox went.
const { spawn } = require('node:child_process');

const { command, args, user } = JSON.parse(process.argv[2]);
const server = spawn(command, args, { stdio: 'inherit', ...user });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
	process.on(signal, () => server.kill('SIGINT'));
}
server.on('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 1));
