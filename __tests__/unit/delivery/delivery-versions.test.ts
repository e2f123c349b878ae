import { hour, isDown, second, settled, setUp } from './delivery-under-test';

describe('a new version of the content', () => {
	it('is asked for at once', async () => {
		const { origin, probe, get } = setUp();
		await get('/nb/a');
		probe('2-b');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Ny' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Ny' });
	});

	it('is told of by whatever page shows it first', async () => {
		const { origin, get } = setUp();
		await get('/nb/a');
		origin.reply = () => ({ version: '2-b' });
		await get('/nb/b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated' });
	});

	it('is waited for also by a page that could be served while it is asked for', async () => {
		const { clock, origin, probe, get } = setUp();
		await get('/nb/a');
		clock.now = 40 * second;
		probe('2-b');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Ny' });
	});

	it('is none when the version is the same as before', async () => {
		const { origin, probe, get } = setUp();
		await get('/nb/a');
		probe('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit' });
		expect(origin.asked).toHaveLength(1);
	});
});

describe('an old page whose version a probe has confirmed', () => {
	it('is served while it is asked for again, for five seconds from then', async () => {
		const { clock, origin, probe, get } = setUp();
		await get('/nb/a');
		clock.now = 2 * hour;
		probe('1-a');
		clock.now += 5 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
		await settled();
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 2' });
		expect(origin.asked).toHaveLength(2);
	});

	it('is asked for before it is served when that is five seconds ago', async () => {
		const { clock, probe, get } = setUp();
		await get('/nb/a');
		clock.now = 2 * hour;
		probe('1-a');
		clock.now += 5 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Side 2' });
	});

	it('is asked for before it is served when it is a day old', async () => {
		const { clock, probe, get } = setUp();
		await get('/nb/a');
		clock.now = 24 * hour + 30 * second;
		probe('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Side 2' });
	});
});

describe('an answer that is older than one that readers have seen', () => {
	it('is asked for once more', async () => {
		const { origin, probe, get } = setUp(() => ({ version: origin.asked.length === 1 ? '1-a' : '2-b' }));
		probe('2-b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side 2', version: '2-b' });
		expect(origin.asked).toHaveLength(2);
	});

	it('is served when the origin insists and there is nothing else, but not kept as current', async () => {
		const { origin, probe, get } = setUp(() => ({ version: '1-a' }));
		probe('2-b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side 2' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 2' });
		expect(origin.asked).toHaveLength(4);
	});

	it('never takes the place of a newer one', async () => {
		const { clock, origin, get } = setUp(() => ({ version: '2-b', text: 'Ny' }));
		await get('/nb/a');
		clock.now = 2 * hour;
		origin.reply = () => ({ version: '1-a', text: 'Gammel' });
		await get('/nb/a');
		origin.reply = isDown;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Ny' });
	});
});

describe('a probe', () => {
	it('brings an earlier version back when it was asked after the newer one was seen', async () => {
		const { clock, origin, delivery, probe, get } = setUp(() => ({ version: '2-b' }));
		clock.now = 10 * second;
		await get('/nb/a');
		clock.now = 12 * second;
		probe('1-a', 10 * second + 1);
		expect(delivery.currentVersion()).toBe('1-a');
		origin.reply = () => ({ version: '1-a', text: 'Tilbake' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Tilbake' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Tilbake' });
	});

	it('that was under way when the newer one was seen does not', async () => {
		const { clock, delivery, probe, get } = setUp(() => ({ version: '2-b' }));
		clock.now = 10 * second;
		await get('/nb/a');
		clock.now = 12 * second;
		probe('1-a', 10 * second);
		expect(delivery.currentVersion()).toBe('2-b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit' });
	});

	it('that names no version changes nothing', async () => {
		const { delivery, get } = setUp();
		await get('/nb/a');
		delivery.noteProbe({ headers: {} }, 1);
		expect(delivery.currentVersion()).toBe('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit' });
	});

	it('that names no version is from a Next without content, which is not asked for what is kept', async () => {
		const { clock, origin, delivery, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		delivery.noteProbe({ headers: {} }, clock.now);
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale' });
		expect(origin.asked).toHaveLength(1);
	});
});

describe('a page that comes or goes', () => {
	it('takes the place of the not-found page', async () => {
		const { origin, probe, get } = setUp(() => ({ status: 404 }));
		await get('/nb/ny');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		probe('2-b');
		expect(await get('/nb/ny')).toMatchObject({ status: 200, text: 'Ny' });
	});

	it('gives way to it, for good', async () => {
		const { clock, origin, probe, get } = setUp();
		await get('/nb/a');
		probe('2-b');
		origin.reply = () => ({ status: 404, version: '2-b' });
		expect(await get('/nb/a')).toMatchObject({ status: 404 });
		clock.now = 20 * second;
		origin.reply = () => ({ status: 500 });
		await expect(get('/nb/a')).rejects.toThrow();
	});
});
