import { runInThisContext } from 'node:vm';

type Mockttp = typeof import('mockttp');

/**
 * The mockttp package, by Node's own `require` in every case: Jest replaces it by one that cannot
 * load the ES modules that mockttp needs. Loaded when it is asked for, since tests in process do
 * without the second that it takes.
 */
export function loadMockttp(): Mockttp {
	const nodesProcess = runInThisContext('process') as NodeJS.Process;
	const { createRequire } = nodesProcess.getBuiltinModule('node:module');
	return createRequire(__filename)('mockttp') as Mockttp;
}
