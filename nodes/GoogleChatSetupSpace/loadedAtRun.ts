/** What is loaded when it is first needed: n8n loads every node and credential as it starts. */
export { signIn } from './credentialToken';
export { setUpSpaces } from './execute';
export { processRuntime } from './runtime';
