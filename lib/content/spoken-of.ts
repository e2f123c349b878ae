import { isNumberWord } from './fact-numbers';
import type { Statement } from './fact-patterns';
import type { Mention, Subject } from './fact-subjects';
import { isBeforeVerb, isFunctionWord } from './function-words';
import { isBody, type NameTest } from './named-bodies';
import { clausesOf, type Span, sentencesOf, wordsOf } from './sentences';

/** Where a statement stands. */
export interface Surroundings {
	/** The paragraph, heading, row or field that holds it. */
	block: string;
	/** What stands between the nearest heading and the block. */
	before: readonly string[];
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
 * 2. A statement that names another body, or is held together with one, is not ours.
 * 3. A noun that others have too, «brukerstøtten», is ours unless what stands before it, the heading or the title speaks of
 *    another body. A part of such a noun, or no word at all («Ring 815 00 000»), is ours only when one of them speaks of ours.
 *
 * Without a subject, every statement is ours that names no other body and stands in no text about one.
 */
export function speaksOf(subject: Subject | undefined, statement: Statement, around: Surroundings): boolean {
	const sentences = sentencesOf(around.block);
	const at = sentences.findLastIndex(({ index }) => index <= statement.index);
	const sentence = sentences[at] ?? { index: 0, text: around.block };
	const mention = mentionIn(sentence, statement, subject, around.isName);
	if (mention === 'theirs') return false;
	if (mention === 'name') return true;
	const isFree = subject === undefined || mention === 'noun';
	const earlier = sentences.slice(0, Math.max(at, 0)).reverse();
	const section = isFree ? [] : around.before.flatMap((block) => sentencesOf(block)).reverse();
	return isOurs([...earlier, ...section], { isFree, isTied: mention !== undefined }, subject, around);
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
	evidence: Evidence,
	subject: Subject | undefined,
	{ headings, page, isName }: Surroundings,
): boolean {
	let { isFree, isTied } = evidence;
	for (const level of [...sentences, ...headings.map(whole)]) {
		const { own, hasOther } = namedIn(level, subject, isName);
		if (hasOther && !(isFree && (own === 'name' || own === 'noun'))) return false;
		if (own === 'name' && !hasOther) return true;
		isFree ||= own === 'noun';
		isTied ||= own !== undefined;
	}
	if (!isFree && !isTied && headings.length > 0) return false;
	const levels = page.map((text) => namedIn(whole(text), subject, isName));
	const deciding = levels.find(({ own, hasOther }) => own === 'name' || own === 'noun' || hasOther);
	if (!deciding) return isFree;
	if (deciding.own === 'name') return isFree || !deciding.hasOther || levels[0] !== deciding;
	return deciding.own === 'noun' && !deciding.hasOther;
}

/** How the sentence of a statement speaks of the subject; `theirs` when the statement is somebody else's. */
function mentionIn(
	sentence: Span,
	statement: Statement,
	subject: Subject | undefined,
	isName: NameTest,
): Mention | 'theirs' | undefined {
	const clause = clausesOf(sentence).findLast(({ index }) => index <= statement.index) ?? sentence;
	const all = wordsOf(sentence);
	const isPattern = ({ index }: Span) => statement.words.some((word) => word.index === index);
	const isOther = (word: Span) =>
		!isPattern(word) && !subject?.mentions(word.text) && (isBody(word.text) || isName(word, sentence));
	const before = all.filter(({ index }) => index >= clause.index && index < statement.numberAt);
	const owner = ownerAmong(before, isPattern, isOther, subject);
	if (owner === 'theirs') return 'theirs';
	const end = Math.max(statement.end, clause.index + clause.text.length);
	const near = all.filter(({ index }) => index >= clause.index && index < end);
	const isNamed = owner === 'name' || owner === 'noun';
	if ((isNamed ? near : all).some(isOther)) return 'theirs';
	if (owner) return owner;
	const elsewhere = all.map(({ text }) => subject?.mentions(text)).filter((mention) => mention !== undefined);
	return elsewhere.includes('name') ? 'name' : elsewhere.length > 0 ? 'head' : undefined;
}

/** Whose the number after these words is, told by the nearest of them that means anything. */
function ownerAmong(
	words: readonly Span[],
	isPattern: (word: Span) => boolean,
	isOther: (word: Span) => boolean,
	subject: Subject | undefined,
): Mention | 'theirs' | undefined {
	for (let index = words.length - 1; index >= 0; index--) {
		const word = words[index];
		const previous = words[index - 1];
		if (!word) continue;
		const mention = subject?.mentions(word.text);
		// «Altinns brukerstøtte»: at the beginning of a sentence, only the genitive tells the name.
		if (mention) return previous && isGenitive(previous, subject) ? 'theirs' : mention;
		if (isPattern(word) || isFunctionWord(word.text) || isNumberWord(word.text)) continue;
		if (previous && isBeforeVerb(previous.text)) continue;
		if (subject || isOther(word)) return 'theirs';
	}
	return undefined;
}

function isGenitive({ text }: Span, subject: Subject | undefined): boolean {
	return /^\p{Lu}.*\p{Ll}s$/u.test(text) && !subject?.mentions(text) && !isFunctionWord(text);
}

/** The strongest word for the subject in a text, and whether it names another body. */
function namedIn(text: Span, subject: Subject | undefined, isName: NameTest) {
	const words = wordsOf(text);
	const mentions = words.map((word) => subject?.mentions(word.text));
	const own = (['name', 'noun', 'head'] as const).find((mention) => mentions.includes(mention));
	const hasOther = words.some((word, index) => !mentions[index] && (isBody(word.text) || isName(word, text)));
	return { own, hasOther };
}

function whole(text: string): Span {
	return { index: 0, text };
}
