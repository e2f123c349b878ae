import { literalPattern } from '@/lib/content/literal-pattern';

/** What a finding is about: a field, or a line of the file as it was put together of the form's texts, and a word of it. */
interface Sought {
	field?: string | undefined;
	/** The line as it stands in the file. */
	written: string;
	word?: string;
}

/** A place in one of the form's fields. */
interface Place {
	box: HTMLTextAreaElement;
	from: number;
	to: number;
}

/** Where it is that something was found, in the fields of a form; undefined for what the form does not show. */
export function placeIn(form: HTMLFormElement, { field, written, word }: Sought): Place | undefined {
	const boxes = [...form.querySelectorAll('textarea')];
	const named = field === undefined ? undefined : boxes.find(({ name }) => name === `felt ${field}`);
	if (named) return { box: named, ...rangeOf(named.value, word ?? named.value) };
	for (const box of boxes) {
		// A field of the front matter has its name before it, and may be quoted.
		const line = box.value.split('\n').find((own) => own.trim() !== '' && written.includes(own.trim()));
		if (line === undefined || (word !== undefined && !wholeWord(word).test(line))) continue;
		const at = box.value.indexOf(line);
		const range = rangeOf(line, word ?? line);
		return { box, from: at + range.from, to: at + range.to };
	}
	return undefined;
}

/** Puts a word in the place of another, as if it had been typed. */
export function putIn({ box, from, to }: Place, word: string): void {
	box.setRangeText(word, from, to, 'end');
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

function rangeOf(text: string, part: string): { from: number; to: number } {
	const at = wholeWord(part).exec(text)?.index ?? 0;
	return { from: at, to: at + part.length };
}

function wholeWord(word: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(word)}(?![\\p{L}\\p{N}])`, 'u');
}
