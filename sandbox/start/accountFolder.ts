import { join } from 'node:path';
import { cacheFolder } from '../n8n/install/cacheFolder';
import type { N8nVersion } from '../n8n/install/release';

/**
 * The n8n user folder of `npm start -- --google`. One for each major version: an older n8n cannot open
 * the database of a newer one.
 */
export const accountFolder = (version: N8nVersion): string =>
	join(cacheFolder(), `google-account-n8n-${version.split('.')[0]}`);
