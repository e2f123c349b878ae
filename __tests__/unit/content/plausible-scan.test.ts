import fc from 'fast-check';
import {
	believedAfterMs,
	countPages,
	type GuardState,
	initialGuard,
	judgeScan,
	type PageCount,
	pagesIn,
} from '@/lib/content/store/plausible-scan';
import { holds } from '../../support/seeds';

const minute = 60_000;
const judge = (before: [number, number], found: [number, number], at = 0) =>
	judgeScan(initialGuard({ nb: before[0], nn: before[1], en: 0 }), { nb: found[0], nn: found[1], en: 0 }, at);
const pages = fc.integer({ min: 1, max: 20_000 });

describe('a folder that has lost pages', () => {
	it('is believed up to a third of them, and not beyond', () => {
		expect(judge([60, 30], [40, 20]).held).toBeUndefined();
		expect(judge([60, 30], [40, 19]).held).toEqual({ languages: [], before: 90, now: 59 });
		expect(judge([2, 1], [1, 1]).held).toBeUndefined();
		expect(judge([1, 1], [1, 1]).held).toBeUndefined();
	});

	it('is held for just as long as more than a third is gone, whatever the numbers', () => {
		holds(
			fc.property(pages, pages, pages, pages, (nb, nn, foundNb, foundNn) => {
				const lost = nb + nn - foundNb - foundNn;
				expect(judge([nb, nn], [foundNb, foundNn]).held !== undefined).toBe(3 * lost > nb + nn);
			}),
		);
	});

	it('is never believed without a language that had pages, however long it stands', () => {
		holds(
			fc.property(pages, pages, fc.nat(), fc.nat({ max: 1e9 }), (nb, nn, found, wait) => {
				const start = initialGuard({ nb, nn, en: 0 });
				const { state, held } = judgeScan(start, { nb: 0, nn: found, en: 0 }, 0);
				expect(held?.languages).toContain('nb');
				expect(judgeScan(state, { nb: 0, nn: found, en: 0 }, believedAfterMs + wait).held?.languages).toContain('nb');
				expect(judgeScan(state, { nb: 0, nn: found, en: 0 }, 0, true)).toEqual({
					state: { accepted: { nb: 0, nn: found, en: 0 }, earlier: [] },
				});
			}),
		);
	});

	it('may have had no pages in a language before', () => {
		expect(judge([10, 0], [10, 0]).held).toBeUndefined();
		expect(judge([0, 0], [0, 0]).held).toBeUndefined();
		expect(judge([0, 0], [10, 10]).held).toBeUndefined();
	});
});

describe('a loss of many pages', () => {
	const before: GuardState = initialGuard({ nb: 50, nn: 50, en: 0 });
	const half = { nb: 25, nn: 25, en: 0 };
	const heldAfter = (steps: readonly [number, PageCount][]) => {
		let verdict = judgeScan(before, { nb: 50, nn: 50, en: 0 }, 0);
		for (const [at, found] of steps) verdict = judgeScan(verdict.state, found, at);
		return verdict.held !== undefined;
	};

	it('is believed when it has stood for ten minutes', () => {
		expect(
			heldAfter([
				[0, half],
				[10 * minute - 1, half],
			]),
		).toBe(true);
		expect(
			heldAfter([
				[0, half],
				[10 * minute, half],
			]),
		).toBe(false);
	});

	it('starts anew when the number of pages changes: a folder that fills or empties has not come to rest', () => {
		expect(
			heldAfter([
				[0, half],
				[9 * minute, { nb: 26, nn: 25, en: 0 }],
				[18 * minute, { nb: 26, nn: 25, en: 0 }],
			]),
		).toBe(true);
		expect(
			heldAfter([
				[0, half],
				[9 * minute, { nb: 26, nn: 25, en: 0 }],
				[19 * minute, { nb: 26, nn: 25, en: 0 }],
			]),
		).toBe(false);
	});

	it('starts anew when the pages have been back in between', () => {
		expect(
			heldAfter([
				[0, half],
				[5 * minute, { nb: 50, nn: 50, en: 0 }],
				[6 * minute, half],
				[15 * minute, half],
			]),
		).toBe(true);
	});

	it('is the same when it comes bit by bit', () => {
		const steps = (every: number) =>
			heldAfter([
				[every, { nb: 40, nn: 40, en: 0 }],
				[2 * every, { nb: 33, nn: 34, en: 0 }],
				[3 * every, { nb: 33, nn: 33, en: 0 }],
			]);
		expect(steps(minute)).toBe(true);
		expect(steps(10 * minute)).toBe(false);
	});

	it('counts from there when it has been believed', () => {
		const { state } = judgeScan(before, half, 0, true);
		expect(judgeScan(state, { nb: 20, nn: 20, en: 0 }, 1).held).toBeUndefined();
		expect(judgeScan(state, { nb: 10, nn: 10, en: 0 }, 1).held).toMatchObject({ before: 50, now: 20 });
	});
});

describe('the pages of a folder', () => {
	it('are Markdown files in the folder of a language, but for alerts, footers and what is hidden', () => {
		const paths = [
			'nb/a.md',
			'nb/b/index.md',
			'nb/_footer.md',
			'nb/_varsler/x.md',
			'nb/_x.md',
			'nb/a.txt',
			'c.md',
			'nn/d.MD',
		];
		expect(countPages(paths)).toEqual({ nb: 2, nn: 1, en: 0 });
	});

	it('are there although they, or their folder, may not be read', () => {
		const problem = { rule: 'unreadable', severity: 'fatal', line: 1, message: '' } as const;
		const scan = {
			entries: [],
			problems: [
				{ ...problem, file: 'nb/a.md' },
				{ ...problem, file: 'nn/hjelp' },
			],
		};
		expect(pagesIn(scan, ['nb/a.md', 'nb/b.md', 'nn/hjelp/x.md', 'nn/hjelpen.md'])).toEqual({ nb: 1, nn: 1, en: 0 });
	});
});
