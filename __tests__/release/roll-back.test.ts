import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checksums, readManifest } from '../../lib/release/manifest';
import { type RunningSite, serverUnderTest, startSite, temporaryContent, waitFor } from '../support/start-site';

const guide = readFileSync('docs/deploy/systemd/README.md', 'utf8');
const [, bringIn = ''] = /```sh\n(release=.*?)```/s.exec(guide) ?? [];
const [, turnTo = ''] = /```sh\n(ln .*?)```/s.exec(guide) ?? [];

/** Another release: one file of it says something else. */
async function madeAnew(dist: string): Promise<void> {
	await appendFile(join(dist, '.next/delivery/server.mjs'), '\n// Another.\n');
	const manifest = readManifest(readFileSync(join(dist, 'manifest.json'), 'utf8'));
	await writeFile(join(dist, 'manifest.json'), JSON.stringify({ ...manifest, files: await checksums(dist) }));
}

describe('By the commands of the guide for systemd', () => {
	let folder: string;
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite | undefined;
	const here = (commands: string) => commands.replaceAll('/srv/minid', join(folder, 'minid'));
	const sh = (commands: string, env: Record<string, string> = {}) =>
		execFileSync('sh', ['-euc', `systemctl() { :; }\ncurl() { :; }\n${here(commands)}`], {
			cwd: folder,
			env: { ...process.env, ...env },
			encoding: 'utf8',
		});
	/** Runs the release that the link leads to until it has kept every page, and gives what a reader sees and what is in the state. */
	const run = async () => {
		// A site with another address has documents of its own, too.
		const env = { SITE_URL: 'https://minid.example.no' };
		site = await startSite({ ...content, env, script: join(folder, 'minid/now/server.mjs') });
		await waitFor('all pages', () => /adresser er hentet/.exec(site?.log() ?? '') ?? undefined, 60);
		const text = await (await site.get('/nb/om-minid')).text();
		await site.stop();
		return { text, state: (await readdir(content.stateDir)).sort() };
	};
	const documentsIn = (state: readonly string[]) => state.filter((name) => name.startsWith('dokumenter-'));
	const inheritedIn = (state: readonly string[]) => state.filter((name) => /^(content|bilder)-/.test(name));

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'minid-roll-back-'));
		content = await temporaryContent();
		await mkdir(join(folder, 'minid/releases'), { recursive: true });
		await cp(dirname(serverUnderTest), join(folder, 'dist'), { recursive: true });
	});
	afterAll(async () => {
		await site?.stop();
		await content.remove();
		await rm(folder, { recursive: true });
	});

	test('the release before runs again, with the content of now, what it needs of the state, and nothing of the other', async () => {
		sh(bringIn + turnTo);
		const first = await run();
		const [release = ''] = await readdir(join(folder, 'minid/releases'));
		await madeAnew(join(folder, 'dist'));
		sh(bringIn + turnTo);
		const second = await run();
		await appendFile(join(content.contentDir, 'nb/om-minid.md'), '\nSkrevet siden.\n');
		sh(turnTo, { release });
		const back = await run();

		expect([first, second, back].map(({ text }) => text.includes('Skrevet siden.'))).toEqual([false, false, true]);
		expect(inheritedIn(first.state)).toHaveLength(2);
		expect([second, back].map(({ state }) => inheritedIn(state))).toEqual([
			inheritedIn(first.state),
			inheritedIn(first.state),
		]);
		expect([first, second, back].map(({ state }) => documentsIn(state).length)).toEqual([1, 1, 1]);
		expect(documentsIn(second.state)).not.toEqual(documentsIn(first.state));
		expect(documentsIn(back.state)).toEqual(documentsIn(first.state));
		expect(sh('node /srv/minid/now/server.mjs --verify')).toMatch(/Alle \d+ filer er som de skal/);
	}, 300_000);
});
