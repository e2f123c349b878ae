/** @jest-environment jsdom */
import { plotOf, stepsUpTo } from '../../soak/plot';

const plot = plotOf({
	title: 'Minne & tid',
	description: 'Det vokser ikke.',
	seconds: 600,
	panels: [
		{
			title: 'MiB',
			series: [
				{
					name: 'a',
					points: [
						[0, 0],
						[300, 50],
						[600, 100],
					],
				},
				{
					name: 'b',
					dashes: '6 2',
					points: [
						[0, 100],
						[200, undefined],
						[400, 100],
						[600, 100],
					],
				},
			],
		},
		{
			title: 'ms',
			log: true,
			series: [
				{
					name: 'c',
					points: [
						[0, 0.01],
						[600, 1_000],
					],
				},
			],
		},
	],
	marks: [{ x: 300, kind: 'edit' }],
});

describe('A plot', () => {
	beforeEach(() => {
		document.body.innerHTML = plot;
	});

	test('is an image with a name and a description', () => {
		const svg = document.querySelector('svg');
		expect(svg?.getAttribute('role')).toBe('img');
		const named = svg
			?.getAttribute('aria-labelledby')
			?.split(' ')
			.map((id) => document.getElementById(id)?.textContent);
		expect(named).toEqual(['Minne & tid', 'Det vokser ikke.']);
	});

	test('draws each line over the whole width and height, from the first value to the last', () => {
		const lines = [...document.querySelectorAll('.line')].map((line) => line.getAttribute('d'));
		expect(lines).toEqual(['M112 180L472 120L832 60', 'M112 60M592 60L832 60', 'M112 348L832 228']);
	});

	test('tells lines apart by dashes and by their names, which do not lie on each other', () => {
		const [a, b] = document.querySelectorAll('.line');
		expect([a, b].map((line) => line?.getAttribute('stroke-dasharray'))).toEqual([null, '6 2']);
		const heights = ['.name-0', '.name-1'].map((name) => Number(document.querySelector(name)?.getAttribute('y')));
		expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15);
	});

	test('marks what happened at its time', () => {
		expect(document.querySelector('.mark')?.getAttribute('d')).toMatch(/^M472 /);
	});
});

describe('The values at an axis', () => {
	test.each([
		[100, [0, 50, 100]],
		[7, [0, 2, 4, 6, 8]],
		[60, [0, 20, 40, 60]],
		[0.3, [0, 0.1, 0.2, 0.3]],
	])('up to %d are round, and few', (highest, steps) => {
		expect(stepsUpTo(highest)).toEqual(steps);
	});
});
