import { type Locale, regionalTag } from '../../i18n/routing';
import { literalPattern } from '../literal-pattern';
import { formatFact } from './format';
import { letters, numberSource } from './numbers';
import { type Finder, finderFor, type Statement } from './patterns';
import type { Fact } from './schema';
import { type FactWords, factWords } from './words';

/**
 * What finds the value of a fact by itself, in the ways that people write it: «800 30 300» and «+47 80030300», «1. desember
 * 2026» and «01.12.2026», «kl. 09:00–15:00» and «klokka 9 til 15». Undefined for a number alone, which may mean anything.
 */
export function valueFinderOf(fact: Fact, language: Locale): Finder | undefined {
	if ('tall' in fact && !fact.enhet) return undefined;
	const finders = sourcesOf(fact, language).map((source) =>
		finderFor(`(?<![0-9${letters}+])${source}(?![0-9${letters}])`, fact, language),
	);
	// All of it is the value: no word of it says whose it is.
	return (text) =>
		finders
			.flatMap((find) => find(text))
			.map((statement) => ({ ...statement, numberAt: statement.index }))
			.reduce(withoutOverlap, []);
}

/** Adds a statement, unless its place is taken: one way to write a value may be part of another. */
export function withoutOverlap(known: Statement[], found: Statement): Statement[] {
	return known.some((other) => areOnePlace(other, found)) ? known : [...known, found];
}

type Place = Pick<Statement, 'numberAt' | 'end'>;

/** True when two statements have words in common. */
export function areOnePlace(one: Place, other: Place): boolean {
	return one.numberAt < other.end && other.numberAt < one.end;
}

/** The ways to write a value, each an expression; numbers that may be written in several ways are groups. */
function sourcesOf(fact: Fact, language: Locale): string[] {
	if ('telefon' in fact) return [phoneSource(fact.telefon)];
	if ('dato' in fact) return dateSources(fact.dato, language);
	const words = factWords(language);
	const { text } = formatFact(fact, language);
	return [text, ...('tall' in fact ? pricesLike(text, words) : [])].map((way) => textSource(way, words));
}

/** Between the digits of a telephone number, wherever they are grouped. */
const digitGap = '[\\s.–/-]?';

function phoneSource(number: string): string {
	const [, national = ''] = /^(?:\+47)?(\d{8})$/.exec(number) ?? [];
	const digits = [...(national || number.replace(/^\+/, ''))].join(digitGap);
	return national ? `(?:\\(?(?:\\+|00)47\\)?${digitGap})?${digits}` : `\\+?${digits}`;
}

/** A date as the language writes it, long, shortened or in digits, with the month first, and as files have it. */
function dateSources(date: string, language: Locale): string[] {
	const day = new Date(`${date}T00:00:00Z`);
	const ways = (['long', 'medium', 'short'] as const).flatMap((dateStyle) => {
		const parts = new Intl.DateTimeFormat(regionalTag(language), { dateStyle, timeZone: 'UTC' })
			.formatToParts(day)
			.filter(({ type }) => type === 'day' || type === 'month' || type === 'year');
		const isNamed = parts.some(({ type, value }) => type === 'month' && /\D/.test(value));
		const monthFirst = parts.toSorted((a, b) => Number(b.type === 'month') - Number(a.type === 'month'));
		return isNamed ? [parts, monthFirst] : [parts];
	});
	const sources = ways.map((parts) => parts.map(datePartSource).join('[\\s.,/-]{1,3}'));
	return [...new Set([...sources, literalPattern(date)])];
}

/** «1», «01» and «1st»; «desember» and «des»; «2026». */
function datePartSource({ type, value }: Intl.DateTimeFormatPart): string {
	if (/\D/.test(value)) return literalPattern(value.replace(/\.$/, ''));
	if (type === 'year') return value;
	return `0?${Number(value)}${type === 'day' ? `[${letters}]{0,2}` : ''}`;
}

/** «1 000 kroner» as prices stand beside it: «kr 1 000», «1 000 kr», «1 000,-». */
function pricesLike(text: string, { currency }: FactWords): string[] {
	const [, number] = currency === undefined ? [] : (new RegExp(`^(.*\\d)\\s(?:${currency})$`, 'i').exec(text) ?? []);
	return number === undefined ? [] : [`kr ${number}`, `kr. ${number}`, `${number} kr`, `${number},-`];
}

/** A text whose numbers may be written otherwise, and its spaces, dashes and words for the clock. */
function textSource(text: string, words: FactWords): string {
	const number = numberSource(false, words);
	return text
		.split(new RegExp(number, 'gi'))
		.map((part) => flexible(part, words))
		.reduce((before, after, index) => `${before}(?<n${index}>${number})${after}`);
}

/** A text as an expression that takes any space, dash and word for the clock for another, or none of these. */
function flexible(text: string, { upTo, clock }: FactWords): string {
	const hour = `(?:${clock.join('|')})`;
	const dash = `(?:\\s?[–—-]\\s?|\\s+(?:${upTo.join('|')})\\s+)(?:${hour}\\s*)?`;
	return text
		.split(new RegExp(`\\s?[–—-]\\s?|\\s+(?:${upTo.join('|')})\\s+`))
		.map((piece) =>
			piece
				.split(new RegExp(`,?\\s*\\b${hour}\\s*`, 'i'))
				.map((words) => literalPattern(words).replace(/,?\s+/g, ',?\\s+'))
				.join(`,?\\s*(?:${hour}\\s*)?`),
		)
		.join(dash);
}
