import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scanContent } from '@/lib/content/store/scan';
import { createDocumentStore } from '@/lib/delivery/document-store';
import { createRestart } from '@/lib/delivery/restart';
import { readSettings, type Settings } from '@/lib/settings';
import { contentStatus } from '../../support/content-status';
import { hour, keptResponse } from './delivery-under-test';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'minid-restart-'));
	await mkdir(join(root, 'content/nb'), { recursive: true });
	await writeFile(join(root, 'content/nb/index.md'), 'Forside');
	await writeFile(join(root, 'content/nb/a.md'), 'Side');
	await writeFile(join(root, 'BUILD_ID'), 'build-1');
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const content = (path = '') => join(root, 'content', path);

const settingsWith = (env: Record<string, string> = {}): Settings =>
	readSettings({ CONTENT_DIR: content(), STATE_DIR: join(root, 'state'), ...env });

/** A process that starts; `told` has the addresses that it holds to be there. */
function start({ env = {}, now = 0 }: { env?: Record<string, string>; now?: number } = {}) {
	const told: string[][] = [];
	const log: string[] = [];
	const documents = createDocumentStore({ log: (_, message) => void log.push(message), now: () => now });
	const restart = createRestart({
		settings: settingsWith(env),
		buildFiles: [pathToFileURL(join(root, 'BUILD_ID'))],
		documents,
		delivery: { noteAddresses: ({ addresses }) => void told.push(addresses) },
		log: (_, message) => void log.push(message),
		now: () => now,
	});
	return { documents, restart, told, log };
}

const statusOf = async (addresses: string[], nextChange: number | null = null) =>
	contentStatus({
		version: `${addresses.length}-a`,
		addresses,
		versions: addresses.map(() => ''),
		pages: {},
		folder: (await scanContent(content())).signature,
		nextChange,
	});

/** A process that Next has told what there is, that has kept a page, and has ended. */
async function leave(nextChange: number | null = null): Promise<void> {
	const { restart, documents } = start();
	expect(await restart.open()).toBe(false);
	restart.noteStatus(await statusOf(['/nb', '/nb/a'], nextChange));
	documents.keep('/nb/a', keptResponse({ usableUntil: 24 * hour }));
	await documents.idle();
	await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('after a restart with the same content', () => {
	it('what was kept may be shown before Next has answered', async () => {
		await leave();
		const { restart, documents, told } = start();
		expect(await restart.open()).toBe(true);
		expect(told).toEqual([['/nb', '/nb/a']]);
		expect(await documents.read('/nb/a')).toMatchObject({ status: 200 });
	});

	it('what Next tells before the old list has been read counts for more', async () => {
		await leave();
		const { restart, documents, told } = start();
		const opened = restart.open();
		restart.noteStatus(await statusOf(['/nb']));
		await opened;
		expect(told.at(-1)).toEqual(['/nb']);
		expect(documents.has('/nb/a')).toBe(false);
	});
});

describe('after a restart with other content', () => {
	const changes: [string, () => Promise<unknown>][] = [
		['a file has gone', () => rm(content('nb/a.md'))],
		['a file has come', () => writeFile(content('nb/b.md'), 'Ny')],
		['a file has been written', () => writeFile(content('nb/a.md'), 'Sidn')],
		['a file has another name', () => rename(content('nb/a.md'), content('nb/c.md'))],
		['a file has another time', () => utimes(content('nb/a.md'), 1, 1)],
		['the folder has gone', () => rename(content(), join(root, 'elsewhere'))],
	];

	it.each(changes)('where %s, nothing is shown before Next has told what there is', async (_, change) => {
		await leave();
		await change();
		const { restart, documents, told } = start();
		expect(await restart.open()).toBe(false);
		expect(told).toEqual([]);
		expect([documents.has('/nb/a'), await documents.read('/nb/a')]).toEqual([false, undefined]);
	});

	it('what is there no more is taken away when Next tells what there is', async () => {
		await leave();
		await rm(content('nb/a.md'));
		const gone = start();
		await gone.restart.open();
		gone.restart.noteStatus(await statusOf(['/nb']));
		expect(gone.documents.has('/nb/a')).toBe(false);
	});

	it('what is there still may be shown when Next tells what there is', async () => {
		await leave();
		await writeFile(content('nb/b.md'), 'Ny');
		const there = start();
		await there.restart.open();
		there.restart.noteStatus(await statusOf(['/nb', '/nb/a', '/nb/b']));
		expect(there.documents.has('/nb/a')).toBe(true);
	});

	it('a publishing date that has passed counts as a change', async () => {
		await leave(hour);
		expect(await start({ now: hour - 1 }).restart.open()).toBe(true);
		expect(await start({ now: hour }).restart.open()).toBe(false);
	});
});

describe('what was kept is nothing', () => {
	it('to another build', async () => {
		await leave();
		await writeFile(join(root, 'BUILD_ID'), 'build-2');
		expect(await start().restart.open()).toBe(false);
	});

	it.each([{ SITE_URL: 'https://minid.no' }, { PORT: '4000' }, { TRUST_PROXY: '1' }])(
		'to a site with other settings: %j',
		async (env) => {
			await leave();
			expect(await start({ env }).restart.open()).toBe(false);
		},
	);

	it('when the list has been damaged, and the log says so', async () => {
		await leave();
		const [folder = ''] = await readdir(join(root, 'state'));
		const file = join(root, 'state', folder, 'adresser');
		await writeFile(file, (await readFile(file, 'utf8')).replace('/nb/a', '/nb/b'));
		const { restart, log } = start();
		expect([await restart.open(), log]).toEqual([false, [expect.stringContaining('kan ikke brukes')]]);
	});
});
