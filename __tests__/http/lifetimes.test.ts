import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RawResponse, rawRequest, rawText } from '../support/raw-request';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(120_000);

const readersAsk = 'public, max-age=0, must-revalidate';
const forAYear = 'public, max-age=31536000, immutable';
const forADay = 'public, max-age=86400';
const never = 'no-store';

/** How to ask, what comes, for how long it may be kept, and by what it differs between readers. */
interface Case {
	path?: string;
	method?: string;
	headers?: Record<string, string>;
	/** Bytes to send instead of a request that a library would make. */
	bytes?: string;
	status: number;
	lifetime: string;
	vary?: string;
}

const expired = '---\ntitle: Utløpt\ndescription: Gjaldt før.\nexpiryDate: 2020-01-01\n---\n\nTekst.\n';
const withPadding = (bytes: number) => ({ 'x-padding': 'a'.repeat(bytes) });

const cases: Record<string, Case> = {
	'a page': { path: '/nb/om-minid', status: 200, lifetime: readersAsk, vary: 'Accept-Encoding' },
	'a page in gzip': {
		path: '/nb/om-minid',
		headers: { 'accept-encoding': 'gzip' },
		status: 200,
		lifetime: readersAsk,
		vary: 'Accept-Encoding',
	},
	'a part of a page': { path: '/nb/om-minid', headers: { range: 'bytes=0-9' }, status: 200, lifetime: readersAsk },
	'a page by HEAD': { path: '/nb/om-minid', method: 'HEAD', status: 200, lifetime: readersAsk },
	'a search': { path: '/nb/sok?q=kode', status: 200, lifetime: readersAsk },
	'a search that may hold an identity number': { path: '/nb/sok?q=01019012345', status: 307, lifetime: never },
	'the sitemap': { path: '/sitemap.xml', status: 200, lifetime: readersAsk },
	'the file for robots': { path: '/robots.txt', status: 200, lifetime: readersAsk },
	'the file for telephones': {
		path: '/.well-known/apple-app-site-association',
		status: 200,
		lifetime: readersAsk,
	},
	'the address for security matters': { path: '/.well-known/security.txt', status: 200, lifetime: readersAsk },
	'the rules for reading ahead': { path: '/speculation-rules.json', status: 200, lifetime: forADay },
	'a picture': { path: '/bilder/forside.svg', status: 200, lifetime: readersAsk },
	'a picture for sharing': { path: '/bilde/nb/om-minid', status: 200, lifetime: readersAsk },
	'an icon': { path: '/icon.svg', status: 200, lifetime: 'public, max-age=86400' },
	'the front door': { path: '/', status: 307, lifetime: readersAsk, vary: 'Accept-Language' },
	'an address without language': { path: '/om-minid', status: 307, lifetime: readersAsk, vary: 'Accept-Language' },
	'an address in capitals': { path: '/NB/om-minid', status: 308, lifetime: readersAsk },
	'an address with a slash too many': { path: '/nb/om-minid/', status: 308, lifetime: readersAsk },
	'the way to the app, on a telephone': {
		path: '/app',
		headers: { 'user-agent': 'iPhone' },
		status: 307,
		lifetime: readersAsk,
		vary: 'User-Agent',
	},
	'another host than the site’s own': {
		path: '/nb',
		headers: { host: 'evil.example' },
		status: 308,
		lifetime: never,
	},
	'a page that never was': { path: '/nb/finnes-ikke', status: 404, lifetime: readersAsk },
	'a page past its expiry': { path: '/nb/utlopt', status: 410, lifetime: readersAsk },
	'a file that the build did not make': { path: '/_next/static/x.js', status: 404, lifetime: never },
	'an inner address': { path: '/nb/feilside/503', status: 404, lifetime: never },
	'an address that cannot be read': { path: '/nb/%ff', status: 400, lifetime: never },
	'an address that is too long': { path: `/nb/${'a'.repeat(3_000)}`, status: 414, lifetime: never },
	'something else than reading': { path: '/nb', method: 'POST', status: 405, lifetime: never },
	'more headers than anybody needs': { path: '/nb', headers: withPadding(20_000), status: 431, lifetime: never },
	'a wish for permission first': {
		path: '/nb',
		headers: { expect: 'x' },
		status: 417,
		lifetime: never,
	},
	'the health of the site': { path: '/healthz/live', status: 200, lifetime: never },
	'two hosts': {
		bytes: 'GET /nb HTTP/1.1\r\nHost: minid.no\r\nHost: evil.example\r\n\r\n',
		status: 400,
		lifetime: never,
	},
	'a coding of its own': {
		bytes: 'GET /nb HTTP/1.1\r\nHost: minid.no\r\nTransfer-Encoding: xchunked\r\n\r\n',
		status: 400,
		lifetime: never,
	},
	'a tunnel': { bytes: 'CONNECT minid.no:443 HTTP/1.1\r\nHost: minid.no\r\n\r\n', status: 405, lifetime: never },
	'another protocol': { bytes: 'HELO minid.no\r\n\r\n', status: 400, lifetime: never },
};

/** The answer to bytes, as far as it is looked at here. */
function readAnswer(text: string): Pick<RawResponse, 'status' | 'headers'> {
	const [start = '', ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n');
	const headers = lines.map((line) => line.split(/:\s*/, 1).concat(line.replace(/^[^:]*:\s*/, '')));
	return {
		status: Number(start.split(' ')[1]),
		headers: Object.fromEntries(headers.map(([name = '', value]) => [name.toLowerCase(), value])),
	};
}

describe('How long an answer may be kept', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	const ask = async ({ path = '/', method = 'GET', headers = {}, bytes }: Partial<Case>) =>
		bytes === undefined
			? rawRequest(site.origin, path, { method, headers: { host: 'minid.no', ...headers } })
			: readAnswer(await rawText(site.origin, bytes));

	beforeAll(async () => {
		content = await temporaryContent();
		await writeFile(join(content.contentDir, 'nb/utlopt.md'), expired);
		site = await startSite({ ...content, env: { SITE_URL: 'https://minid.no', TRUST_PROXY: '0' } });
		await waitFor('readiness', async () => (await ask({ path: '/healthz/ready' })).status === 200 || undefined, 60);
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test.each(Object.entries(cases))('is said of %s', async (_, asked) => {
		const { status, headers } = await ask(asked);
		expect([status, headers['cache-control']]).toEqual([asked.status, asked.lifetime]);
		if (asked.vary) expect(headers.vary).toContain(asked.vary);
	});

	test('is said of the font, whose name changes with it', async () => {
		const page = await rawRequest(site.origin, '/nb', { headers: { host: 'minid.no' } });
		const font = /url\((\/_next\/static\/[^")]+\.woff2)/.exec(page.body.toString())?.[1];
		const { status, headers } = await ask({ path: font ?? '' });
		expect([status, headers['cache-control']]).toEqual([200, forAYear]);
	});

	test('is said of the news that a reader’s own copy still holds', async () => {
		const { headers } = await ask({ path: '/nb' });
		const again = await ask({ path: '/nb', headers: { 'if-none-match': String(headers.etag) } });
		expect([again.status, again.headers['cache-control']]).toEqual([304, readersAsk]);
	});

	test('is said of the metrics', async () => {
		const address = await waitFor('the address', () => /(http:\/\/127\.0\.0\.1:\d+)\/metrics/.exec(site.log())?.[1]);
		const { status, headers } = await rawRequest(address, '/metrics');
		expect([status, headers['cache-control']]).toEqual([200, never]);
	});

	test('is said of what fails while Next is down, and of a page that stands in', async () => {
		process.kill(site.nextPid(), 'SIGSTOP');
		const failed = await ask({ path: '/nb/sok?q=aldri-spurt-om' });
		const stands = await ask({ path: '/nb/om-minid' });
		expect([failed.status, failed.headers['cache-control']]).toEqual([503, never]);
		expect([stands.status, stands.headers['cache-control']]).toEqual([200, readersAsk]);
	});
});
