import { cacheRequestOf, isDown, type Reply, second, setUp, type Upstream } from './delivery-under-test';

const picture: Reply = { headers: { 'content-type': 'image/png' } };
const leadsTo = (location: string): Reply => ({ status: 308, headers: { location } });

/** What the site has, by address; everything else is a page. */
const others: Record<string, Reply> = {
	'/nb/gammel': leadsTo('http://localhost:3000/nb/borte'),
	'/nb/borte/': leadsTo('/nb/borte'),
	'/borte': leadsTo('/nb/borte'),
	'/nb/annen-gammel': leadsTo('/nb/blir'),
	'/': leadsTo('/nb'),
	'/sok?q=a': leadsTo('/nb/sok?q=a'),
	'/app-butikk': leadsTo('https://apps.example/minid'),
	'/bilde/nb/borte': picture,
	'/bilder/borte.png': picture,
	'/bilde/nb/blir': picture,
	'/bilder/blir.png': picture,
	'/robots.txt': { headers: { 'content-type': 'text/plain' } },
};

const here: Upstream = ({ path }) => others[path] ?? {};
const pages = ['/nb', '/nb/blir', '/bilde/nb/blir', '/bilder/blir.png'];
const withdrawn = ['/nb/borte', '/nn/borte', '/bilde/nb/borte', '/bilder/borte.png'];

/** A site whose readers have seen all of it, before some of it was withdrawn and Next failed. */
async function afterWithdrawal() {
	const site = setUp(here);
	site.probe('1-a');
	site.delivery.noteAddresses({ version: '1-a', addresses: [...pages, ...withdrawn] });
	for (const path of [
		...pages,
		...withdrawn,
		...Object.keys(others),
		'/nb/sok?q=a',
		'/robots.txt',
		'/_next/static/a.css',
	])
		await site.get(path);
	site.clock.now = second;
	site.probe('2-b');
	site.delivery.noteAddresses({ version: '2-b', addresses: pages });
	site.origin.reply = isDown;
	site.probeFails();
	return site;
}

describe('a page withdrawn in every language', () => {
	it.each([
		['itself, in each language', '/nb/borte'],
		['the text in the other language', '/nn/borte'],
		['its share image', '/bilde/nb/borte'],
		['a picture that went with it', '/bilder/borte.png'],
		['an earlier address of it', '/nb/gammel'],
		['another way to write it', '/nb/borte/'],
		['its address without language', '/borte'],
		['a search that found it', '/nb/sok?q=a'],
	])('does not come back when Next fails: %s', async (_, path) => {
		const { get } = await afterWithdrawal();
		await expect(get(path)).rejects.toThrow();
	});

	it.each([...pages, '/nb/annen-gammel', '/', '/sok?q=a', '/app-butikk', '/robots.txt'])(
		'takes nothing else with it: %s',
		async (path) => {
			const { get } = await afterWithdrawal();
			expect(await get(path)).toMatchObject({ cache: 'stale' });
		},
	);

	it('takes no hashed file with it', async () => {
		const { get } = await afterWithdrawal();
		expect((await get('/_next/static/a.css')).status).toBe(200);
	});

	it('is not missed by whoever asks whether everything is kept', async () => {
		const { delivery } = await afterWithdrawal();
		const lacks = (path: string) => delivery.lacks(cacheRequestOf(path));
		expect(withdrawn.map(lacks)).toEqual([false, false, false, false]);
		expect(pages.map(lacks)).toEqual([false, false, false, false]);
	});
});

describe('between a new version and the list of what it has', () => {
	it('the list before it holds, so that the site does not go away when Next fails just then', async () => {
		const { probe, probeFails, delivery, origin, get } = setUp(here);
		probe('1-a');
		delivery.noteAddresses({ version: '1-a', addresses: [...pages, '/nb/borte'] });
		for (const path of ['/nb', '/nb/borte']) await get(path);
		probe('2-b');
		origin.reply = isDown;
		probeFails();
		expect(await get('/nb')).toMatchObject({ cache: 'stale' });
		expect(await get('/nb/borte')).toMatchObject({ cache: 'stale' });
	});
});

describe('before there is any list', () => {
	it('everything kept may stand in', async () => {
		const { probe, origin, get, probeFails } = setUp(here);
		await get('/nb/borte');
		await get('/nb/sok?q=a');
		probe('2-b');
		origin.reply = isDown;
		probeFails();
		expect([(await get('/nb/borte')).cache, (await get('/nb/sok?q=a')).cache]).toEqual(['stale', 'stale']);
	});
});

describe('a search that was kept', () => {
	const search = async (addresses: string[], version: string) => {
		const site = setUp(here);
		site.probe('1-a');
		site.delivery.noteAddresses({ version: '1-a', addresses: pages });
		await site.get('/nb/sok?q=a');
		site.probe(version);
		site.delivery.noteAddresses({ version, addresses });
		site.origin.reply = isDown;
		site.probeFails();
		return site.get('/nb/sok?q=a');
	};

	it('stands in while nothing that it may have found has gone', async () => {
		expect(await search([...pages, '/nb/ny'], '2-b')).toMatchObject({ cache: 'stale' });
	});

	it('does not once something has gone', async () => {
		await expect(search(pages.slice(1), '2-b')).rejects.toThrow();
	});
});
