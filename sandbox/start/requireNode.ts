// Imported before anything else, for its effect: what follows needs this Node.js to load at all.
import { nodeProblem } from './nodeVersion';

const problem = nodeProblem(process.versions.node);
if (problem) {
	console.error(problem);
	process.exit(1);
}
