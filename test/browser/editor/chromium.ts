import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, selectors, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** No sandbox, since CI runs as root; the rest keeps Chromium from calling home. */
const ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--force-color-profile=srgb',
];

/**
 * Starts the machine's own Chromium, without a window.
 * @throws {Error} that says how to install it.
 */
export async function launchChromium(): Promise<Browser> {
	// n8n's own name for what tests may hold on to.
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({ executablePath: findChromium(), args: ARGS });
}

/** `CHROMIUM` if it is set, else the first of the usual names on the PATH. */
function findChromium(): string {
	const { CHROMIUM, PATH = '' } = process.env;
	if (CHROMIUM) return CHROMIUM;
	const candidates = PATH.split(delimiter).flatMap((folder) =>
		NAMES.map((name) => join(folder, name)),
	);
	const found = candidates.find(isExecutable);
	if (found) return found;
	throw new Error(
		'Chromium is not installed: run "apt-get install --no-install-recommends chromium", or set CHROMIUM to the path of a Chromium or Chrome.',
	);
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
