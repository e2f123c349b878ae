import { deadlineIn, earliest, lastOf, onPassed, TooLate, within } from '@/lib/delivery/deadline';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const elapsed = () => performance.now();
const never = new Promise<string>(() => undefined);

describe('a deadline', () => {
	it('tells how much time is left, also after it has passed', () => {
		const deadline = deadlineIn(100, elapsed);
		jest.advanceTimersByTime(30);
		expect(deadline.remaining()).toBe(70);
		jest.advanceTimersByTime(80);
		expect(deadline.remaining()).toBe(-10);
	});

	it('of several is the first, whichever it is by then', () => {
		const last = lastOf(deadlineIn(10, elapsed));
		const first = earliest(last, deadlineIn(50, elapsed));
		expect(first.remaining()).toBe(10);
		last.join(deadlineIn(100, elapsed));
		expect(first.remaining()).toBe(50);
	});

	it('of readers who wait together is that of the last, and no reader shortens another’s', () => {
		const last = lastOf(deadlineIn(50, elapsed));
		last.join(deadlineIn(20, elapsed));
		expect(last.remaining()).toBe(50);
		last.join(deadlineIn(80, elapsed));
		expect(last.remaining()).toBe(80);
	});

	it('calls back when it has passed, and not before although it has moved', () => {
		const last = lastOf(deadlineIn(50, elapsed));
		const passed = jest.fn();
		onPassed(last, passed);
		jest.advanceTimersByTime(40);
		last.join(deadlineIn(50, elapsed));
		jest.advanceTimersByTime(49);
		expect(passed).not.toHaveBeenCalled();
		jest.advanceTimersByTime(1);
		expect(passed).toHaveBeenCalledTimes(1);
	});

	it('does not call back once it is called off', () => {
		const passed = jest.fn();
		onPassed(deadlineIn(50, elapsed), passed)();
		jest.advanceTimersByTime(100);
		expect(passed).not.toHaveBeenCalled();
	});
});

describe('work that somebody waits for', () => {
	it('gives its result, or its own failure, in time', async () => {
		expect(await within(Promise.resolve('Ja'), deadlineIn(50, elapsed))).toBe('Ja');
		await expect(within(Promise.reject(new Error('Nei')), deadlineIn(50, elapsed))).rejects.toThrow('Nei');
		expect(jest.getTimerCount()).toBe(0);
	});

	it('is given up when it takes too long', async () => {
		const given = expect(within(never, deadlineIn(50, elapsed))).rejects.toThrow(TooLate);
		await jest.advanceTimersByTimeAsync(50);
		await given;
	});
});
