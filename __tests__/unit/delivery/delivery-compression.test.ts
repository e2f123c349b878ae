import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cacheRequestOf, longDocument, second, settled, setUp } from './delivery-under-test';

const text = longDocument();

type Site = ReturnType<typeof setUp>;

const representationsAt = ({ delivery }: Site, target: string) =>
	delivery.atHand(cacheRequestOf(target))?.response.representations;

/** Compression goes on in other threads: it is done when the tag no longer tells of haste. */
async function untilCompressedWell(site: Site, target: string): Promise<void> {
	for (let turn = 0; turn < 2_000; turn++) {
		if (!representationsAt(site, target)?.br.etag.endsWith('-q"')) return;
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	throw new Error(`${target} was not compressed`);
}

describe('the first reader of a page', () => {
	it('gets it compressed in haste', async () => {
		const { br, gzip } = (await setUp(() => ({ text })).get('/nb/a')).representations;
		expect([br.etag, gzip.etag]).toEqual([expect.stringMatching(/-br-q"$/), expect.stringMatching(/-gz-q"$/)]);
		expect(String(brotliDecompressSync(br.body))).toBe(text);
	});
});

describe('the next readers', () => {
	it('get it compressed as hard as it goes, with other tags on other bytes', async () => {
		const site = setUp(() => ({ text }));
		const { representations: quick } = await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		const { cache, representations: best } = await site.get('/nb/a');
		expect(cache).toBe('hit');
		expect(best.br.body.length).toBeLessThan(quick.br.body.length);
		expect(best.br.etag).not.toBe(quick.br.etag);
		expect(best.gzip.etag).not.toBe(quick.gzip.etag);
		expect(best.identity).toEqual(quick.identity);
		expect([String(brotliDecompressSync(best.br.body)), String(gunzipSync(best.gzip.body))]).toEqual([text, text]);
	});

	it('get it at the same age as before', async () => {
		const site = setUp(() => ({ text }));
		const { storedAt, freshUntil } = await site.get('/nb/a');
		site.clock.now = 5 * second;
		await untilCompressedWell(site, '/nb/a');
		expect(await site.get('/nb/a')).toMatchObject({ storedAt, freshUntil });
	});

	it('get what has not changed without compressing it again', async () => {
		const site = setUp(() => ({ text }));
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		const before = representationsAt(site, '/nb/a');
		site.clock.now = 60 * second;
		const { cache, representations } = await site.get('/nb/a');
		expect(cache).toBe('revalidated');
		expect(representations).toBe(before);
		await settled();
		expect(representationsAt(site, '/nb/a')).toBe(before);
	});

	it('get a page that has changed in its new form, also when the old one was just being compressed', async () => {
		const site = setUp(() => ({ text }));
		await site.get('/nb/a');
		site.probe('2-b');
		const changed = text.replace('<p>', '<p>Nytt ');
		site.origin.reply = () => ({ text: changed, version: '2-b' });
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		expect(String(representationsAt(site, '/nb/a')?.identity.body)).toBe(changed);
	});
});

describe('what is shown once', () => {
	it.each([
		['a search', '/nb/sok?q=a', 200],
		['an address without a page', '/nb/borte', 404],
	])('is not compressed hard: %s', async (_, target, status) => {
		const site = setUp(({ path }) => ({ text, status: path === '/nb/a' ? 200 : status }));
		await site.get(target);
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		expect(representationsAt(site, target)?.br.etag).toMatch(/-br-q"$/);
	});
});
