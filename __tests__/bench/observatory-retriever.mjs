// Takes the place of src/retriever/retriever.js in a copy of @mdn/mdn-http-observatory, the one module of its scan that
// goes to the network: gives what `observatory.ts` has recorded of the local site instead.
import { readFileSync } from 'node:fs';
import { Requests } from '../types.js';
import { Session } from './session.js';
import { parseHttpEquivHeaders } from './utils.js';

export async function retrieve(hostname) {
	const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8'));
	const requests = new Requests(hostname);
	const redirects = recorded.redirects.map(({ url, status }) => ({ url: new URL(url), status }));
	const page = { ...recorded.page, verified: true };
	const last = redirects.at(-1).url;
	requests.session = new Session(last);
	for (const cookie of recorded.cookies) requests.session.jar.setCookieSync(cookie, last.href);
	requests.resources.path = recorded.html;
	requests.responses = {
		auto: { ...page, httpEquiv: parseHttpEquivHeaders(recorded.html, last.href) },
		http: page,
		https: page,
		cors: { ...recorded.cors, verified: true },
		httpRedirects: redirects,
		httpsRedirects: redirects,
	};
	return requests;
}
