import { createTruth, lagAllowed } from '../../soak/truth';

const path = '/nb/a';

describe('What the soak test lets an address show', () => {
	const edited = () => {
		const truth = createTruth('første');
		truth.becomes('andre', 100_000);
		return truth;
	};
	const show = (truth: ReturnType<typeof edited>, value: string, sentAt: number, before = truth.shownBy(path)) =>
		truth.faultOf({ path, value, before, sentAt, answeredAt: sentAt + 10 });

	test('is what is there, and for a while what was', () => {
		const truth = edited();
		expect(show(truth, 'første', 99_000)).toBeUndefined();
		expect(show(truth, 'første', 100_000 + lagAllowed - 1)).toBeUndefined();
		expect(show(truth, 'andre', 100_000)).toBeUndefined();
	});

	test('is nothing that has been gone for too long', () => {
		expect(show(edited(), 'første', 100_001 + lagAllowed)).toBe('/nb/a still shows «første»');
	});

	test('is nothing that never was, or that has not come yet', () => {
		expect(show(edited(), 'tredje', 100_000)).toBe('/nb/a shows «tredje», which it never had');
		expect(show(edited(), 'andre', 99_000)).toBe('/nb/a shows «andre», which it never had');
	});

	test('is nothing older than what it showed before the question, though another answer may overtake', () => {
		const truth = edited();
		const before = truth.shownBy(path);
		expect(show(truth, 'andre', 101_000)).toBeUndefined();
		expect(show(truth, 'første', 101_000, before)).toBeUndefined();
		expect(show(truth, 'første', 102_000)).toBe('/nb/a shows «første» again, after something newer');
		expect(
			truth.faultOf({ path: '/nb/b', value: 'første', before: 0, sentAt: 102_000, answeredAt: 102_010 }),
		).toBeUndefined();
	});

	test('may be what was there before, when it is so again', () => {
		const truth = edited();
		truth.becomes('første', 200_000);
		show(truth, 'andre', 101_000);
		expect(show(truth, 'første', 200_000)).toBeUndefined();
	});
});
