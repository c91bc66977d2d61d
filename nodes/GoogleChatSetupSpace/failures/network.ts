import { isInsecure, isNameNotResolved } from '../google/connectionError';
import type { Words } from './failure';
import { guide } from './pages';

/** A connection that failed below HTTP, by Node's or OpenSSL's code. */
export function networkWords(code: string): Words {
	if (isNameNotResolved(code)) {
		return {
			happened: "n8n could not find Google's servers: the name could not be resolved",
			advice: [
				'Check the internet connection and the DNS settings of the machine that runs n8n.',
				seen(code),
			],
			link: guide('on-the-way-to-google'),
		};
	}
	if (isInsecure(code)) {
		return {
			happened: 'the secure connection to Google could not be verified',
			advice: [
				"A proxy or firewall may present a certificate of its own: have n8n trust it with NODE_EXTRA_CA_CERTS, and check the machine's clock.",
				seen(code),
			],
			link: guide('on-the-way-to-google'),
		};
	}
	return {
		happened: 'the connection to Google was lost or could not be made',
		advice: [
			'Check the internet connection and the proxy settings of the machine that runs n8n.',
			seen(code),
		],
		link: guide('on-the-way-to-google'),
	};
}

const seen = (code: string) => `Seen: ${code}.`;
