import { createFailures, createReaders, learn, markOn, noExpectations } from '../../soak/readers';
import { createSearchers } from '../../soak/searchers';
import { createTruth } from '../../soak/truth';
import type { Answer } from '../../support/answer-watch';

const path = '/nb/om';
const page = (text: string, version = '3-a', changed: Partial<Answer> = {}): Answer => {
	return { status: 200, type: 'text/html; charset=utf-8', version, text: `<h1 class="x">Om</h1>${text}`, ...changed };
};

describe('A reader of the soak test', () => {
	const reading = () => {
		const known = noExpectations();
		learn(known, path, page(''));
		const { failures, add } = createFailures();
		const readers = createReaders(known, add);
		const answers = (...all: Answer[]) => {
			for (const answer of all) readers.answered(readers.sent(path), answer);
			return Object.fromEntries(Object.entries(failures).map(([kind, { first }]) => [kind, first[0]]));
		};
		return { known, answers };
	};

	test('is content with the page it knows', () => {
		expect(reading().answers(page(''), page('', '4-b'))).toEqual({});
	});

	test.each([
		['an error', page('', '', { status: 503 }), { '5xx': expect.stringContaining('answers 503') }],
		['a broken connection', page('', '', { status: 0 }), { 'no answer': expect.stringContaining('answers 0') }],
		['a page that is gone', page('', '', { status: 404 }), { 'other answer': expect.stringContaining('answers 404') }],
		['another page', page('', '3-a', { text: '<h1>Feil</h1>' }), { 'wrong page': '/nb/om is headed «Feil»' }],
		['an alert that nobody has made', page('Prøvevarsel 4'), { 'wrong text': expect.stringContaining('never had') }],
	])('notices %s', (_, answer, fault) => {
		expect(reading().answers(answer)).toEqual(fault);
	});

	test('notices a version that goes back', () => {
		const fault = { 'old version': '/nb/om shows content 3 after 4' };
		expect(reading().answers(page('', '4-b'), page('', '3-a'))).toEqual(fault);
	});

	test('notices a text that goes back, and takes what is quoted of another page for no text of this', () => {
		const { known, answers } = reading();
		const truth = createTruth('');
		truth.becomes(markOn(path, 1), performance.now());
		known.marks.set(path, truth);
		const own = `<p>${markOn(path, 1)}</p>`;
		expect(answers(page(`<p>${markOn('/nb/annet', 7)}</p>`), page(own))).toEqual({});
		expect(answers(page(''))).toEqual({ 'wrong text': '/nb/om shows «» again, after something newer' });
	});
});

describe('Whoever searches in the soak test', () => {
	const later: Answer = { status: 503, type: 'text/html', version: '' };
	const searching = (now: number) => {
		const { failures, add } = createFailures();
		const events = [{ at: 10, kind: 'kill' as const, what: '' }];
		const searchers = createSearchers({ events, since: () => now, failed: add });
		searchers.answered(searchers.sent('/nb/sok?q=a'), later);
		return { turnedAway: searchers.turnedAway(), failures: Object.keys(failures) };
	};

	test('may be told to come later while Next is down, and at no other time', () => {
		expect(searching(20)).toEqual({ turnedAway: 1, failures: [] });
		expect(searching(100)).toEqual({ turnedAway: 0, failures: ['search'] });
	});
});
