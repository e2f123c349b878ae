import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(180_000);

const shown = ['/nb', '/nn', '/nb/kontakt', '/nn/hjelp', '/nb/hjelp/glemt-passord', '/sitemap.xml'];
/** Without it, the site is not at one address from start to start. */
let env: { PORT: string };
let content: Awaited<ReturnType<typeof temporaryContent>>;
/** The public server of this build, at a place where Next is not. */
let alone: string;
let kept: string;
let pages: Map<string, { etag: string | undefined; body: string }>;
let site: RunningSite | undefined;

const answerOf = async (path: string) =>
	rawRequest(`http://localhost:${env.PORT}`, path, { headers: { 'accept-encoding': 'br' } });
const statusesOf = async (paths: readonly string[]) =>
	Promise.all(paths.map(async (path) => (await answerOf(path)).status));
const each = (status: number, paths: readonly string[] = shown) => paths.map(() => status);
const documentsIn = async (stateDir: string) => {
	const name = (await readdir(stateDir)).find((each) => each.startsWith('dokumenter-')) ?? '';
	return Promise.all((await readdir(join(stateDir, name))).map((file) => join(stateDir, name, file)));
};

/** What the site has kept when it is killed without warning, fully warm. */
beforeAll(async () => {
	content = await temporaryContent();
	env = { PORT: String(await freePort()) };
	const root = await mkdtemp(join(tmpdir(), 'minid-restart-'));
	for (const part of ['delivery', 'static', 'BUILD_ID'])
		await cp(`.next/${part}`, join(root, '.next', part), { recursive: true });
	alone = join(root, '.next/delivery/server.mjs');
	await writeFile(
		join(content.contentDir, 'nb/trekkes.md'),
		'---\ntitle: Trekkes\ndescription: Skal bort.\n---\n\nMerke: hemmelig.\n',
	);
	site = await startSite({ ...content, env });
	await waitFor('all pages', () => /adresser er hentet/.exec(site?.log() ?? '') ?? undefined, 60);
	const paths = await sitemapPaths(site.origin);
	// Compressed as well as it goes, each page has a tag without a mark, and so it is kept.
	await waitFor('compression', async () => {
		const answers = await Promise.all(paths.map(answerOf));
		return answers.every(({ headers }) => /-br"$/.test(String(headers.etag))) || undefined;
	});
	pages = new Map(
		await Promise.all(
			paths.map(async (path) => {
				const { headers, body } = await answerOf(path);
				return [path, { etag: headers.etag, body: body.toString('latin1') }] as const;
			}),
		),
	);
	await new Promise((resolve) => setTimeout(resolve, 2_000));
	await site.kill();
	kept = join(root, 'kept');
	await cp(content.stateDir, kept, { recursive: true });
});
beforeEach(async () => {
	await rm(content.stateDir, { recursive: true, force: true });
	await cp(kept, content.stateDir, { recursive: true });
});
afterEach(async () => {
	await site?.stop();
});
afterAll(async () => {
	await content?.remove();
	await rm(join(alone, '../../..'), { recursive: true, force: true });
});

test('After a kill, and with a Next that cannot start, every page is there from the first second, as it was', async () => {
	site = await startSite({ ...content, env, script: alone });
	await waitFor('readiness', async () => (await answerOf('/healthz/ready')).status === 200 || undefined, 1);
	for (const [path, { etag, body }] of pages) {
		const answer = await answerOf(path);
		expect([path, answer.status, answer.headers.etag]).toEqual([path, 200, etag]);
		expect(answer.body.toString('latin1')).toBe(body);
	}
	expect((await answerOf('/')).headers.location).toBe('/nb');
	expect(site.log()).toMatch(/Next kunne ikke startes/);
	// Nobody knows what a search finds, and it was not kept.
	expect((await answerOf('/nb/sok?q=hjelp')).status).toBe(503);
});

test('After a restart, what is kept is asked for again, and goes on as it was when nothing has changed', async () => {
	site = await startSite({ ...content, env });
	await waitFor('Next', async () => (await answerOf('/nb/sok?q=hjelp')).status === 200 || undefined, 60);
	await waitFor('a fresh page', async () => {
		const { headers } = await answerOf('/nb/kontakt');
		return (
			(/MinID; hit; ttl=\d/.test(String(headers['cache-status'])) && headers.etag === pages.get('/nb/kontakt')?.etag) ||
			undefined
		);
	});
});

test('Another build shows nothing of what this one kept', async () => {
	const stamp = join(alone, '../../BUILD_ID');
	const build = await readFile(stamp, 'utf8');
	await writeFile(stamp, 'another');
	site = await startSite({ ...content, env, script: alone });
	expect(await statusesOf(shown)).toEqual(each(503));
	await waitFor(
		'its end',
		async () =>
			(await readdir(content.stateDir)).filter((name) => name.startsWith('dokumenter-')).length === 1 || undefined,
	);
	expect((await documentsIn(content.stateDir)).length).toBe(0);
	await writeFile(stamp, build);
});

test.each<[string, (file: string) => Promise<unknown>]>([
	['cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 200))],
	['of other bytes', async (file) => writeFile(file, (await readFile(file)).reverse())],
])('When every file kept is %s, the site starts as if there were none', async (_, damage) => {
	for (const file of await documentsIn(content.stateDir)) await damage(file);
	site = await startSite({ ...content, env });
	expect(await statusesOf(shown)).toEqual(each(200));
	expect(site.log()).toMatch(/kan ikke brukes/);
});

test('When nothing can be kept, the site is as it is otherwise', async () => {
	const name = (await readdir(content.stateDir)).find((one) => one.startsWith('dokumenter-')) ?? '';
	await rm(join(content.stateDir, name), { recursive: true });
	await writeFile(join(content.stateDir, name), 'no folder');
	site = await startSite({ ...content, env });
	await waitFor('readiness', async () => (await answerOf('/healthz/ready')).status === 200 || undefined, 60);
	expect(await statusesOf(shown)).toEqual(each(200));
	expect(site.log()).toMatch(/kan ikke brukes.*går videre uten/);
});

// The last: what is kept is of the content as it was before these.
test.each<[string, () => Promise<unknown>]>([
	['a page has been taken away', () => rm(join(content.contentDir, 'nb/trekkes.md'))],
	['the content has changed', () => appendFile(join(content.contentDir, 'nb/kontakt.md'), '\nNytt.\n')],
])('When %s meanwhile, nothing old is shown before Next has told what there is', async (_, change) => {
	await change();
	site = await startSite({ ...content, env, script: alone });
	const answers = await Promise.race([
		statusesOf(['/nb/trekkes', '/nb/kontakt']),
		new Promise((resolve) => setTimeout(resolve, 11_000)),
	]);
	expect(answers).toEqual([503, 503]);
	await site.stop();
	// With Next, the rest is as it should be.
	site = await startSite({ ...content, env });
	await waitFor('the contact page', async () => (await answerOf('/nb/kontakt')).status === 200 || undefined, 60);
	const { status, body } = await rawRequest(site.origin, '/nb/trekkes');
	if (await readFile(join(content.contentDir, 'nb/trekkes.md')).catch(() => false)) expect(status).toBe(200);
	else expect([status, String(body).includes('hemmelig')]).toEqual([404, false]);
});
