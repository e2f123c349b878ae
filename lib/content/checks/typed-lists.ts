import { excerpt } from '../excerpt';
import { proseOf, understood, type WrittenPassage } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** Signs that word processors put before the points of a list; the last is what Word's own sign becomes elsewhere. */
const bullet = /^[•·▪‣◦●○■\uF0B7]\s*\S/;
const dash = /^[–—][ \t\u00a0]+\S/;
/** A hyphen or a star without the space after it. A number below zero is none. */
const tight = /^[-+*](?=[\p{L}«])/u;
const number = /^\(?(\d{1,2})[.)](?:[ \t]+|(?=[\p{Lu}«]))(?=[\p{L}«])/u;
const letter = /^\(?([a-zæøå])\)[ \t]*\S/;
const month = /^\d{1,2}\.\s*(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i;

/** Points that are typed, and not written as a Markdown list, run together into one paragraph, and screen readers count no points. */
export const typedLists: TextRule = textRule({
	name: 'typed-lists',
	severity: 'error',
	about: 'Punkter er skrevet som en liste.',
	example: '`• mobil`, `(1) mobil`',
	look: () => (text) =>
		proseOf(text).flatMap((passage) => {
			if (passage.node.type !== 'paragraph') return [];
			const fault = faultOf(passage);
			return fault ? [inText(typedLists, text, passage.line + fault.index, fault.message, fault.severity)] : [];
		}),
});

interface Fault {
	index: number;
	message: string;
	severity?: 'warning';
}

function faultOf({ lines, written }: WrittenPassage): Fault | undefined {
	const said = (index: number) => excerpt(written[index] ?? '');
	const first = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line));
	const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
	// A sign in the middle of other lines only parts words from each other: «nb • nn».
	const parts = lines.some((line) => /\S\s+[•·●]\s+\S/.test(line));
	if (count(bullet) > 0 && !parts) {
		const index = first(bullet);
		return {
			index,
			message: `«${said(index)}» blir ikke et punkt i en liste. Skriv «- » foran hvert punkt, og en tom linje før listen.`,
		};
	}
	const dashes = lines.filter((line) => dash.test(line));
	// Lines of talk begin with a dash as well, and end as sentences do.
	if (dashes.length > 1 && dashes.some((line) => !/[.!?…,:»”"]\s*\\?$/.test(line) || line.endsWith(understood))) {
		const index = first(dash);
		return {
			index,
			severity: 'warning',
			message: `«${said(index)}» blir ikke et punkt i en liste, og linjene renner sammen. Skriv bindestrek og mellomrom («- ») foran hvert punkt.`,
		};
	}
	if (count(tight) > 1) {
		const index = first(tight);
		return {
			index,
			severity: 'warning',
			message: `«${said(index)}» blir ikke et punkt i en liste. Sett mellomrom etter streken eller stjernen: «- ».`,
		};
	}
	const index = lines.findIndex((line, at) => follows(line, lines[at + 1]));
	return index < 0
		? undefined
		: {
				index,
				severity: 'warning',
				message: `«${said(index)}» blir ikke et punkt i en liste, og linjene renner sammen. Skriv «1. », «2. » … med en tom linje før listen.`,
			};
}

/** True when two lines are numbered one after the other. Dates («23. desember») are not. */
function follows(line: string, next = ''): boolean {
	if (month.test(line) || month.test(next)) return false;
	const [, here] = number.exec(line) ?? [];
	const [, there] = number.exec(next) ?? [];
	if (here !== undefined && there !== undefined) return Number(there) === Number(here) + 1;
	const [, from] = letter.exec(line) ?? [];
	const [, to] = letter.exec(next) ?? [];
	return from !== undefined && to !== undefined && to.charCodeAt(0) === from.charCodeAt(0) + 1;
}
