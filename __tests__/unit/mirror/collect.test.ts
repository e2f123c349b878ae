import type { MirrorList } from '@/lib/contract';
import { collect } from '@/lib/mirror/collect';
import type { CopiedDocument } from '@/lib/mirror/copied-document';
import type { Manifest } from '@/lib/mirror/manifest';

const copyOf = (text: string, contentVersion: string): CopiedDocument => ({
	status: 200,
	headers: { 'content-type': 'text/html', vary: 'x' },
	bodies: { '': Buffer.from(text) },
	tag: text,
	mark: '',
	contentVersion,
});

/** A site whose content can be changed, also while it is being read. */
function siteOf(first: Record<string, string>) {
	let pages = first;
	let sequence = 1;
	const asked: string[] = [];
	const list = async (): Promise<MirrorList> => ({
		version: `${sequence}-${Object.values(pages).join('')}`,
		unreadableSince: null,
		documents: Object.entries(pages),
		moved: [],
		negotiated: [],
		gone: [],
	});
	return {
		asked,
		change: (next: Record<string, string>) => {
			pages = next;
			sequence++;
		},
		list,
		staticFiles: new Set(['/_next/static/a.css']),
		redirectHeaders: async () => ({ vary: 'Accept-Language' }),
		copy: async (address: string) => {
			asked.push(address);
			if (address.startsWith('/_next/')) return copyOf('css', '');
			return copyOf(pages[address] ?? 'gone', (await list()).version);
		},
	};
}

function draftOf() {
	const files = new Map<string, string>();
	return {
		files,
		take: async ({ file }: { file: string }) => files.has(file),
		write: async (file: string, bodies: Readonly<Record<string, Buffer>>) => void files.set(file, String(bodies[''])),
	};
}

const run = (site: ReturnType<typeof siteOf>, draft = draftOf(), previous?: Manifest, release = 'r') =>
	collect({ site, release, previous, draft, startProgress: () => () => undefined });

describe('what a mirror is made of', () => {
	it('is every document of the site, and the files of its build', async () => {
		const draft = draftOf();
		const { manifest, fetched } = await run(siteOf({ '/nb': 'a', '/nn': 'b' }), draft);
		expect(Object.keys(manifest.entries)).toEqual(['/nb', '/nn', '/_next/static/a.css']);
		expect(Object.fromEntries(draft.files)).toEqual({ 'nb.html': 'a', 'nn.html': 'b', '_next/static/a.css': 'css' });
		expect(fetched).toBe(3);
	});

	it('is asked for again only where it has changed', async () => {
		const site = siteOf({ '/nb': 'a', '/nn': 'b' });
		const draft = draftOf();
		const { manifest } = await run(site, draft);
		site.change({ '/nb': 'a', '/nn': 'c', '/en': 'd' });
		site.asked.length = 0;
		const next = await run(site, draft, manifest);
		expect([site.asked, next.fetched]).toEqual([['/nn', '/en'], 2]);
		// Nobody can tell it from one that was made from nothing.
		expect(next.manifest).toEqual((await run(site)).manifest);
	});

	it('is all fetched anew for another release', async () => {
		const site = siteOf({ '/nb': 'a' });
		const draft = draftOf();
		const { manifest } = await run(site, draft);
		expect((await run(site, draft, manifest, 'other')).fetched).toBe(2);
	});

	it('is of one version of the content, also when that changes meanwhile', async () => {
		const site = siteOf({ '/nb': 'a', '/nn': 'b' });
		const { copy } = site;
		let isChanged = false;
		site.copy = async (address) => {
			if (!isChanged && address === '/nn') site.change({ '/nb': 'A', '/en': 'B' });
			isChanged ||= address === '/nn';
			return copy(address);
		};
		const draft = draftOf();
		const { manifest } = await run(site, draft);
		expect(Object.keys(manifest.entries)).toEqual(['/nb', '/en', '/_next/static/a.css']);
		expect([draft.files.get('nb.html'), draft.files.get('en.html')]).toEqual(['A', 'B']);
	});

	it('is nothing while the content never stands still, cannot be read, or is not answered with', async () => {
		const restless = siteOf({ '/nb': 'a' });
		const { copy } = restless;
		restless.copy = async (address) => {
			restless.change({ '/nb': String(restless.asked.length) });
			return copy(address);
		};
		await expect(run(restless)).rejects.toThrow('Innholdet ble endret hver gang');
		const lost = siteOf({ '/nb': 'a' });
		const { list } = lost;
		lost.list = async () => ({ ...(await list()), unreadableSince: 1 });
		await expect(run(lost)).rejects.toThrow('Innholdsmappen kan ikke leses nå');
		const failing = siteOf({ '/nb': 'a' });
		failing.copy = () => Promise.reject(new Error('/nb: nettstedet svarte 500.'));
		await expect(run(failing)).rejects.toThrow('svarte 500');
	});

	it('is never two addresses in one file', async () => {
		await expect(run(siteOf({ '/nb': 'a', '/nb.html': 'b' }))).rejects.toThrow('samme fil');
	});
});
