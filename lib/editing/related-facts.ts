import { formatFact } from '../content/facts/format';
import { type Fact, factName } from '../content/facts/schema';
import { defaultLocale, locales } from '../i18n/routing';

/** A fact that says the same as another, or has it in it. */
export interface RelatedFact {
	key: string;
	/** What editors call it. */
	name: string;
	/** Its value, as readers of the first language see it. */
	shown: string;
}

/** Shorter numbers are found in most longer ones, and mean nothing there: no number of a subscriber has fewer (E.164). */
const fewestDigits = 5;
/** Shorter texts are words, which many texts have. */
const fewestLetters = 6;

/** The facts that an editor who changes one should think of: those with the same value, and those that it is a part of. */
export function relatedFacts(name: string, facts: Readonly<Record<string, Fact>>): RelatedFact[] {
	const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
	if (!fact) return [];
	return Object.entries(facts).flatMap(([key, other]) =>
		key !== name && areRelated(fact, other)
			? [{ key, name: factName(key, other), shown: formatFact(other, defaultLocale).text }]
			: [],
	);
}

function areRelated(fact: Fact, other: Fact): boolean {
	const [own, its] = [valuesOf(fact), valuesOf(other)];
	if (own.join('\n') === its.join('\n')) return true;
	return own.some((value, index) => isPart(value, its[index] ?? '') || isPart(its[index] ?? '', value));
}

/**
 * The values that facts get which have the same telephone number, when it becomes another: each in its own spelling, with or
 * without the prefix of the country. A number that cannot be told from the new one is left out.
 */
export function sameNumbers(name: string, facts: Readonly<Record<string, Fact>>, next: string): Map<string, string> {
	const own = phoneOf(name, facts);
	const number = next.replace(/\s/g, '');
	return new Map(
		Object.keys(facts).flatMap((key): [string, string][] => {
			const other = phoneOf(key, facts);
			if (key === name || own === undefined || other === undefined) return [];
			if (other.endsWith(own) && !number.startsWith('+')) return [[key, other.slice(0, -own.length) + number]];
			const prefix = own.endsWith(other) ? own.slice(0, -other.length) : undefined;
			return prefix !== undefined && number.startsWith(prefix) ? [[key, number.slice(prefix.length)]] : [];
		}),
	);
}

function phoneOf(name: string, facts: Readonly<Record<string, Fact>>): string | undefined {
	const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
	return fact && 'telefon' in fact ? fact.telefon : undefined;
}

/** A fact as its readers see it in every language. */
function valuesOf(fact: Fact): string[] {
	return locales.map((locale) => formatFact(fact, locale).text);
}

/** True for a number or a text that stands whole in another, however it is spaced: «800 30 300» in «+47 800 30 300». */
function isPart(value: string, whole: string): boolean {
	const digits = value.replace(/\D/g, '');
	if (digits.length >= fewestDigits && whole.replace(/\D/g, '').endsWith(digits)) return true;
	return value.length >= fewestLetters && /\p{L}/u.test(value) && whole.toLowerCase().includes(value.toLowerCase());
}
