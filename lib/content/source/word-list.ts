import type { Problem } from '../problem';

/** Where the list lies in the content folder. */
export const wordListFile = '_ordliste.txt';

/** A word that the list may hold: compounds with a hyphen are one, and so is what has digits in it. */
const oneWord = /^[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*$/u;

/** The order of the list: as in a Norwegian dictionary. */
const order = new Intl.Collator('nb');

/** Reads the list of words that editors have approved: one on each line, «#» before what is for people. */
export function readWordList(file: string, text: string): { words: string[]; problems: Problem[] } {
	const words: string[] = [];
	const problems: Problem[] = [];
	for (const [index, written] of text.split('\n').entries()) {
		const word = written.replace(/#.*$/, '').trim();
		if (word === '') continue;
		const problem = (severity: Problem['severity'], message: string) =>
			problems.push({ rule: 'word-list', severity, file, line: index + 1, message });
		const before = words.at(-1);
		if (!oneWord.test(word)) {
			problem('error', faultOf(word));
			continue;
		}
		if (words.includes(word)) problem('warning', `«${word}» står her fra før. Ta bort linjen.`);
		else if (before !== undefined && order.compare(before, word) > 0)
			problem('warning', `«${word}» skal stå før «${before}»: ordene står i alfabetisk rekkefølge.`);
		words.push(word);
	}
	return { words, problems };
}

/** What is wrong with something that is to be a word of the list; undefined for one that may be. */
export function faultOfWord(word: string): string | undefined {
	return oneWord.test(word) ? undefined : faultOf(word);
}

function faultOf(word: string): string {
	if (/\s/.test(word)) return `«${word}» er flere ord. Skriv ett ord på hver linje.`;
	if (/[,;]$/.test(word)) return `«${word}» slutter med et skilletegn. Skriv bare ordet: ${word.slice(0, -1)}`;
	return `«${word}» er ikke et ord. Skriv ett ord på hver linje, og sett # foran det som er en merknad.`;
}

/** A list with one word more, where it belongs in the order. Nothing else is moved. */
export function withWord(text: string, word: string): string {
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = text.split(/\r?\n/);
	const wordOn = (line: string) => line.replace(/#.*$/, '').trim();
	const later = lines.findIndex((line) => wordOn(line) !== '' && order.compare(wordOn(line), word) > 0);
	const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
	lines.splice(later === -1 ? end : later, 0, word);
	if (lines.at(-1) !== '') lines.push('');
	return lines.join(lineEnd);
}
