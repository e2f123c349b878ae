import { TooLate } from '@/lib/delivery/deadline';
import { cacheRequestOf, type Reply, second, settled, setUp } from './delivery-under-test';

/** An upstream that answers when the test says so. */
function slowOrigin() {
	const waiting: { resolve(reply: Reply): void; reject(error: unknown): void }[] = [];
	const site = setUp(() => new Promise<Reply>((resolve, reject) => void waiting.push({ resolve, reject })));
	const ask = (target: string, ms: number) => {
		const fate = { is: 'waits' };
		site.delivery.answer(cacheRequestOf(target), site.soon(ms)).then(
			({ cache }) => {
				fate.is = cache;
			},
			(error: unknown) => {
				fate.is = error instanceof TooLate ? 'too late' : String(error);
			},
		);
		return fate;
	};
	return { ...site, waiting, ask };
}

/** One that has answered with a page, which is old by now. */
async function withOldPage() {
	const site = slowOrigin();
	site.ask('/nb/a', 10 * second);
	await settled();
	site.waiting[0]?.resolve({});
	await settled();
	site.clock.now = 90 * second;
	return site;
}

const realTime = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('readers who ask for the same page at the same time', () => {
	it('wait for one question, each no longer than it may', async () => {
		const { clock, origin, waiting, ask } = slowOrigin();
		const first = ask('/nb/a', 20);
		const second = ask('/nb/a', 5_000);
		await settled();
		clock.now = 20;
		await realTime(40);
		expect([first.is, second.is]).toEqual(['too late', 'waits']);
		waiting[0]?.resolve({ text: 'Side' });
		await settled();
		expect([second.is, origin.asked.length]).toEqual(['miss', 1]);
	});

	it('give the question the time of whoever waits longest, up to ten seconds', async () => {
		const { clock, origin, ask } = slowOrigin();
		ask('/nb/a', 4 * second);
		await settled();
		const left = () => origin.deadlines[0]?.remaining();
		expect(left()).toBe(4 * second);
		clock.now = 3 * second;
		ask('/nb/a', 5 * second);
		expect(left()).toBe(5 * second);
		ask('/nb/a', 10 * second);
		expect(left()).toBe(7 * second);
	});

	it('ask for nothing whose turn comes when nobody waits for it any more', async () => {
		const { clock, origin, waiting, ask } = slowOrigin();
		for (const name of ['a', 'b', 'c', 'd']) ask(`/nb/${name}`, 10 * second);
		ask('/nb/sen', second);
		await settled();
		clock.now = 2 * second;
		waiting[0]?.resolve({});
		await settled();
		expect(origin.asked).toHaveLength(4);
		ask('/nb/e', 10 * second);
		await settled();
		expect(origin.asked.at(-1)).toBe('/nb/e nb');
	});

	it('ask again for themselves when the time of the question they joined has run out and theirs has not', async () => {
		const { origin, waiting, ask } = slowOrigin();
		ask('/nb/a', 10 * second);
		const later = ask('/nb/a', 10 * second);
		await settled();
		waiting[0]?.reject(new TooLate());
		await settled();
		expect([later.is, origin.asked.length]).toEqual(['waits', 2]);
		waiting[1]?.resolve({ text: 'Side' });
		await settled();
		expect(later.is).toBe('miss');
	});
});

describe('a reader for whom something is kept', () => {
	it('waits two seconds in all for something newer, also behind others', async () => {
		const { origin, waiting, ask } = await withOldPage();
		ask('/nb/a', 10 * second);
		await settled();
		expect(origin.timeouts).toEqual([10 * second, 2 * second]);
		waiting[1]?.reject(new TooLate());
		await settled();
		expect(ask('/nb/a', 10 * second).is).toBe('waits');
		await settled();
		expect(origin.asked).toHaveLength(2);
	});

	it('leaves a question whose time begins when its turn comes, so that a slow upstream brings what the next reader gets', async () => {
		const { clock, origin, waiting, ask } = await withOldPage();
		for (const other of ['b', 'c', 'd', 'e']) ask(`/nb/${other}`, 10 * second);
		const reader = ask('/nb/a', 10 * second);
		await settled();
		clock.now += 3 * second;
		waiting[1]?.resolve({});
		await settled();
		expect([origin.asked.at(-1), origin.timeouts.at(-1)]).toEqual(['/nb/a nb', 2 * second]);
		waiting[5]?.resolve({ text: 'Ny' });
		await settled();
		expect(reader.is).toBe('revalidated');
		expect(ask('/nb/a', 0).is).toBe('waits');
		await settled();
		expect(origin.asked).toHaveLength(6);
	});
});
