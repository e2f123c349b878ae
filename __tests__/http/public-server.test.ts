import { readdir, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { rawRequest as raw } from '../support/raw-request';
import { sharedSite } from '../support/shared-site';
import { homeUnderTest, startSite, temporaryContent, waitFor } from '../support/start-site';

describe('The server that the public is answered by', () => {
	const site = sharedSite();

	test('a site with a public https address may be indexed, and asks for https everywhere', async () => {
		const other = await temporaryContent();
		const open = await startSite({ ...other, env: { SITE_URL: 'https://minid.no', TRUST_PROXY: '0' } });
		const get = (path: string) => raw(open.origin, path, { headers: { host: 'minid.no' } });
		await waitFor('the front page', async () => (await get('/nb')).status === 200 || undefined);
		const { headers, body } = await get('/nb');
		expect(headers).not.toHaveProperty('x-robots-tag');
		expect(body.toString()).not.toMatch(/name="robots"[^>]*noindex/);
		expect(headers['strict-transport-security']).toBe('max-age=63072000');
		expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
		expect((await get('/robots.txt')).body.toString()).toContain('Sitemap: https://minid.no/sitemap.xml');
		expect((await get('/.well-known/security.txt')).body.toString()).toContain(
			'Canonical: https://minid.no/.well-known/security.txt',
		);
		for (const host of ['www.minid.no', 'evil.example', 'localhost:1']) {
			const wrong = await raw(open.origin, '/nb/kontakt?a=1', { headers: { host, 'x-forwarded-host': 'minid.no' } });
			expect([wrong.status, wrong.headers.location]).toEqual([308, 'https://minid.no/nb/kontakt?a=1']);
		}
		await open.stop();
		await other.remove();
	}, 120_000);

	test('the log holds no query and no eleven digits in a row', async () => {
		await raw(site.origin, '/nb/om-minid?q=hemmelig');
		await raw(site.origin, '/nb/01019012345', { headers: { 'user-agent': 'Spesiell' } });
		const accessLog = () =>
			site
				.log()
				.split('\n')
				.filter((line) => line.includes('"path"'))
				.join('\n');
		const expected = ['"path":"/nb/om-minid"', '"path":"/nb/…"'];
		await waitFor('both lines of the log', () => expected.every((line) => accessLog().includes(line)) || undefined);
		expect(accessLog()).not.toMatch(/hemmelig|01019012345|Spesiell|127\.0\.0\.1|::1/);
	});

	test('asking writes nothing to disk', async () => {
		const listing = async () => {
			const folders = [homeUnderTest, site.stateDir, site.contentDir];
			const names = (
				await Promise.all(
					folders.map(async (folder) =>
						(await readdir(folder, { recursive: true })).map((name) => `${folder}/${name}`),
					),
				)
			).flat();
			// A copy of the whole project is built there for a test of its own.
			const ofThisSite = names.filter((name) => !name.startsWith('.next/third-language'));
			return Promise.all(ofThisSite.map(async (name) => `${name} ${(await stat(name)).mtimeMs}`));
		};
		// The site keeps its own pages for the next start, and better compressed when it has time: not what is meant here.
		let before = await listing();
		await waitFor(
			'a disk that stands still',
			async () => {
				const earlier = before;
				await new Promise((resolve) => setTimeout(resolve, 1_000));
				before = await listing();
				return isDeepStrictEqual(earlier, before) || undefined;
			},
			60,
		);
		for (let index = 0; index < 300; index++) await raw(site.origin, `/nb/tilfeldig-${index}`);
		for (const path of ['/nb', '/nn/om-minid', '/bilde/nb', '/sitemap.xml', '/icon.svg', '/om-minid/'])
			await raw(site.origin, path);
		expect(await listing()).toEqual(before);
	}, 120_000);

	test('it stops with exit code 0 when asked to', async () => {
		const other = await temporaryContent();
		const running = await startSite(other);
		expect(await running.stop()).toBe(0);
		await other.remove();
	}, 120_000);
});
