import { build, isUpToDate } from './build-site';

async function main(): Promise<void> {
	if (await isUpToDate()) return;
	console.log('Bygger nettstedet: koden er ny eller endret siden sist.');
	await build();
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
