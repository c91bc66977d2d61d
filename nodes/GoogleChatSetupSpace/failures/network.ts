import { isCanceled, isInsecure, isNameNotResolved } from '../google/connectionError';
import { failure, type Failure } from './failure';
import { GUIDE } from './pages';

/** A request that got no answer, by Node's or OpenSSL's code for it. */
export function noAnswerFailure(code: string): Failure {
	if (isCanceled(code)) {
		return failure(
			'canceled',
			'the run was stopped or ran out of its time',
			GUIDE.network,
			"If nobody stopped it, raise 'Timeout Workflow' in the workflow's settings.",
		);
	}
	const [happened, advice] = isNameNotResolved(code)
		? ["n8n could not find Google's servers: the name could not be resolved", check('DNS')]
		: isInsecure(code)
			? ['the secure connection to Google could not be verified', TRUST_THE_CERTIFICATE]
			: ['the connection to Google was lost or could not be made', check('proxy')];
	return failure('network', happened, GUIDE.network, advice, `Seen: ${code}.`);
}

const TRUST_THE_CERTIFICATE =
	"Where a proxy or firewall has its own certificate, have n8n trust it with NODE_EXTRA_CA_CERTS; and check the machine's clock.";

const check = (settings: string): string =>
	`Check the internet connection and the ${settings} settings of the machine that runs n8n.`;
