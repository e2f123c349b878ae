import { readFileSync } from 'node:fs';
import { pageTypeNames } from '@/lib/content/source/page-types';
import { locales } from '@/lib/i18n/routing';
import { protocol } from '../support/accessibility-protocol';

/** Levels A and AA of WCAG 2.1, which the law asks for (EN 301 549 V3.2.1 table A.1). */
const required = {
	A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2',
	AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 4.1.3',
};

/** What WCAG 2.2 adds on the same levels, which the site has set itself. */
const added = { A: '3.2.6 3.3.7', AA: '2.4.11 2.5.7 2.5.8 3.3.8' };

describe('The accessibility protocol', () => {
	test('has every criterion of WCAG 2.1 and 2.2 on levels A and AA, each once, with a result', () => {
		const expected = (['A', 'AA'] as const).flatMap((level) =>
			`${required[level]} ${added[level]}`.split(' ').map((number) => `${number} ${level}`),
		);
		expect(protocol.criteria.map(({ number, level }) => `${number} ${level}`).sort()).toEqual(expected.sort());
		for (const { number, result } of protocol.criteria)
			expect(`${number} ${result}`).toMatch(/ (oppfylt|brudd|ikke relevant|ikke vurdert)$/);
	});

	test('counts its results as they are', () => {
		const counted: Record<string, number> = { 'til sammen': protocol.criteria.length };
		for (const result of Object.keys(protocol.totals))
			if (result !== 'til sammen') counted[result] = protocol.criteria.filter((one) => one.result === result).length;
		expect(protocol.totals).toEqual(counted);
	});

	test('has a page of every layout, in the languages of the site', () => {
		expect(new Set(protocol.sample.flatMap(({ layouts }) => layouts))).toEqual(new Set(pageTypeNames));
		expect(protocol.languages).toEqual(locales.map((locale) => ({ code: locale, paths: [`/${locale}`] })));
	});

	test.each([
		['content/nb/tilgjengelighet.md', 'Ingen kjente brudd', 'brudd'],
		['content/nn/tilgjengelegheit.md', 'Ingen kjende brot', 'brudd'],
	])('says the same as %s: the day, and whether there are known faults', (file, none, fault) => {
		const text = readFileSync(file, 'utf8');
		expect(protocol.assessed).not.toBe('');
		expect(text).toContain(protocol.assessed);
		expect(text.includes(none)).toBe(!protocol.criteria.some(({ result }) => result === fault));
	});
});
