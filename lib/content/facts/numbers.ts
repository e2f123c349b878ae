import type { FactWords } from './words';

/** The letters of the languages of Norway. `\p{L}` would take most of the time of a check to make expressions of. */
export const letters = 'A-Za-zÀ-ɏ';

/** What stands before and after a whole word. */
export const edge = { before: `(?<![0-9${letters}])`, after: `(?![0-9${letters}])` };

/** A telephone number, however its digits are grouped: five digits or more. */
const phoneNumber = `(?<![+0-9${letters}])\\+?\\d(?:\\s?\\d){4,14}${edge.after}`;

/**
 * Source of the regular expression, without groups that capture, for a number in a text: «60», «1 000», «991 825 827»,
 * «09:00», «2,5», «to». Every repetition is bounded.
 */
export function numberSource(isPhone: boolean, { numbers, thousands }: FactWords): string {
	if (isPhone) return phoneNumber;
	const digits = `\\d{1,15}(?:${thousands}\\d{3}){0,5}(?:[.:,]\\d{1,2})?`;
	return `${edge.before}(?:${[digits, ...numbers.keys()].join('|')})${edge.after}`;
}

/** The numbers of a text, as they are written. */
export function numbersIn(text: string, isPhone: boolean, words: FactWords): string[] {
	return text.match(new RegExp(numberSource(isPhone, words), 'gi')) ?? [];
}

/** True when two numbers are the same, however written: «60» and «seksti», «9» and «09:00», «+47 800 30 300» and «80030300». */
export function isSameNumber(written: string, right: string, words: FactWords): boolean {
	const isTime = /^\d{1,2}:\d{2}$/.test(right);
	const value = isTime ? minutesOf : amountOf;
	return value(written, words) === value(right, words);
}

function amountOf(number: string, { numbers, thousands }: FactWords): number {
	const ungrouped = number.replace(new RegExp(`${thousands}(?=\\d{3})`, 'g'), '');
	const digits = ungrouped.replace(/\s/g, '').replace(/^(?:\+|00)47(?=\d{8}$)/, '');
	return numbers.get(digits.toLowerCase()) ?? Number(digits.replace(',', '.'));
}

function minutesOf(time: string, words: FactWords): number {
	const [hours = '', minutes = '0'] = time.split(/[.:]/);
	return amountOf(hours, words) * 60 + Number(minutes);
}

/** What tells whether a text may have a number in it, however it is written: far faster than looking for where. */
export function numberTest(right: string, words: FactWords): (text: string) => boolean {
	const value = amountOf(
		/^\d+/.exec(right.replace(new RegExp(`${words.thousands}(?=\\d{3})`, 'g'), ''))?.[0] ?? right,
		words,
	);
	const written = [...words.numbers].flatMap(([word, number]) => (number === value ? [word] : []));
	const expression = new RegExp([`(?<!\\d)0*${[...String(value)].join('[\\s,]?')}(?!\\d)`, ...written].join('|'), 'i');
	return (text) => expression.test(text);
}
