import { stopSharedSite } from './support/shared-site';

export default async function globalTeardown(): Promise<void> {
	await stopSharedSite();
}
