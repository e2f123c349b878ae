import { createSettling } from '@/lib/content/store/settle';

describe('a folder that changes', () => {
	it('is not read while it is as it was read', () => {
		const isSettled = createSettling('a');
		expect([0, 5_000, 60_000].map((now) => isSettled('a', now))).toEqual([false, false, false]);
	});

	it('is read once, when it has been still for two seconds', () => {
		const isSettled = createSettling('a');
		expect([1_000, 2_000, 2_999, 3_000, 4_000, 9_000].map((now) => isSettled('b', now))).toEqual([
			false,
			false,
			false,
			true,
			false,
			false,
		]);
	});

	it('is read sooner when all that has changed looks whole, but not while any of it does not', () => {
		const isSettled = createSettling('a');
		expect(isSettled('b', 1_000, true)).toBe(false);
		expect(isSettled('b', 1_899, true)).toBe(false);
		expect(isSettled('b', 1_950, false)).toBe(false);
		expect(isSettled('b', 1_950, true)).toBe(true);
		expect(isSettled('c', 2_000, true)).toBe(false);
	});

	it('starts waiting again with each change', () => {
		const isSettled = createSettling('a');
		expect(isSettled('b', 1_000)).toBe(false);
		expect(isSettled('c', 2_500)).toBe(false);
		expect(isSettled('c', 4_499)).toBe(false);
		expect(isSettled('c', 4_500)).toBe(true);
	});

	it('is read after eight seconds even if it never is still', () => {
		const isSettled = createSettling('0');
		const answers = Array.from({ length: 20 }, (_, second) => isSettled(`${second + 1}`, second * 1_000));
		expect(answers.indexOf(true)).toBe(8);
		expect(answers.filter(Boolean)).toHaveLength(2);
	});

	it('is not read when the change is undone in time', () => {
		const isSettled = createSettling('a');
		expect(isSettled('b', 0)).toBe(false);
		expect(isSettled('a', 1_500)).toBe(false);
		expect(isSettled('a', 9_000)).toBe(false);
	});

	it('counts the eight seconds from the first change after a pause', () => {
		const isSettled = createSettling('a');
		isSettled('b', 0);
		isSettled('a', 1_000);
		expect(isSettled('b', 20_000)).toBe(false);
		expect(isSettled('b', 22_000)).toBe(true);
	});
});
