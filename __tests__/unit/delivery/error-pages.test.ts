import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorPageAddress, errorStatuses } from '@/lib/addresses/error-pages';
import { createErrorPages, readErrorPages, renderErrorPages } from '@/lib/delivery/error-pages';
import { locales } from '@/lib/i18n/routing';
import { refused, second } from './delivery-under-test';
import { errorPages } from './error-pages-under-test';

const folder = mkdtempSync(join(tmpdir(), 'error-pages-'));

describe('the error pages', () => {
	it('are those that the build has laid beside the server', async () => {
		const file = join(folder, 'error-pages.json');
		writeFileSync(file, JSON.stringify(errorPages));
		expect(await readErrorPages(pathToFileURL(file))).toEqual(errorPages);
	});

	it('are missed at start, not when a reader needs one', async () => {
		await expect(readErrorPages(pathToFileURL(join(folder, 'borte.json')))).rejects.toThrow('ENOENT');
	});

	it('are made at an address of their own for each language and status', () => {
		const addresses = (['nb', 'nn'] as const).flatMap((locale) =>
			errorStatuses.map((status) => errorPageAddress(locale, status)),
		);
		expect(new Set(addresses).size).toBe(2 * errorStatuses.length);
		expect(addresses).toContain('/nn/feilside/503');
	});
});

/** A Next whose error pages name a telephone number, and have their style in them. */
function setUp() {
	const clock = { now: 0 };
	const log: string[] = [];
	const next = { phone: '800 30 300', broken: new Set<string>(), asked: [] as string[] };
	const ask = async ({ path }: { path: string }) => {
		next.asked.push(path);
		if (next.broken.has(path)) throw refused;
		const html = `<!DOCTYPE html><html><head><style>p{}</style><script>a()</script></head><body>${path}: ring ${next.phone}</body></html>`;
		return { status: 200, headers: {}, body: Buffer.from(html) };
	};
	const pages = createErrorPages({
		built: errorPages,
		ask,
		log: (_, message) => void log.push(message),
		elapsed: () => clock.now,
	});
	return { clock, log, next, ask, pages };
}

describe('error pages as Next makes them', () => {
	it('need nothing but themselves: no script, no style sheet, and the policy knows their styles', async () => {
		const { nn } = await renderErrorPages(setUp().ask);
		const { html, styleHashes } = nn[503];
		expect(html).toContain('/nn/feilside/503: ring 800 30 300');
		expect(html).toContain('<style>p{}</style>');
		expect(html).not.toMatch(/<link|<script/);
		expect(styleHashes).toHaveLength(1);
	});

	it('are asked for once each', async () => {
		const { next, ask } = setUp();
		await renderErrorPages(ask);
		expect(next.asked).toHaveLength(locales.length * errorStatuses.length);
		expect(new Set(next.asked).size).toBe(next.asked.length);
	});

	it('are not half made: a build with one that fails is none', async () => {
		const { next, ask } = setUp();
		next.broken.add('/nn/feilside/431');
		await expect(renderErrorPages(ask)).rejects.toThrow('ECONNREFUSED');
	});

	it('are none when Next answers with something else', async () => {
		const { ask } = setUp();
		await expect(
			renderErrorPages(async (cacheRequest) => ({ ...(await ask(cacheRequest)), status: 500 })),
		).rejects.toThrow('500');
	});

	it('are none when their style lies elsewhere', async () => {
		const body = Buffer.from('<link rel="stylesheet" href="https://other.example/a.css"/>');
		await expect(renderErrorPages(async () => ({ status: 200, body }))).rejects.toThrow('stil');
	});
});

describe('the telephone number on the error pages', () => {
	it('is that of the build until Next has told another, and then follows the content', async () => {
		const { next, pages } = setUp();
		expect(pages.current()).toBe(errorPages);
		await pages.follow(undefined);
		expect(next.asked).toEqual([]);
		await pages.follow('1-a');
		expect(pages.current().nb[503].html).toContain('800 30 300');
		next.phone = '123 45 678';
		await pages.follow('2-b');
		for (const locale of ['nb', 'nn'] as const)
			for (const status of errorStatuses) expect(pages.current()[locale][status].html).toContain('123 45 678');
	});

	it('is asked for once for each version, also when that is told twice', async () => {
		const { next, pages } = setUp();
		await Promise.all([pages.follow('1-a'), pages.follow('1-a')]);
		const { length } = next.asked;
		await pages.follow('1-a');
		expect([length, next.asked.length]).toEqual([locales.length * errorStatuses.length, length]);
	});

	it('stays on a page that fails, while the others follow; it is tried again after half a minute', async () => {
		const { clock, log, next, pages } = setUp();
		await pages.follow('1-a');
		next.phone = '123 45 678';
		next.broken.add('/nb/feilside/503');
		await pages.follow('2-b');
		expect(pages.current().nb[503].html).toContain('800 30 300');
		expect(pages.current().nn[503].html).toContain('123 45 678');
		expect(log).toEqual([expect.stringMatching(/nb 503 \(connect ECONNREFUSED\)$/)]);
		next.broken.clear();
		next.asked.length = 0;
		clock.now = 30 * second - 1;
		await pages.follow('2-b');
		expect(next.asked).toEqual([]);
		clock.now += 1;
		await pages.follow('2-b');
		expect(pages.current().nb[503].html).toContain('123 45 678');
	});
});
