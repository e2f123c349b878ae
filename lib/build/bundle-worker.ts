import { bundle, workerSource } from '../bundle';
import { workerBundle } from '../content/store/understanding';

// For development: `next dev` bundles what it imports itself, but not the script that a thread runs.

bundle(workerSource, workerBundle).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
