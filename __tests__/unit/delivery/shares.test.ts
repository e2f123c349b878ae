import { Overloaded } from '@/lib/delivery/admission';
import { deadlineIn } from '@/lib/delivery/deadline';
import { createShares } from '@/lib/delivery/shares';
import { type Reply, settled, setUp } from './delivery-under-test';

describe('a visitor', () => {
	it('has four searches and thirty-two questions under way at a time, and more when one is answered', () => {
		const shares = createShares();
		const leave = Array.from({ length: 4 }, () => shares.enter('a', true));
		expect(() => shares.enter('a', true)).toThrow(Overloaded);
		for (let count = 0; count < 32; count++) shares.enter('a', false);
		expect(() => shares.enter('a', false)).toThrow(Overloaded);
		expect(() => shares.enter('b', true)).not.toThrow();
		leave[0]?.();
		expect(() => shares.enter('a', true)).not.toThrow();
	});

	it('is forgotten when all is answered', () => {
		const shares = createShares();
		for (const leave of [shares.enter('a', true), shares.enter('a', false)]) leave();
		expect(shares.size()).toBe(0);
	});

	it('who asks for forty searches at once keeps nobody else from theirs', async () => {
		const { delivery, origin } = setUp();
		const replies: (() => void)[] = [];
		origin.reply = () => new Promise<Reply>((resolve) => replies.push(() => resolve({})));
		const search = (query: string, client: string) =>
			delivery.answer({ path: query, language: 'nb', key: query, isSearch: true }, deadlineIn(10_000), client).then(
				() => 'answered',
				() => 'refused',
			);
		const greedy = Array.from({ length: 40 }, (_, index) => search(`/nb/sok?q=g${index}`, 'greedy'));
		const others = Array.from({ length: 10 }, (_, index) => search(`/nb/sok?q=o${index}`, `other ${index}`));
		for (let turn = 0; turn < 50; turn++) {
			replies.shift()?.();
			await settled();
		}
		expect(await Promise.all(others)).toEqual(Array(10).fill('answered'));
		expect((await Promise.all(greedy)).filter((fate) => fate === 'answered')).toHaveLength(4);
	});
});
