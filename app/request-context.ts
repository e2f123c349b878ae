import { cache } from 'react';
import { currentRegistry } from '@/lib/content/store/registry';
import { readSettings } from '@/lib/settings';

/** The content and settings of one request: a page and its metadata never see two versions. */
export const requestContext = cache(async () => {
	const { site, version } = await currentRegistry();
	return { site, version, settings: readSettings() };
});
