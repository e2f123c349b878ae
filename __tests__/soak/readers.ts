import { type Answer, createWatch, type Expected, type Sent } from '../support/answer-watch';
import type { Recording } from './recording';
import { createTruth, lagAllowed, type Truth } from './truth';

/**
 * What an editor of the soak test writes on a page, to be found on it: of no other page, though it may be quoted there. In words
 * alone, since a page may keep what has a stroke in it together.
 */
export const markOn = (path: string, number: number): string => `Merke ${number} på ${path.match(/\w+/g)?.join(' ')}.`;
const alertMark = /Prøvevarsel \d+/;

const html = 'text/html';
const headingOf = (text: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text)?.[1] ?? '';

/** All that readers may expect of the site. */
export interface Expectations {
	/** Of each address, pages and others. */
	answers: Map<string, Expected>;
	/** The main heading of each page. */
	headings: Map<string, string>;
	/** The mark on each page that has had one. */
	marks: Map<string, Truth>;
	/** The alert, on all pages. */
	alert: Truth;
}

/** Nothing is known yet. */
export const noExpectations = (): Expectations => ({
	answers: new Map(),
	headings: new Map(),
	marks: new Map(),
	alert: createTruth(''),
});

/** Learns from an address what it answers, before anything happens. */
export function learn(known: Expectations, path: string, { status, type, text = '' }: Answer): void {
	known.answers.set(path, { status, type });
	if (status === 200 && type.startsWith(html)) known.headings.set(path, headingOf(text));
}

/** Counts what should not have been. */
export function createFailures(onFailure: (text: string) => void = () => {}) {
	const failures: Recording['failures'] = {};
	let total = 0;
	return {
		failures,
		total: () => total,
		add: (kind: string, text: string): void => {
			total += 1;
			const { count, first } = failures[kind] ?? { count: 0, first: [] };
			failures[kind] = { count: count + 1, first: first.length < 20 ? [...first, text] : first };
			onFailure(`${kind}: ${text}`);
		},
	};
}

interface SentBefore {
	mark: number;
	alert: number;
}

/** Looks at every answer of a page: that there is one, that it is the page’s, and that neither version nor text goes back. */
export function createReaders(known: Expectations, failed: (kind: string, text: string) => void) {
	const watch = createWatch(known.answers, undefined, undefined, lagAllowed);
	const before = new WeakMap<Sent, SentBefore>();

	const judgeText = (sent: Sent, text: string) => {
		const { path, at: sentAt } = sent;
		const heading = headingOf(text);
		if (heading !== known.headings.get(path)) failed('wrong page', `${path} is headed «${heading}»`);
		const times = { path, sentAt, answeredAt: performance.now() };
		const mark = known.marks.get(path);
		const { mark: markBefore = 0, alert: alertBefore = 0 } = before.get(sent) ?? {};
		const faults = [
			known.alert.faultOf({ ...times, value: alertMark.exec(text)?.[0] ?? '', before: alertBefore }),
			mark?.faultOf({ ...times, value: shownMark(path, text), before: markBefore }),
		];
		for (const fault of faults) if (fault) failed('wrong text', fault);
	};

	return {
		/** The longest (s) that a page has shown what had gone. */
		oldest: (): number =>
			Math.max(known.alert.oldest(), ...[...known.marks.values()].map((mark) => mark.oldest())) / 1000,
		sent: (path: string): Sent => {
			const sent = watch.sent(path);
			before.set(sent, { mark: known.marks.get(path)?.shownBy(path) ?? 0, alert: known.alert.shownBy(path) });
			return sent;
		},
		answered: (sent: Sent, answer: Answer): void => {
			const faultsBefore = watch.faults.length;
			watch.answered(sent, answer);
			for (const fault of watch.faults.slice(faultsBefore)) failed(kindOf(answer, known.answers.get(sent.path)), fault);
			if (known.headings.has(sent.path) && answer.status === 200) judgeText(sent, answer.text ?? '');
		},
	};
}

/** The mark of this very page in its text. */
const shownMark = (path: string, text: string) =>
	text.match(/Merke \d+ på [\w ]+\./g)?.find((mark) => mark === markOn(path, Number(/\d+/.exec(mark)?.[0]))) ?? '';

function kindOf({ status }: Answer, expected: Expected | undefined): string {
	if (status === 0) return 'no answer';
	if (status >= 500) return '5xx';
	return status === expected?.status ? 'old version' : 'other answer';
}
