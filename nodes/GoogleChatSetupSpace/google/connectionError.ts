/** Names of Node.js and OpenSSL for what can go wrong below HTTP, such as ECONNRESET. */

const NAME_NOT_RESOLVED = /^(ENOTFOUND|EAI_AGAIN)$/;
/** "CERT_HAS_EXPIRED", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE". */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/;
/** "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_TLS_HANDSHAKE_TIMEOUT". */
const SECURE_CONNECTION = /SSL|TLS/;
/** Nobody listens: without a connection nothing is sent. */
const CONNECTION_REFUSED = 'ECONNREFUSED';

/** The name of Google's servers has no address here. */
export const isNameNotResolved = (code: string): boolean => NAME_NOT_RESOLVED.test(code);

/** The certificate is not trusted: it stays so, however often it is tried. */
export const isCertificateRefused = (code: string): boolean => CERTIFICATE.test(code);

/** The secure connection could not be made. */
export const isInsecure = (code: string): boolean =>
	isCertificateRefused(code) || SECURE_CONNECTION.test(code);

/** n8n took the request back: the run was stopped, or the workflow's time was up. */
export const isCanceled = (code: string): boolean => code === 'ERR_CANCELED';

/** Whether the request surely never reached Google. Of every other code nobody knows. */
export const wasNeverSent = (code: string): boolean =>
	isNameNotResolved(code) || isCertificateRefused(code) || code === CONNECTION_REFUSED;
