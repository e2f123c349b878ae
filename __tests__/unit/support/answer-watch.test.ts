import { type Answer, createWatch } from '../../support/answer-watch';

const html = 'text/html; charset=utf-8';
const page = (version: string, changed: Partial<Answer> = {}): Answer => ({
	status: 200,
	type: html,
	version,
	...changed,
});

describe('The watch over answers under load', () => {
	let clock = 0;
	const watching = (paths = ['/nb']) => {
		clock = 0;
		return createWatch(new Map(paths.map((path) => [path, { status: 200, type: html }])), () => clock);
	};

	test('is content with current content, and with the content before it for half a minute', () => {
		const watch = watching(['/nb', '/nn']);
		watch.answered(watch.sent('/nb'), page('4-a'));
		watch.answered(watch.sent('/nb'), page('5-b'));
		clock += 29_000;
		watch.answered(watch.sent('/nn'), page('4-a'));
		expect(watch.faults).toEqual([]);
		expect(watch.current()).toBe(5);
	});

	test.each([
		['an error', page('4-a', { status: 500 }), '/nb answers 500'],
		['a broken connection', page('4-a', { status: 0, type: '', reason: 'reset' }), '/nb answers 0  reset'],
		['another type', page('4-a', { type: 'text/plain' }), '/nb answers 200 text/plain'],
	])('notices %s', (_, answer, fault) => {
		const watch = watching();
		watch.answered(watch.sent('/nb'), answer);
		expect(watch.faults).toEqual([expect.stringContaining(fault)]);
	});

	test('notices an address that goes back in time', () => {
		const watch = watching();
		watch.answered(watch.sent('/nb'), page('5-b'));
		watch.answered(watch.sent('/nb'), page('4-a'));
		expect(watch.faults).toEqual(['/nb shows content 4 after 5']);
	});

	test('lets an answer be older than one that overtook it on the way', () => {
		const watch = watching();
		const early = watch.sent('/nb');
		watch.answered(watch.sent('/nb'), page('5-b'));
		watch.answered(early, page('4-a'));
		expect(watch.faults).toEqual([]);
	});

	test('notices an address that lags for more than half a minute', () => {
		const watch = watching(['/nb', '/nn']);
		watch.answered(watch.sent('/nb'), page('5-b'));
		clock += 30_001;
		watch.answered(watch.sent('/nn'), page('4-a'));
		expect(watch.faults).toEqual(['/nn still shows content 4, with 5 current for over 30 s']);
	});
});
