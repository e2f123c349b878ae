import { TooLate } from '@/lib/delivery/deadline';
import { hour, isDown, refused, second, settled, setUp, type Upstream } from './delivery-under-test';

const failures: [string, Upstream][] = [
	['does not answer', isDown],
	['answers with an error', () => ({ status: 503 })],
];

describe.each(failures)('while the origin %s', (_, fails) => {
	it('the last page is served for a day', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		origin.reply = fails;
		clock.now = 60 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1', status: 200 });
		clock.now = 24 * hour + 30 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale' });
		clock.now = 24 * hour + 30 * second;
		await expect(get('/nb/a')).rejects.toThrow();
	});

	it('a page that is asked for in the background stays as it is', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		origin.reply = fails;
		clock.now = 30 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
		await settled();
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
	});

	it('a page of earlier content is served too', async () => {
		const { origin, probe, get } = setUp();
		await get('/nb/a');
		probe('2-b');
		origin.reply = fails;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1' });
	});

	it('a page that nobody has asked for before is not there', async () => {
		const { origin, get } = setUp();
		await get('/nb/a');
		origin.reply = fails;
		await expect(get('/nb/b')).rejects.toThrow();
	});

	it('a not-found page is not served stale: it may be a page by now', async () => {
		const { clock, origin, get } = setUp(() => ({ status: 404 }));
		await get('/nb/borte');
		origin.reply = fails;
		clock.now = 10 * second - 1;
		expect(await get('/nb/borte')).toMatchObject({ cache: 'hit', status: 404 });
		clock.now = 10 * second;
		await expect(get('/nb/borte')).rejects.toThrow();
	});
});

describe('once the origin has not answered', () => {
	const afterFailure = async () => {
		const site = setUp();
		await site.get('/nb/a');
		await site.get('/nb/b');
		site.clock.now = 60 * second;
		site.origin.reply = isDown;
		expect(await site.get('/nb/a')).toMatchObject({ cache: 'stale' });
		site.origin.asked.length = 0;
		return site;
	};

	it('it is not asked again by readers for whom there is a stand-in', async () => {
		const { clock, origin, get } = await afterFailure();
		for (const path of ['/nb/a', '/nb/b', '/nb/a'])
			expect(await get(path)).toMatchObject({ cache: 'stale', status: 200 });
		clock.now = 20 * hour;
		expect(await get('/nb/b')).toMatchObject({ cache: 'stale', text: 'Side 2' });
		expect(origin.asked).toEqual([]);
	});

	it('it is not asked again in the background either', async () => {
		const { origin, get, probeFails, clock } = setUp();
		await get('/nb/a');
		probeFails();
		clock.now = 30 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
		await settled();
		expect(origin.asked).toHaveLength(1);
	});

	it('it is asked again as soon as a probe says that it answers', async () => {
		const { origin, get, probe } = await afterFailure();
		origin.reply = () => ({ text: 'Tilbake', version: '2-b' });
		probe('2-b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Tilbake' });
	});

	it('it is still asked for what nobody has asked for before, and its answer counts as a sign of life', async () => {
		const { origin, get } = await afterFailure();
		origin.reply = () => ({ text: 'Tilbake' });
		expect(await get('/nb/ny')).toMatchObject({ cache: 'miss', text: 'Tilbake' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Tilbake' });
	});

	it('a probe without an answer is enough: nobody needs to wait to find out', async () => {
		const { clock, origin, get, probeFails } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		probeFails();
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale' });
		expect(origin.asked).toHaveLength(1);
	});
});

describe('a search', () => {
	it('waits two seconds at the most while it is known that the origin does not answer', async () => {
		const { clock, get, probeFails } = setUp(isDown);
		probeFails();
		await expect(get('/nb/sok?q=passord')).rejects.toThrow(refused.message);
		expect(clock.now).toBeLessThanOrEqual(2 * second);
	});

	it('is answered by an origin that comes back within that time', async () => {
		const { clock, get, probeFails } = setUp((request) => (clock.now < second ? isDown(request) : { text: 'Treff' }));
		probeFails();
		expect(await get('/nb/sok?q=passord')).toMatchObject({ cache: 'miss', text: 'Treff' });
	});

	it('is answered as soon as a probe says that the origin is back', async () => {
		const { origin, get, probe, probeFails } = setUp(isDown);
		probeFails();
		await expect(get('/nb/sok?q=passord')).rejects.toThrow();
		origin.reply = () => ({ text: 'Treff' });
		probe('1-a');
		expect(await get('/nb/sok?q=passord')).toMatchObject({ cache: 'miss', text: 'Treff' });
	});

	it('that comes too late says nothing of the next: in a crowd, one in the queue may have had little time left', async () => {
		const { origin, get } = setUp(() => Promise.reject(new TooLate()));
		await expect(get('/nb/sok?q=passord')).rejects.toThrow(TooLate);
		origin.reply = () => ({ text: 'Treff' });
		expect(await get('/nb/sok?q=kode')).toMatchObject({ cache: 'miss', text: 'Treff' });
	});

	it('that has just been made is shown to whoever makes the same one', async () => {
		const { get, probeFails } = setUp();
		await get('/nb/sok?q=passord');
		probeFails();
		expect(await get('/nb/sok?q=passord')).toMatchObject({ cache: 'hit', text: 'Side 1' });
	});
});

describe('an origin that answers one page with an error', () => {
	it('is asked again for each reader, and the page is fresh as soon as it is well', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		origin.reply = () => ({ status: 500 });
		await get('/nb/a');
		await get('/nb/a');
		expect(origin.asked).toHaveLength(3);
		origin.reply = () => ({ text: 'Tilbake' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Tilbake' });
	});
});

describe('how long a reader waits', () => {
	it('is not long for an answer when there is a stand-in', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		await get('/nb/a');
		expect(origin.timeouts).toEqual([10 * second, 2 * second]);
	});

	it('is long enough for an origin that starts, for whom nothing is kept', async () => {
		let tries = 0;
		const { clock, get } = setUp(() => (++tries < 20 ? Promise.reject(refused) : { text: 'Side' }));
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side', status: 200 });
		expect([tries, clock.now]).toEqual([20, 19 * 200]);
	});

	it('is no longer than the reader’s own ten seconds, however often the origin is asked', async () => {
		const { clock, origin, get } = setUp(isDown);
		await expect(get('/nb/a')).rejects.toThrow(refused.message);
		expect(clock.now).toBeLessThanOrEqual(10 * second);
		expect(origin.asked.length).toBeGreaterThan(40);
	});

	it('is ten seconds in all when the content changes while Next is slow', async () => {
		const { clock, origin, probe, get } = setUp(() => {
			clock.now += 6 * second;
			return { version: '1-a' };
		});
		probe('2-b');
		await get('/nb/a');
		expect(origin.timeouts).toEqual([10 * second, 4 * second]);
	});

	it('is no time at all when there is a stand-in', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		origin.reply = () => {
			clock.now += 5 * second;
			return Promise.reject(refused);
		};
		clock.now = 60 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1' });
		expect(origin.asked).toHaveLength(2);
	});

	it('is one answer when the origin answers with an error', async () => {
		const { origin, get } = setUp(() => ({ status: 500 }));
		await expect(get('/nb/a')).rejects.toThrow('500');
		expect(origin.asked).toHaveLength(1);
	});
});
