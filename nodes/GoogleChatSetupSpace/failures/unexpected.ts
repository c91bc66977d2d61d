import { failure } from './failure';
import { PROJECT } from './pages';

/** A bug in this node. The error's own text stays out: it could hold anything. */
export const UNEXPECTED = failure(
	'unexpected',
	'something went wrong in the node that it was not made for',
	{ text: 'Tell us', href: `${PROJECT}/issues` },
	'Please tell us what the row asked for, without names, so that it can be mended.',
);
