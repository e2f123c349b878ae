import { createAdmission } from '@/lib/delivery/asking';
import { Overloaded } from '@/lib/delivery/fair-queue';
import { settled } from './delivery-under-test';

/** A door with tasks behind it that go on until they are ended. */
function setUp() {
	const admit = createAdmission();
	const running: { isSearch: boolean; end(): void }[] = [];
	let most = 0;
	const enter = (isSearch = false) =>
		admit(
			{ isSearch },
			() =>
				new Promise<void>((resolve) => {
					const task = { isSearch, end: resolve };
					running.push(task);
					most = Math.max(most, running.length);
				}),
		);
	const endOne = async () => {
		running.shift()?.end();
		await settled();
	};
	return { admit, enter, running, endOne, most: () => most };
}

/** What has become of the promise so far. */
const fate = (promise: Promise<unknown>) =>
	Promise.race([
		promise.then(
			() => 'done',
			(error: unknown) => error,
		),
		settled().then(() => 'waits'),
	]);

describe('the origin', () => {
	it('is asked four questions at a time, and the next as soon as one is answered', async () => {
		const { enter, running, endOne, most } = setUp();
		for (let index = 0; index < 20; index++) void enter();
		await settled();
		expect(running).toHaveLength(4);
		for (let index = 0; index < 19; index++) await endOne();
		expect(running).toHaveLength(1);
		expect(most()).toBe(4);
	});

	it('is asked two searches at a time, so that pages always come in between', async () => {
		const { enter, running } = setUp();
		for (let index = 0; index < 16; index++) void enter(true);
		await settled();
		expect(running).toHaveLength(2);
		void enter();
		void enter();
		await settled();
		expect(running.map(({ isSearch }) => isSearch)).toEqual([true, true, false, false]);
	});

	it('is not asked a search when four pages keep it busy', async () => {
		const { enter, running, endOne } = setUp();
		for (let index = 0; index < 4; index++) void enter();
		void enter(true);
		await settled();
		expect(running.map(({ isSearch }) => isSearch)).toEqual([false, false, false, false]);
		await endOne();
		expect(running.map(({ isSearch }) => isSearch)).toEqual([false, false, false, true]);
	});

	it('makes a failure known to the one who asked, and goes on with the next', async () => {
		const { admit } = setUp();
		const failing = Array.from({ length: 5 }, () => admit({ isSearch: false }, () => Promise.reject(new Error('Nei'))));
		expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
		expect(await admit({ isSearch: false }, async () => 'Ja')).toBe('Ja');
	});
});

describe('the queue', () => {
	it('has room for sixty-four, and says so at once to whoever comes then', async () => {
		const { enter, endOne } = setUp();
		for (let index = 0; index < 4 + 63; index++) void enter();
		await settled();
		expect(await fate(enter())).toBe('waits');
		expect(await fate(enter())).toBeInstanceOf(Overloaded);
		await endOne();
		expect(await fate(enter())).toBe('waits');
	});

	it('has room for sixteen searches, and for pages when it is full of them', async () => {
		const { enter } = setUp();
		for (let index = 0; index < 2 + 15; index++) void enter(true);
		await settled();
		expect(await fate(enter(true))).toBe('waits');
		expect(await fate(enter(true))).toBeInstanceOf(Overloaded);
		expect(await fate(enter())).toBe('waits');
	});
});
