import { createSettling } from '@/lib/content/store/settle';

describe('a folder that changes', () => {
	it('is not read while it is as it was read', () => {
		const restsIn = createSettling('a');
		expect([0, 5_000, 60_000].map((now) => restsIn('a', now))).toEqual([undefined, undefined, undefined]);
	});

	it('is read once, when it has been still for two seconds', () => {
		const restsIn = createSettling('a');
		expect([1_000, 2_000, 2_999, 3_000, 4_000, 9_000].map((now) => restsIn('b', now))).toEqual([
			2_000,
			1_000,
			1,
			0,
			undefined,
			undefined,
		]);
	});

	it('is read sooner when all that has changed looks whole, but not while any of it does not', () => {
		const restsIn = createSettling('a');
		expect(restsIn('b', 1_000, true)).toBe(600);
		expect(restsIn('b', 1_599, true)).toBe(1);
		expect(restsIn('b', 1_650, false)).toBe(1_350);
		expect(restsIn('b', 1_650, true)).toBe(0);
		expect(restsIn('c', 2_000, true)).toBe(600);
	});

	it('starts waiting again with each change', () => {
		const restsIn = createSettling('a');
		expect(restsIn('b', 1_000)).toBe(2_000);
		expect(restsIn('c', 2_500)).toBe(2_000);
		expect(restsIn('c', 4_499)).toBe(1);
		expect(restsIn('c', 4_500)).toBe(0);
	});

	it('is read after eight seconds even if it never is still', () => {
		const restsIn = createSettling('0');
		const answers = Array.from({ length: 20 }, (_, second) => restsIn(`${second + 1}`, second * 1_000));
		expect(answers.slice(5, 9)).toEqual([2_000, 2_000, 1_000, 0]);
		expect(answers.filter((answer) => answer === 0)).toHaveLength(2);
	});

	it('is not read when the change is undone in time', () => {
		const restsIn = createSettling('a');
		expect(restsIn('b', 0)).toBe(2_000);
		expect(restsIn('a', 1_500)).toBeUndefined();
		expect(restsIn('a', 9_000)).toBeUndefined();
	});

	it('counts the eight seconds from the first change after a pause', () => {
		const restsIn = createSettling('a');
		restsIn('b', 0);
		restsIn('a', 1_000);
		expect(restsIn('b', 20_000)).toBe(2_000);
		expect(restsIn('b', 22_000)).toBe(0);
	});
});
