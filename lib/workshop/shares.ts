import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Registry } from '../content/store/content-store';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';
import { readSavedVersion } from './saved-version';
import { readShare, shareKey, signShare } from './share-token';
import { registryOf } from './workspace';

/** Where shares are shown: below each come the site's own addresses. */
const sharesPath = '/verksted/delt';

const key = () => shareKey(join(readSettings().stateDir, 'delingsnokkel'));

/** What has been shown lately, by commit: one registry for it, so that its pages are not made anew for each request. */
const shown = processWide('workshop-shares', () => new LRUCache<string, Registry>({ max: 4, ttl: 10 * 60 * 1000 }));

/** The address at which a saved version can be seen until an instant; the site's own addresses are added to it. */
export async function shareAddress(commit: string, expires: number): Promise<string> {
	return `${sharesPath}/${signShare({ commit, expires }, await key())}`;
}

/** What an address below `sharesPath` asks for; without registry where it may not, or no longer, be seen. */
export async function readShareAddress(
	url: string,
	now: number = Date.now(),
): Promise<{ registry: Registry | undefined; prefix: string; address: string } | undefined> {
	const [, token, address = ''] = /^\/verksted\/delt\/([^/?]*)([/?].*)?$/.exec(url) ?? [];
	if (token === undefined) return undefined;
	const share = readShare(token, await key(), now);
	const registry = share && (await registryAt(share.commit));
	return { registry, prefix: `${sharesPath}/${token}`, address: address.startsWith('/') ? address : `/${address}` };
}

/** The site of a saved version, with its drafts, marked as such. Undefined where git has the version no more. */
async function registryAt(commit: string): Promise<Registry | undefined> {
	const known = shown.get(commit);
	if (known) return known;
	const workspace = await readSavedVersion(commit).catch(() => undefined);
	const registry = workspace && registryOf(workspace);
	if (registry) shown.set(commit, registry);
	return registry;
}
