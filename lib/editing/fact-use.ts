import { factReferencesIn, withFacts } from '../content/assemble/fact-references';
import type { CheckedText } from '../content/checks/checked-text';
import type { CheckContext } from '../content/checks/context';
import { isExempt } from '../content/checks/contradicted-facts';
import { type Passage, passagesOf } from '../content/checks/passages';
import type { Facts } from '../content/facts/schema';
import { type Span, sentencesOf } from '../content/facts/sentences';
import { soughtValue, spellingsIn } from '../content/facts/spelt-out';
import { once } from '../content/once';
import { type Locale, locales } from '../i18n/routing';

/** A sentence that says a fact, as readers see it. */
export interface FactSentence {
	key: string;
	file: string;
	line: number;
	locale: Locale;
	text: string;
	/**
	 * `fetched`: changes with the fact. `spelt-out`: stays as it is, and can be about nothing else. `alike`: stays as it is, and
	 * may be about something else.
	 */
	kind: 'fetched' | 'spelt-out' | 'alike';
}

type Sought = readonly { key: string; value: ReturnType<typeof soughtValue> }[];

/** What texts said when the facts were last looked for in them, and those facts: ten thousand texts take seconds to look through. */
const remembered = new WeakMap<CheckedText, { facts: Facts; sentences: readonly FactSentence[] }>();

/** Every sentence in every language that says a fact, or a certain one, in the order of the files. */
export function sentencesWithFacts(context: CheckContext, only?: string): FactSentence[] {
	const { facts } = context.site;
	// Once for each language: an expression takes longer to make than to use.
	const soughtIn = once(() => new Map(locales.map((locale) => [locale, soughtFacts(context, locale)])));
	const found = context.texts.flatMap((text) => {
		const known = remembered.get(text);
		if (known?.facts === facts) return known.sentences;
		const sought = isExempt(text, context) ? [] : (soughtIn().get(text.locale) ?? []);
		const sentences = sentencesOfText(text, sought, facts);
		remembered.set(text, { facts, sentences });
		return sentences;
	});
	return only === undefined ? found : found.filter(({ key }) => key === only);
}

function soughtFacts({ facts }: CheckContext, locale: Locale): Sought {
	return Object.entries(facts?.data.fakta ?? {}).map(([key, fact]) => ({
		key,
		value: soughtValue(fact, fact, locale),
	}));
}

function sentencesOfText(text: CheckedText, sought: Sought, facts: Facts): FactSentence[] {
	const found = passagesOf(text, facts, { asWritten: true }).flatMap((passage) =>
		sentencesIn(text, passage, sought, facts),
	);
	// Two patterns may find the same, and a sentence may fetch a fact twice.
	const known = new Set<string>();
	return found.filter(({ key, line, text: said }) => {
		const identity = [key, line, said].join('\n');
		return known.has(identity) ? false : known.add(identity);
	});
}

function sentencesIn(text: CheckedText, passage: Passage, sought: Sought, facts: Facts): FactSentence[] {
	const sentences = sentencesOf(passage.shown);
	const tell = (key: string, kind: FactSentence['kind'], span: Span | undefined): FactSentence => {
		const own = span ?? { index: 0, text: passage.shown };
		const shown = withFacts(own.text, facts, text.locale).replace(/\s+/g, ' ').trim();
		return { key, kind, file: text.file, line: lineOf(text, passage, own), locale: text.locale, text: shown };
	};
	const fetched = sentences.flatMap((sentence) =>
		factReferencesIn(sentence.text).flatMap(({ name, key }) =>
			name === 'fakta' && Object.hasOwn(facts, key) ? tell(key, 'fetched', sentence) : [],
		),
	);
	const spelt = sought.flatMap(({ key, value }) =>
		spellingsIn(passage, value).map(({ statement, isCertain }) => {
			const sentence = sentences.findLast(({ index }) => index <= statement.index);
			return tell(key, isCertain ? 'spelt-out' : 'alike', sentence);
		}),
	);
	return [...fetched, ...spelt];
}

/** The line of the file on which a sentence begins. */
function lineOf(text: CheckedText, { at, shown }: Passage, { index, text: own }: Span): number {
	if ('field' in at) return text.lineOf(at.field);
	const begins = index + own.length - own.trimStart().length;
	return at.line + text.bodyLine - 1 + shown.slice(0, begins).split('\n').length - 1;
}
