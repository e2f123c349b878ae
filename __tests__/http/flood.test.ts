import { flood, searchPaths, unknownPaths } from '../support/flood';
import { processTree, residentBytes } from '../support/processes';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent } from '../support/start-site';

jest.setTimeout(300_000);

/** MiB. Twice what they hold after a flood of this size; `npm run bench -- memory` measures a hundred times as many. */
const most = { delivery: 300, next: 700 };

describe('A flood of addresses that nobody has asked for before', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let pages: string[];
	let answers: Map<number, number>;
	let pagesMeanwhile: Map<number, number>;

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
		pages = await sitemapPaths(site.origin);
		await flood(site.origin, pages);
		[answers, pagesMeanwhile] = await Promise.all([
			flood(site.origin, [...unknownPaths(2_000), ...searchPaths(300)]),
			flood(site.origin, [...pages, ...pages, ...pages], 1),
		]);
	}, 300_000);
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test('is answered to the end, if only with «not found» or «later»', () => {
		expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(2_300);
		expect([...answers.keys()].filter((status) => ![200, 404, 429, 503].includes(status))).toEqual([]);
	});

	test('keeps no visitor from a page, while it lasts and after', async () => {
		expect([...pagesMeanwhile]).toEqual([[200, 3 * pages.length]]);
		expect([...(await flood(site.origin, pages))]).toEqual([[200, pages.length]]);
	});

	test('does not fill the memory', () => {
		const next = processTree(site.nextPid());
		const delivery = processTree(site.pid).filter((pid) => !next.includes(pid));
		const mebibytes = (pids: readonly number[]) => residentBytes(pids) / 2 ** 20;
		expect(mebibytes(delivery)).toBeGreaterThan(10);
		expect(mebibytes(delivery)).toBeLessThan(most.delivery);
		expect(mebibytes(next)).toBeLessThan(most.next);
	});
});
