import { beginsAt, endsAt, isDate, isMoment } from '@/lib/content/dates';

const iso = (instant: number) => new Date(instant).toISOString();

describe('a date', () => {
	it.each(['2026-11-23', '2024-02-29', '2026-12-31'])('is «%s»', (value) => {
		expect(isDate(value)).toBe(true);
	});

	it.each([
		'2026-02-30',
		'2025-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-1-1',
		'23.11.2026',
		'2026-11-23T08:00',
		'',
		'i dag',
	])('is not «%s»', (value) => {
		expect(isDate(value)).toBe(false);
	});
});

describe('a moment', () => {
	it.each([
		'2026-11-23',
		'2026-11-23T08:00',
		'2026-11-23 08:00',
		'2026-11-23T08:00:30',
		'2026-11-23T08:00Z',
		'2026-11-23T08:00+01:00',
	])('is «%s»', (value) => {
		expect(isMoment(value)).toBe(true);
	});

	it.each([
		'2026-02-30T08:00',
		'2026-11-23T25:00',
		'2026-11-23T08:60',
		'2026-11-23T8:00',
		'2026-11-23T08:00+99:00',
		'08:00',
	])('is not «%s»', (value) => {
		expect(isMoment(value)).toBe(false);
	});
});

describe('a date without time', () => {
	it('begins at midnight in Norway, winter and summer', () => {
		expect(iso(beginsAt('2026-12-01'))).toBe('2026-11-30T23:00:00.000Z');
		expect(iso(beginsAt('2026-07-01'))).toBe('2026-06-30T22:00:00.000Z');
	});

	it('lasts to the end of that day in Norway', () => {
		expect(iso(endsAt('2026-12-31'))).toBe('2026-12-31T23:00:00.000Z');
		expect(iso(endsAt('2026-06-30'))).toBe('2026-06-30T22:00:00.000Z');
	});

	it('is as long as the day on which the clocks change', () => {
		const hours = (date: string) => (endsAt(date) - beginsAt(date)) / 3_600_000;
		expect(hours('2026-03-29')).toBe(23);
		expect(hours('2026-10-25')).toBe(25);
		expect(hours('2026-11-23')).toBe(24);
	});
});

describe('a date with time', () => {
	it('is Norwegian time', () => {
		expect(iso(beginsAt('2026-12-01T08:00'))).toBe('2026-12-01T07:00:00.000Z');
		expect(iso(endsAt('2026-07-01 08:00'))).toBe('2026-07-01T06:00:00.000Z');
	});

	it('is right on both sides of a clock change', () => {
		expect(iso(beginsAt('2026-03-29T01:59'))).toBe('2026-03-29T00:59:00.000Z');
		expect(iso(beginsAt('2026-03-29T03:00'))).toBe('2026-03-29T01:00:00.000Z');
		expect(iso(beginsAt('2026-10-25T01:59'))).toBe('2026-10-24T23:59:00.000Z');
		expect(iso(beginsAt('2026-10-25T03:00'))).toBe('2026-10-25T02:00:00.000Z');
	});

	it('keeps an offset that is written', () => {
		expect(iso(beginsAt('2026-12-01T08:00Z'))).toBe('2026-12-01T08:00:00.000Z');
		expect(iso(endsAt('2026-12-01T08:00-05:00'))).toBe('2026-12-01T13:00:00.000Z');
	});
});
