import { TooLate } from '@/lib/delivery/deadline';
import { createVerdicts } from '@/lib/delivery/probe-verdict';
import { refused, second } from './delivery-under-test';

function setUp() {
	const clock = { now: 0 };
	const judge = createVerdicts({ start: 30 * second, probes: 3 }, () => clock.now);
	const verdict = judge();
	/** Fails probe after probe, a second apart; gives after how many seconds Next is to be replaced. */
	const secondsUntilReplaced = (error: unknown = new TooLate(), most = 500, of = verdict): number | undefined => {
		for (let seconds = 1; seconds <= most; seconds++) {
			clock.now += second;
			if (of.failed(error)) return seconds;
		}
		return undefined;
	};
	return { judge, verdict, secondsUntilReplaced };
}

describe('a Next that comes up', () => {
	it.each([
		['silent', new TooLate()],
		['not listening', refused],
	])('may be %s for half a minute', (_, error) => {
		expect(setUp().secondsUntilReplaced(error)).toBe(30);
	});

	it('gets more time with each start that took too long, since a large site takes long to read', () => {
		const { judge, secondsUntilReplaced } = setUp();
		const times = Array.from({ length: 4 }, () => secondsUntilReplaced(new TooLate(), 500, judge()));
		expect(times).toEqual([30, 60, 120, 120]);
	});

	it('has half a minute from when it last said that it was not ready', () => {
		const { verdict, secondsUntilReplaced } = setUp();
		expect(secondsUntilReplaced(new TooLate(), 29)).toBeUndefined();
		verdict.notReady();
		expect(secondsUntilReplaced()).toBe(30);
	});

	it('has the usual time again once one has answered', () => {
		const { judge, secondsUntilReplaced } = setUp();
		secondsUntilReplaced();
		judge().answered();
		expect(secondsUntilReplaced(new TooLate(), 500, judge())).toBe(30);
	});

	it('is not judged by what the one before left unanswered, nor by an answer of that one which comes late', () => {
		const { judge, verdict, secondsUntilReplaced } = setUp();
		verdict.answered();
		expect(secondsUntilReplaced(new TooLate(), 2)).toBeUndefined();
		const next = judge();
		verdict.answered();
		expect(secondsUntilReplaced(new TooLate(), 500, next)).toBe(30);
	});
});

describe('a Next that has answered', () => {
	it.each([
		['is silent', new TooLate()],
		['listens no more', refused],
	])('is replaced when it %s three times in a row', (_, error) => {
		const { verdict, secondsUntilReplaced } = setUp();
		verdict.answered();
		expect(secondsUntilReplaced(error, 2)).toBeUndefined();
		verdict.answered();
		expect(secondsUntilReplaced(error)).toBe(3);
	});

	it.each(['EMFILE', 'ENOTFOUND', 'EADDRNOTAVAIL'])('is not blamed when this process can ask nobody (%s)', (code) => {
		const { verdict, secondsUntilReplaced } = setUp();
		const ours = Object.assign(new Error(code), { code });
		expect(secondsUntilReplaced(ours)).toBeUndefined();
		verdict.answered();
		expect(secondsUntilReplaced(ours)).toBeUndefined();
	});
});
