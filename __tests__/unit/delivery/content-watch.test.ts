import { createContentWatch } from '@/lib/delivery/content-watch';
import { contentStatus } from '../../support/content-status';
import { refused, second } from './delivery-under-test';

const status = (version: string) => contentStatus({ version });

function setUp() {
	const clock = { now: 0 };
	const seen = { asked: [] as string[], told: [] as string[], log: [] as string[] };
	const origin = { status: 200, text: JSON.stringify(status('1-a')), fails: undefined as Error | undefined };
	const watch = createContentWatch({
		ask: async ({ path }) => {
			seen.asked.push(path);
			if (origin.fails) throw origin.fails;
			return { status: origin.status, headers: {}, body: Buffer.from(origin.text) };
		},
		onStatus: ({ version }) => void seen.told.push(version),
		log: (_, message) => void seen.log.push(message),
		elapsed: () => clock.now,
		now: () => clock.now,
	});
	return { clock, seen, origin, watch };
}

describe('how the content is', () => {
	it('is asked for with a new version, and every fifteen seconds besides', async () => {
		const { clock, seen, origin, watch } = setUp();
		expect(watch.status()).toBeUndefined();
		await watch.look('1-a');
		clock.now = 15 * second - 1;
		await watch.look('1-a');
		expect([seen.asked, seen.told, watch.status()]).toEqual([['/innholdsstatus'], ['1-a'], status('1-a')]);
		origin.text = JSON.stringify(status('2-b'));
		await watch.look('2-b');
		clock.now += 15 * second;
		await watch.look('2-b');
		expect(seen.told).toEqual(['1-a', '2-b', '2-b']);
	});

	it('cannot be used until Next has told, nor while it is there and tells no more', async () => {
		const { clock, origin, watch } = setUp();
		clock.now = 5 * second;
		origin.status = 503;
		await watch.look(undefined);
		expect(watch.unreadableSince()).toBe(0);
		origin.status = 200;
		await watch.look('1-a');
		expect(watch.unreadableSince()).toBeNull();
		clock.now = 60 * second;
		origin.status = 503;
		for (let probe = 0; probe < 3; probe++) {
			await watch.look(undefined);
			clock.now += second;
		}
		expect(watch.unreadableSince()).toBe(60 * second);
		clock.now += 15 * second;
		Object.assign(origin, { status: 200, text: JSON.stringify(contentStatus({ unreadableSince: 7 })) });
		await watch.look('1-a');
		expect(watch.unreadableSince()).toBe(7);
	});

	it('is asked for one at a time', async () => {
		const { seen, watch } = setUp();
		await Promise.all([watch.look('1-a'), watch.look('1-a')]);
		expect(seen.asked).toHaveLength(1);
	});

	it.each([
		['Next cannot be reached', { fails: refused }],
		['Next does not know the address', { status: 404 }],
		['the answer is no JSON', { text: '<!DOCTYPE html>' }],
		['the answer is other JSON', { text: '{"version":"2-b"}' }],
	])('stays as it was when %s: the log says so once, and it is asked for again', async (_, failure) => {
		const { seen, origin, watch } = setUp();
		await watch.look('1-a');
		Object.assign(origin, failure);
		for (let probe = 0; probe < 3; probe++) await watch.look('2-b');
		expect([seen.told, seen.asked.length, watch.status()?.version]).toEqual([['1-a'], 4, '1-a']);
		expect(seen.log).toEqual([expect.stringMatching(/^Next forteller ikke hvordan innholdet er: /)]);
		Object.assign(origin, { fails: undefined, status: 200, text: JSON.stringify(status('2-b')) });
		await watch.look('2-b');
		expect(watch.status()).toEqual(status('2-b'));
	});
});
