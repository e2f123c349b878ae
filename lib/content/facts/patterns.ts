import type { Locale } from '../../i18n/routing';
import { formatFact } from './format';
import { edge, isSameNumber, letters, numberSource, numbersIn } from './numbers';
import type { Fact } from './schema';
import type { Span } from './sentences';
import { type FactWords, factWords } from './words';

// How editors say where a fact stands in plain text: «gyldig/gjelder … TALL dag*». A notation of its own rather than regular
// expressions, since editors can read it and nothing in it can make the check slow: each part becomes an expression with a
// bound. The number is called TALL and not «#», which YAML takes for the beginning of a comment.

/** Longer patterns are rather two. */
const longest = 100;

/** More gaps than this find what nobody meant. */
const mostGaps = 2;

/** «…»: this many characters within one sentence. «kl. 09» does not end one. */
const gap = `(?:[^.!?]|\\.(?!\\s+[${letters}])){0,60}?`;

/** Something in a text that a pattern recognises. */
export interface Statement {
	/** Place in the text. */
	index: number;
	/** Where it ends. */
	end: number;
	/** Where its value begins: its first number, or the whole of it. */
	numberAt: number;
	/** What stands there. */
	text: string;
	/** True when it is not what the fact says. */
	isWrong: boolean;
}

/** The patterns of a fact in a language. */
export function patternsOf({ mønster }: Fact, language: Locale): string[] {
	const patterns = mønster?.[language];
	return typeof patterns === 'string' ? [patterns] : (patterns ?? []);
}

/**
 * What is wrong with a pattern for a fact in a language, in Norwegian, or undefined when it can be used.
 */
export function faultOfPattern(pattern: string, fact: Fact, language: Locale): string | undefined {
	const foreign = /[^\p{L}\p{N}\s…/*–.-]/u.exec(pattern)?.[0];
	if (foreign) return `«${foreign}» kan ikke stå i et mønster. Bruk ord, TALL, …, – , / og *`;
	if (pattern.length > longest) return `er på ${pattern.length} tegn. Et mønster har høyst ${longest}. Del det i to`;
	const parts = partsOf(pattern);
	const count = parts.filter((part) => part === 'TALL').length;
	const right = rightNumbers(fact, language).length;
	if (right === 0) return 'kan ikke stå her: faktumet har ikke noe tall som kan sjekkes';
	if (count !== right)
		return `har ${count} TALL, men faktumet har ${right}. Skriv TALL én gang for hvert tall i faktumet`;
	if (!parts.some(isWord)) return 'må ha minst ett ord ved siden av TALL';
	const gaps = parts.filter((part) => part === '…').length;
	if (gaps > mostGaps) return `har ${gaps} «…». Et mønster har høyst ${mostGaps}`;
	if (parts[0] === '…' || parts.at(-1) === '…') return 'kan ikke begynne eller slutte med «…»';
	const odd = parts.find(
		(part) => isWord(part) && !part.split('/').every((word) => /^[\p{L}\p{N}][\p{L}\p{N}.-]*\*?$/u.test(word)),
	);
	return odd === undefined ? undefined : `«${odd}» blir ikke forstått. Skriv ord, ord* eller ord/annet`;
}

/** Finds where a text says what a fact says, rightly or wrongly. */
export type Finder = (text: string) => Statement[];

/**
 * What finds the places of a pattern.
 *
 * @throws {SyntaxError} only for a pattern in which `faultOfPattern` finds a fault.
 */
export function finderOf(pattern: string, fact: Fact, language: Locale): Finder {
	const parts = partsOf(pattern);
	return finderFor(
		parts.map((part, index) => sourceOf(part, index, parts, fact, factWords(language))).join(''),
		fact,
		language,
	);
}

/** What finds the places of an expression, in which `n` groups are the numbers of a fact, and `u` groups wrong units. */
export function finderFor(source: string, fact: Fact, language: Locale): Finder {
	const words = factWords(language);
	const right = rightNumbers(fact, language);
	const expression = new RegExp(source, 'dgi');
	// Most texts say nothing of a fact, and asking for places makes an expression several times slower.
	const present = new RegExp(source, 'i');
	return (text) => {
		if (!present.test(text)) return [];
		return [...text.matchAll(expression)].map((match) => {
			const numbers = groupsOf(match, 'n');
			const isWrong =
				groupsOf(match, 'u').length > 0 ||
				numbers.some((number, index) => !isSameNumber(number.text, right[index] ?? '', words));
			return {
				index: match.index,
				end: match.index + match[0].length,
				numberAt: numbers[0]?.index ?? match.index,
				text: match[0],
				isWrong,
			};
		});
	};
}

/** What the parts of a kind matched: `n` numbers, `u` wrong units. */
function groupsOf(match: RegExpExecArray, kind: string): Span[] {
	return Object.entries(match.groups ?? {}).flatMap(([name, text]: [string, string | undefined]) => {
		const [index] = match.indices?.groups?.[name] ?? [];
		return name.startsWith(kind) && text !== undefined && index !== undefined ? [{ index, text }] : [];
	});
}

/** What tells the words of the patterns themselves, which say nothing of whose a number is. */
export function patternWordTest(patterns: readonly string[]): (word: string) => boolean {
	const words = patterns
		.flatMap(partsOf)
		.filter(isWord)
		.flatMap((part) => part.split('/'));
	if (words.length === 0) return () => false;
	const expression = new RegExp(`^(?:${words.map(wordSource).join('|')})$`, 'i');
	return (word) => expression.test(word);
}

/** The numbers that a fact has, as readers see them. */
export function rightNumbers(fact: Fact, language: Locale): string[] {
	return numbersIn(formatFact(fact, language).text, 'telefon' in fact, factWords(language));
}

function partsOf(pattern: string): string[] {
	return pattern.replaceAll('...', '…').match(/TALL(?![\p{L}\p{N}])|…|–|[^\s…–]+/gu) ?? [];
}

function isWord(part: string): boolean {
	return part !== 'TALL' && part !== '…' && part !== '–';
}

/** A dash between two numbers, or the word for it. */
function dashSource({ upTo }: FactWords): string {
	return `(?:${['[–—-]', ...upTo].join('|')})`;
}

/** One part as an expression, with the space before it. */
function sourceOf(part: string, index: number, parts: readonly string[], fact: Fact, words: FactWords): string {
	const before = parts[index - 1];
	const space =
		before === undefined || before === '…' || part === '…' ? '' : isWord(part) && isWord(before) ? '\\s+' : '\\s*';
	if (part === '…') return gap;
	if (part === '–') return `${space}${dashSource(words)}`;
	if (part === 'TALL') return `${space}(?<n${index}>${numberSource('telefon' in fact, words)})`;
	const [first = '', ...others] = part.split('/').map(wordSource);
	const other = others.join('|');
	// After the number, the first word is the right unit, and the others are wrong ones.
	if (before === 'TALL' && other) return `${space}(?:${first}|(?<u${index}>${other}))`;
	return `${space}(?:${[first, ...others].join('|')})`;
}

/** A whole word; `*` is the rest of one. */
function wordSource(word: string): string {
	const stem = word.replace(/\*$/, '').replaceAll('.', '\\.');
	return `${edge.before}${stem}${word.endsWith('*') ? `[${letters}]{0,30}` : ''}${edge.after}`;
}
