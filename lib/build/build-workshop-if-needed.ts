import { buildWorkshopIfNeeded } from './build-workshop';

buildWorkshopIfNeeded().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
