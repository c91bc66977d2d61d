// Preloaded into every process that the sandbox starts (node --require). Its file descriptor 3 is a
// pipe to the process that started it: when that one is gone, however it went (kill -9 included),
// the pipe ends and so does this process. Plain CommonJS, since n8n's own Node.js runs it.
const { Socket } = require('node:net');

const GRACE_MS = 5_000;

const parent = new Socket({ fd: 3 });
const stop = () => {
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
};
parent.on('error', stop).on('close', stop).resume();
parent.unref();
