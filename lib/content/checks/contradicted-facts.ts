import { visit } from 'unist-util-visit';
import { type Locale, locales } from '../../i18n/routing';
import { isSameNumber, numbersIn } from '../fact-numbers';
import { type Finder, finderOf, patternsOf } from '../fact-patterns';
import { formatFact } from '../facts';
import { factsFile } from '../parse';
import type { Problem } from '../problem';
import { shownText } from '../render/shown-text';
import type { Facts } from '../schema';
import { didYouMean } from '../suggest';
import type { CheckContext, CheckedText } from './context';
import { inField, inText, type Rule } from './rule';

/**
 * A number written out in a text stays behind when the fact file is changed, and readers get two answers. The patterns of
 * the facts (`mønster`) say where such numbers stand.
 */
export const contradictedFacts: Rule = {
	name: 'contradicted-facts',
	severity: 'error',
	check: (context) => {
		// Once for each language: there are many texts, and an expression takes longer to make than to use.
		const sought = new Map(locales.map((locale) => [locale, soughtFacts(context.site.facts, locale)]));
		const texts = context.texts.filter((text) => !isExempt(text, context));
		const problems = texts.flatMap((text) => problemsIn(text, context.site.facts, sought.get(text.locale) ?? []));
		return [...unknownExemptions(context), ...problems];
	},
};

/** An exemption for a page that is not there, most often since the page was renamed. */
function unknownExemptions({ facts, versions }: CheckContext): Problem[] {
	return Object.keys(facts?.data.unntak ?? {})
		.filter((key) => !versions.has(key))
		.map((key) => ({
			rule: contradictedFacts.name,
			severity: contradictedFacts.severity,
			file: factsFile,
			line: facts?.lineOf(['unntak', key]) ?? 1,
			field: `unntak.${key}`,
			message: `er ikke en side. Skriv adressen på bokmål, uten skråstrek først.${didYouMean(key, versions.keys())}`,
		}));
}

function isExempt(text: CheckedText, { facts }: CheckContext): boolean {
	return text.kind === 'page' && Object.hasOwn(facts?.data.unntak ?? {}, text.key);
}

function problemsIn(text: CheckedText, facts: Facts, sought: readonly SoughtFact[]): Problem[] {
	const problems: Problem[] = [];
	for (const { path, value } of fieldsOf(text)) {
		for (const { message } of contradictionsIn(value, sought))
			problems.push(inField(contradictedFacts, text, path, `${message} Rett teksten.`));
	}
	visit(text.tree(), ['heading', 'paragraph', 'tableRow'], (block) => {
		const shown = shownText(block, { ...text, facts });
		for (const { message, key, index } of contradictionsIn(shown, sought)) {
			const line = (block.position?.start.line ?? 1) + shown.slice(0, index).split('\n').length - 1;
			problems.push(inText(contradictedFacts, text, line, `${message} Rett teksten, eller skriv :fakta[${key}].`));
		}
	});
	return problems;
}

/** The fields that readers see as text. Keywords are what they search for, right or wrong. */
function fieldsOf(text: CheckedText): { path: string[]; value: string }[] {
	if (text.kind === 'footer') return [];
	const { title } = text.data;
	const { ingress, description, teaser, navigation_link } = text.kind === 'page' ? text.data : {};
	const fields: [string[], string | undefined][] = [
		[['title'], title],
		[['ingress'], ingress],
		[['description'], description],
		[['teaser', 'text'], teaser?.text],
		[['navigation_link', 'text'], navigation_link?.text],
	];
	return fields.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value }]));
}

interface Contradiction {
	key: string;
	/** Place in the text. */
	index: number;
	message: string;
}

/** What a text says against the facts; each fact is spoken of once for each place. */
function contradictionsIn(value: string, facts: readonly SoughtFact[]): Contradiction[] {
	return facts.flatMap(({ key, shown, finders, isRightElsewhere }) => {
		const found = new Map<number, Contradiction>();
		for (const { index, end, text, isWrong } of finders.flatMap((find) => find(value))) {
			if (!isWrong || isRightElsewhere(text)) continue;
			found.set(end, { key, index, message: `«${text}» stemmer ikke med _fakta.md: ${key} er «${shown}».` });
		}
		return [...found.values()];
	});
}

/** A fact that is looked for in the texts of a language. */
interface SoughtFact {
	key: string;
	/** The fact as readers see it. */
	shown: string;
	finders: Finder[];
	/** True for a telephone number that is a fact of its own. */
	isRightElsewhere(text: string): boolean;
}

function soughtFacts(facts: Facts, locale: Locale): SoughtFact[] {
	const phones = Object.values(facts).flatMap((fact) => ('telefon' in fact ? [fact.telefon] : []));
	const isPhone = (text: string) =>
		numbersIn(text, true).some((number) => phones.some((phone) => isSameNumber(number, phone)));
	return Object.entries(facts).map(([key, fact]) => ({
		key,
		shown: formatFact(fact, locale).text,
		finders: patternsOf(fact, locale).map((pattern) => finderOf(pattern, fact, locale)),
		isRightElsewhere: (text) => 'telefon' in fact && isPhone(text),
	}));
}
