import fc from 'fast-check';
import { createFairQueue, Overloaded } from '@/lib/delivery/fair-queue';
import { seeds } from '../../support/seeds';
import { settled } from './delivery-under-test';

/** A queue whose tasks go on until they are ended. */
function setUp(size = { atOnce: 2, mayWait: 4 }) {
	const queue = createFairQueue(size);
	const running: { client: string; end(): void }[] = [];
	const ask = (client: string) =>
		queue(client, () => new Promise<void>((end) => running.push({ client, end }))).then(
			() => 'answered',
			(error: unknown) => (error instanceof Overloaded ? 'refused' : error),
		);
	/** Ends one task after another until there are none. */
	const endAll = async (): Promise<void> => {
		await settled();
		for (let task = running.shift(); task; task = running.shift()) {
			task.end();
			await settled();
		}
	};
	return { ask, running, endAll };
}

describe('a queue', () => {
	it('is all for one visitor when nobody else is there', async () => {
		const { ask, endAll } = setUp();
		const fates = Array.from({ length: 7 }, () => ask('a'));
		await endAll();
		expect((await Promise.all(fates)).filter((fate) => fate === 'answered')).toHaveLength(6);
	});

	it('that one visitor has filled has room for every other all the same', async () => {
		const { ask, endAll } = setUp({ atOnce: 2, mayWait: 16 });
		const greedy = Array.from({ length: 40 }, () => ask('greedy'));
		await settled();
		const others = Array.from({ length: 10 }, (_, index) => ask(`other ${index}`));
		await endAll();
		expect(await Promise.all(others)).toEqual(Array(10).fill('answered'));
		expect((await Promise.all(greedy)).filter((fate) => fate === 'answered')).toHaveLength(8);
	});

	it('lets those come first who have nothing under way', async () => {
		const { ask, running, endAll } = setUp();
		for (const client of ['a', 'a', 'a', 'a', 'b']) void ask(client);
		await settled();
		running.shift()?.end();
		await settled();
		expect(running.map(({ client }) => client)).toEqual(['a', 'b']);
		await endAll();
	});

	it('goes on after a task that fails', async () => {
		const queue = createFairQueue({ atOnce: 1, mayWait: 4 });
		const failing = queue('a', () => Promise.reject(new Error('Nei')));
		const next = queue('a', async () => 'Ja');
		await expect(failing).rejects.toThrow('Nei');
		expect(await next).toBe('Ja');
	});
});

describe.each(seeds)('whatever visitors ask, with seed %i', (seed) => {
	it('never more are under way than may be, everybody hears, and who asks least is not refused', async () => {
		const clients = fc.array(fc.constantFrom('a', 'b', 'c', 'greedy', 'greedy', 'greedy'), { maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(clients, fc.array(fc.boolean(), { maxLength: 40 }), async (asking, ends) => {
				const { ask, running, endAll } = setUp({ atOnce: 2, mayWait: 8 });
				let most = 0;
				const fates: Promise<unknown>[] = [];
				for (const [at, client] of asking.entries()) {
					fates.push(ask(client));
					if (ends[at]) running.shift()?.end();
					await settled();
					most = Math.max(most, running.length);
				}
				await endAll();
				const told = await Promise.all(fates);
				const once = asking.findIndex((client) => asking.filter((other) => other === client).length === 1);
				return most <= 2 && told.every((fate) => typeof fate === 'string') && (once < 0 || told[once] === 'answered');
			}),
			{ seed, numRuns: 50 },
		);
	});
});
