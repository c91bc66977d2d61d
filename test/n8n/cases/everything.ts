import type { N8nVersion } from '../../../sandbox/n8n/install/release';
import { aroundTheSetup } from './aroundTheSetup';
import { copiedWorkflow } from './copiedWorkflow';
import { credentialTest } from './credentialTest';
import { endedFromOutside } from './endedFromOutside';
import { exactlyOnce } from './exactlyOnce';
import { faults } from './faults';
import { forms } from './forms';
import { mainJob } from './mainJob';
import { nodesOfGoogle } from './nodesOfGoogle';
import { onError } from './onError';
import { otherAccount } from './otherAccount';
import { permissions } from './permissions';
import { preview } from './preview';
import { refusals } from './refusals';
import { runAgain } from './runAgain';
import { serviceAccount } from './serviceAccount';
import { sheetRows } from './sheetRows';
import { signIn } from './signIn';
import { stopping } from './stopping';
import { There } from '../there';

/** The first run on a machine installs n8n. */
const START_TIMEOUT_MS = 20 * 60_000;
const TEST_TIMEOUT_MS = 60_000;

const CASES = [
	mainJob,
	exactlyOnce,
	copiedWorkflow,
	otherAccount,
	preview,
	runAgain,
	sheetRows,
	forms,
	nodesOfGoogle,
	onError,
	signIn,
	credentialTest,
	refusals,
	faults,
	stopping,
	permissions,
	serviceAccount,
	aroundTheSetup,
	endedFromOutside,
];

/** Every case, in one n8n of that version: starting one takes longer than most cases. */
export function everythingIn(version: N8nVersion): void {
	jest.setTimeout(TEST_TIMEOUT_MS);
	describe(`the packed node in n8n ${version}`, () => {
		const there = new There(version);
		beforeAll(() => there.start(), START_TIMEOUT_MS);
		afterAll(() => there.stop());
		beforeEach(() => there.beginTest());
		afterEach(() => there.endTest());

		for (const cases of CASES) cases(there);
	});
}
