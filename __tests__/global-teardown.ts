import { stopSharedSite } from './fixtures/shared-site';

export default async function globalTeardown(): Promise<void> {
	await stopSharedSite();
}
