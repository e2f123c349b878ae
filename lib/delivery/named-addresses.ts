import { plainBody } from './representation';
import type { StoredResponse } from './shared-cache';

/** An address that a document names, and the weight that the sitemap gives it. */
export interface Named {
	path: string;
	priority: number;
}

/** The paths alone. */
export const pathsOf = (named: readonly Named[]): string[] => named.map(({ path }) => path);

/** Addresses on this site that a sitemap names, those of most weight first, or a document and the style in it. */
export async function namedIn(path: string, { headers, representations }: StoredResponse): Promise<Named[]> {
	const find = patterns.find(({ type }) => type.test(headers['content-type'] ?? ''));
	if (!find) return [];
	const found = [...String(await plainBody(representations)).matchAll(find.pattern)].map(
		([, target = '', priority = '0']): Named => {
			return { path: new URL(target, `http://localhost${path}`).pathname, priority: Number(priority) };
		},
	);
	return found.sort((a, b) => b.priority - a.priority);
}

const patterns = [
	{ type: /xml$/, pattern: /<loc>([^<]+)<\/loc>(?:(?:(?!<loc>)[\s\S])*?<priority>([\d.]+))?/g },
	{ type: /^text\/html/, pattern: /(?:\s(?:href|src)="|\burl\("?)(\/[^"?#)]*)/g },
];
