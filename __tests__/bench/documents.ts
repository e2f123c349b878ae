import { gunzipSync } from 'node:zlib';
import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';

/** A page as our site sends it, for other servers to send the same. */
export interface ServedDocument {
	path: string;
	contentType: string;
	/** Every header that any server could send with it; those that belong to the connection or to one coding are left out. */
	headers: Record<string, string>;
	identity: Buffer;
	gzip: Buffer;
}

const madeByEachServer = new Set([
	'content-type',
	'content-length',
	'content-encoding',
	'etag',
	'date',
	'connection',
	'keep-alive',
	'transfer-encoding',
]);

/** Every page of the sitemap. @throws {Error} when one is not answered with 200 and gzip. */
export async function servedDocuments(origin: string): Promise<ServedDocument[]> {
	const documents: ServedDocument[] = [];
	for (const path of await sitemapPaths(origin)) {
		const { status, headers, body } = await rawRequest(origin, path, { headers: { 'accept-encoding': 'gzip' } });
		if (status !== 200 || headers['content-encoding'] !== 'gzip') throw new Error(`${path} answers ${status}.`);
		const kept = Object.entries(headers).filter(([name]) => !madeByEachServer.has(name));
		documents.push({
			path,
			contentType: headers['content-type'] ?? '',
			headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
			identity: gunzipSync(body),
			gzip: body,
		});
	}
	return documents;
}

/**
 * Makes sure that another server sends the same page, compressed, under the same headers.
 *
 * @throws {Error} with the first difference: a comparison of unlike answers would be worth nothing.
 */
export async function expectSame(origin: string, document: ServedDocument): Promise<void> {
	const { path, contentType, headers, identity } = document;
	const answer = await rawRequest(origin, path, { headers: { 'accept-encoding': 'gzip' } });
	if (answer.headers['content-encoding'] !== 'gzip') throw new Error(`${origin}${path} is not compressed.`);
	if (!gunzipSync(answer.body).equals(identity)) throw new Error(`${origin}${path} is another text.`);
	for (const [name, value] of Object.entries({ ...headers, 'content-type': contentType }))
		if (String(answer.headers[name]) !== value) throw new Error(`${origin}${path} sends another ${name}.`);
}
