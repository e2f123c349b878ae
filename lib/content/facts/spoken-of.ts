import { isBody, type NameTest } from './named-bodies';
import type { Statement } from './patterns';
import { clausesOf, type Span, sentencesOf, wordsOf } from './sentences';
import type { Mention, Subject } from './subjects';

/** Where a statement stands. */
export interface Surroundings {
	/** The paragraph, heading, row or field that holds it. */
	block: string;
	/** True for a quotation, whose words are somebody else's: «Ring oss», says the police. */
	isQuotation: boolean;
	/** True for a row of a table, which speaks of what stands in its first cell. */
	isRow: boolean;
	/** The block before it, unless a heading stands between. */
	before: string;
	/** The headings above, nearest first. */
	headings: readonly string[];
	/** The title of the page, and what it says that it is about. */
	page: readonly string[];
	isName: NameTest;
}

/**
 * True when a statement speaks of a fact's subject. «Ring politiet på 02800» says nothing of our telephone number:
 *
 * 1. In the statement's own clause, the nearest word before the number that means anything owns it: a word for the subject
 *    makes it ours, every other word makes it somebody else's.
 * 2. A statement that names another body, stands in the row of one, or is quoted without our name, is not ours.
 * 3. A noun that others have too, «brukerstøtten», is ours unless what stands before it, the heading or the title speaks of
 *    another body. A part of such a noun, or no word at all («Ring 815 00 000»), is ours only when one of them speaks of ours.
 *
 * Without a subject, every statement is ours that names no other body and stands in no text about one.
 */
export function speaksOf(subject: Subject, statement: Statement, around: Surroundings): boolean {
	const sentences = sentencesOf(around.block);
	const at = Math.max(
		0,
		sentences.findLastIndex(({ index }) => index <= statement.index),
	);
	const reader = createReader(subject, around.isName);
	if (around.isRow && isRowOfOthers(around.block, reader)) return false;
	const mention = mentionIn(sentences[at] ?? whole(around.block), statement, reader);
	if (mention === 'theirs' || mention === 'name') return mention === 'name';
	if (around.isQuotation || isInQuotation(around.block, statement.index)) return false;
	const isFree = !subject.isStated || mention === 'noun';
	const earlier = sentences.slice(isFree ? Math.max(0, at - 1) : 0, at);
	const section = isFree ? [] : sentencesOf(around.before);
	const nearest = [...section, ...earlier].reverse();
	return isOurs(nearest, { isFree, isTied: mention !== undefined }, around, reader);
}

interface Evidence {
	/** Nothing more has to speak of the subject. */
	isFree: boolean;
	/** Something nearer than the page has spoken of the subject, however vaguely. */
	isTied: boolean;
}

/** Looks outwards, from the sentence before to the page, until something decides. */
function isOurs(
	sentences: readonly Span[],
	{ isFree, isTied }: Evidence,
	{ headings, page }: Surroundings,
	{ namedIn }: Reader,
): boolean {
	for (const level of [...sentences, ...headings.map(whole)]) {
		const { own, hasOther } = namedIn([level]);
		if (hasOther && !(isFree && own === 'name')) return false;
		if (own === 'name' && !hasOther) return true;
		isFree ||= own === 'noun';
		isTied ||= own !== undefined;
	}
	if (!isFree && !isTied && headings.length > 0) return false;
	const [title = '', ...lead] = page;
	const levels = [[title], lead].map((texts) => namedIn(texts.map(whole)));
	const deciding = levels.find(({ own, hasOther }) => own === 'name' || own === 'noun' || hasOther);
	if (!deciding) return isFree;
	if (!isFree && levels[0]?.hasOther) return false;
	return deciding.own === 'name' || (deciding.own === 'noun' && !deciding.hasOther);
}

/** How the sentence of a statement speaks of the subject; `theirs` when the statement is somebody else's. */
function mentionIn(sentence: Span, statement: Statement, reader: Reader): Mention | 'theirs' | undefined {
	const clause = clausesOf(sentence).findLast(({ index }) => index <= statement.index) ?? sentence;
	const words = wordsOf(sentence);
	const owner = ownerAmong(
		words.filter(({ index }) => index >= clause.index && index < statement.numberAt),
		sentence,
		reader,
	);
	if (owner === 'theirs') return 'theirs';
	const end = Math.max(statement.end, clause.index + clause.text.length);
	const near = words.filter(({ index }) => index >= clause.index && index < end);
	const isNamed = owner === 'name' || owner === 'noun';
	// «Friday» and «Oslo» in the value itself name nobody.
	const isOther = (word: Span) =>
		!(word.index >= statement.numberAt && word.index < statement.end) && reader.isOther(word, sentence);
	if ((isNamed ? near : words).some(isOther)) return 'theirs';
	const { own, hasOther } = reader.namedIn([sentence]);
	return own === 'name' && !hasOther ? own : (owner ?? own);
}

/** Whose the number after these words is, told by the nearest of them that means anything. */
function ownerAmong(
	words: readonly Span[],
	sentence: Span,
	{ subject, isOther }: Reader,
): Mention | 'theirs' | undefined {
	for (const [place, word] of [...words.entries()].reverse()) {
		const previous = words[place - 1];
		const mention = subject.mentions(word.text);
		// «Altinns brukerstøtte»: at the beginning of a sentence, only the genitive tells the name.
		if (mention)
			return previous && isGenitive(previous.text, subject) && !subject.mentions(previous.text) ? 'theirs' : mention;
		if (subject.isPattern(word.text) || isEmpty(word.text, subject)) continue;
		if (isVerb(place, words, subject)) continue;
		if (subject.isStated || isOther(word, sentence)) return 'theirs';
	}
	return undefined;
}

/** True for the word after «du» in «koden du bestilte», but not in «ringer du banken», where the verb comes first. */
function isVerb(place: number, words: readonly Span[], subject: Subject): boolean {
	const [pronoun, first] = [words[place - 1]?.text, words[place - 2]?.text];
	if (pronoun === undefined || !subject.words.beforeVerbs.has(pronoun.toLowerCase())) return false;
	return first === undefined || !(subject.isPattern(first) || /(?:r|te|de)$/.test(first));
}

function isRowOfOthers(row: string, { subject }: Reader): boolean {
	const [first = ''] = row.split(' | ');
	const words = wordsOf(whole(first)).map(({ text }) => text);
	if (!subject.isStated || words.some((word) => subject.mentions(word))) return false;
	return words.some((word) => !subject.isPattern(word) && !isEmpty(word, subject));
}

function isInQuotation(text: string, index: number): boolean {
	const before = text.slice(0, index);
	return before.lastIndexOf('«') > before.lastIndexOf('»') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function isGenitive(word: string, { words }: Subject): boolean {
	return /^\p{Lu}.*\p{Ll}s$/u.test(word) && !words.functionWords.has(word.toLowerCase());
}

/** True for a word that says nothing of whose a number is: one that only holds the sentence together, or a number. */
function isEmpty(word: string, { words }: Subject): boolean {
	const small = word.toLowerCase();
	return words.functionWords.has(small) || words.numbers.has(small);
}

/** Reads texts for one subject. */
interface Reader {
	subject: Subject;
	/** True for a word in a sentence that names another body. */
	isOther(word: Span, sentence: Span): boolean;
	/** The strongest word for the subject in some texts, and whether they name another body. */
	namedIn(texts: readonly Span[]): { own: Mention | undefined; hasOther: boolean };
}

/** Strongest first. */
const strengths: readonly Mention[] = ['name', 'noun', 'head'];

function createReader(subject: Subject, isName: NameTest): Reader {
	const isOther = (word: Span, sentence: Span) =>
		!subject.mentions(word.text) && !subject.isPattern(word.text) && (isBody(word.text) || isName(word, sentence));
	const namedIn = (texts: readonly Span[]) => {
		const found = texts.flatMap(wordsOf).map(({ text }) => subject.mentions(text));
		return {
			own: strengths.find((strength) => found.includes(strength)),
			hasOther: texts.some((text) => wordsOf(text).some((word) => isOther(word, text))),
		};
	};
	return { subject, isOther, namedIn };
}

function whole(text: string): Span {
	return { index: 0, text };
}
