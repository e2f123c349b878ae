import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, searchWorkerSource } from '@/lib/bundle';
import { answerOn } from '@/lib/search/answer';
import { createSearchEngine } from '@/lib/search/engine';
import { type SearchThread, searchInThread } from '@/lib/search/search-thread';
import { createSiteSearch } from '@/lib/search/site-search';
import { md, siteFrom, titled } from '../../support/site-from';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const front = titled('nb/index.md', 'Forside');
const names = ['a', 'b', 'c', 'd'];
const siteOf = (changed: Record<string, string> = {}, fact = 'x') =>
	siteFrom([
		md('_fakta.md', { fakta: { navn: { tekst: { nb: fact, nn: fact } } } }),
		front,
		...names.map((name) => titled(`nb/${name}.md`, changed[name] ?? `Side ${name}`, 'Heter :fakta[navn].')),
	]);

/** A search whose threads are this one, with a gate that holds publications back, and what was done in each. */
function searchUnderTest() {
	const threads: { taken: string[]; isEnded: boolean; fails: boolean }[] = [];
	const said: string[] = [];
	const clock = { elapsed: 0 };
	const gate = { open: Promise.resolve() };
	const next = { fails: false };
	const start = (): SearchThread => {
		const thread = { taken: [] as string[], isEnded: false, fails: next.fails };
		threads.push(thread);
		const engine = createSearchEngine(turn);
		const check = () => {
			if (thread.fails) throw new Error('broken');
		};
		return {
			...engine,
			take: async (texts, facts) => {
				check();
				thread.taken.push(...texts.map(({ file }) => file));
				await engine.take(texts, facts);
			},
			publish: async (synonyms) => {
				await gate.open;
				await engine.publish(synonyms);
			},
			ask: async (locale, query) => {
				check();
				return engine.ask(locale, query);
			},
			end: () => {
				thread.isEnded = true;
			},
		};
	};
	const search = createSiteSearch({
		start,
		log: (_, message) => void said.push(message),
		elapsed: () => clock.elapsed,
	});
	const found = async (text: string) => (await search.ask('nb', { text, page: 1 })).results.map(({ page }) => page.url);
	/** Asks until a page is found: what a change makes of the search comes in its own time. */
	const finds = async (text: string, url: string) => {
		while ((await found(text))[0] !== url) await turn();
	};
	return { search, threads, said, clock, gate, next, found, finds };
}

describe('the search of a site', () => {
	it('has the first question wait for it, and none after that, though the site changes', async () => {
		const { search, gate, found, finds } = searchUnderTest();
		search.follow({ site: siteOf(), version: '1' });
		expect(await found('side')).toHaveLength(4);
		let open = () => {};
		gate.open = new Promise((resolve) => {
			open = resolve;
		});
		search.follow({ site: siteOf({ a: 'Spurv' }), version: '2' });
		expect([await found('spurv'), await found('side')]).toEqual([[], expect.arrayContaining(['/nb/a'])]);
		open();
		await finds('spurv', '/nb/a');
		expect(await found('side')).not.toContain('/nb/a');
	});

	it('reads only what has changed', async () => {
		const { search, threads, finds } = searchUnderTest();
		search.follow({ site: siteOf(), version: '1' });
		await finds('forside', '/nb');
		search.follow({ site: siteOf({ c: 'Spurv' }), version: '2' });
		await finds('spurv', '/nb/c');
		expect(threads.map(({ taken }) => taken)).toEqual([
			['nb/a.md', 'nb/b.md', 'nb/c.md', 'nb/d.md', 'nb/index.md']
				.sort((a, b) => a.localeCompare(b))
				.map(() => expect.any(String))
				.concat('nb/c.md'),
		]);
	});

	it('follows a fact into the texts that use it', async () => {
		const { search, finds } = searchUnderTest();
		search.follow({ site: siteOf(), version: '1' });
		await finds('forside', '/nb');
		search.follow({ site: siteOf({}, 'spurv'), version: '2' });
		await finds('spurv', '/nb/a');
	});

	it('comes to the last of several changes', async () => {
		const { search, finds } = searchUnderTest();
		for (const name of names) search.follow({ site: siteOf({ [name]: 'Spurv' }), version: name });
		await finds('spurv', '/nb/d');
	});

	it('begins anew where more has gone than what is there', async () => {
		const { search, threads, finds } = searchUnderTest();
		for (let number = 0; number < 10; number++) {
			search.follow({ site: siteOf({ a: `Spurv${'abcdefghij'[number]}` }), version: `${number}` });
			await finds(`spurv${'abcdefghij'[number]}`, '/nb/a');
		}
		expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	});

	it('starts again where its thread fails, and answers the question', async () => {
		const { search, threads, found, said } = searchUnderTest();
		search.follow({ site: siteOf(), version: '1' });
		await found('side');
		for (const thread of threads) thread.fails = true;
		expect(await found('side')).toHaveLength(4);
		expect(said.join()).toContain('broken');
		expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	});

	it('says that it cannot start, tries again when some time has passed, and answers then', async () => {
		const { search, next, clock, found, said, threads } = searchUnderTest();
		const content = { site: siteOf(), version: '1' };
		next.fails = true;
		search.follow(content);
		await expect(found('side')).rejects.toThrow();
		search.follow(content);
		expect([threads.length, said.length]).toEqual([1, 1]);
		next.fails = false;
		clock.elapsed = 60_000;
		search.follow(content);
		expect(await found('side')).toHaveLength(4);
	});
});

test('a page that has been withdrawn is not shown, though the index still has it', async () => {
	const { search } = searchUnderTest();
	search.follow({ site: siteOf(), version: '1' });
	const found = await search.ask('nb', { text: 'side', page: 1 });
	const answer = answerOn(siteFrom([front, titled('nb/b.md', 'Side b')]), found);
	expect([answer.results.map(({ page }) => page.url), answer.total]).toEqual([['/nb/b'], 1]);
});

describe('a search in a thread', () => {
	let folder = '';
	let script = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'search-'));
		script = join(folder, 'worker.mjs');
		await bundle(searchWorkerSource, script);
	}, 60_000);
	afterAll(() => rm(folder, { recursive: true }));
	const inThread = (options: Partial<Parameters<typeof searchInThread>[0]> = {}) => {
		const said: string[] = [];
		const start = () => searchInThread({ script, ...options });
		const search = createSiteSearch({ start, log: (_, message) => void said.push(message), elapsed: () => 0 });
		search.follow({ site: siteOf(), version: '1' });
		return { ask: () => search.ask('nb', { text: 'side b', page: 1 }), said };
	};

	it('finds what a search in this one finds', async () => {
		const { search } = searchUnderTest();
		search.follow({ site: siteOf(), version: '1' });
		expect(await inThread().ask()).toEqual(await search.ask('nb', { text: 'side b', page: 1 }));
	}, 60_000);

	it('that does not answer in time is given up, and a new one is asked', async () => {
		const { ask, said } = inThread({ patience: 0 });
		await expect(ask()).rejects.toThrow('no answer in 0 ms');
		expect(said).toEqual([expect.stringContaining('no answer in 0 ms')]);
	}, 60_000);

	it('that has no script cannot start: it is said, and nothing hangs', async () => {
		const { ask, said } = inThread({ script: join(folder, 'borte.mjs') });
		await expect(ask()).rejects.toThrow();
		expect(said).toEqual([expect.stringContaining('borte.mjs')]);
	}, 60_000);
});
