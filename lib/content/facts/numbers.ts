/** Number words of Bokmål and Nynorsk: 1 to 19, then the tens from 20. */
const units =
	'en|ei|ein|et|eit|ett|eitt|én|éi|éin|ét|éitt to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten';
const tens = 'tjue|tyve tretti|tredve førti femti seksti sytti åtti nitti';

const words = new Map<string, number>([
	...wordsWith(units, (index) => index + 1),
	...wordsWith(tens, (index) => (index + 2) * 10),
]);

function wordsWith(list: string, valueAt: (index: number) => number): [string, number][] {
	return list
		.split(' ')
		.flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, valueAt(index)]));
}

/** True for a number written as a word. */
export function isNumberWord(word: string): boolean {
	return words.has(word.toLowerCase());
}

/** The letters of the languages of Norway. `\p{L}` would take most of the time of a check to make expressions of. */
export const letters = 'A-Za-zÀ-ɏ';

/** What stands before and after a whole word. */
export const edge = { before: `(?<![0-9${letters}])`, after: `(?![0-9${letters}])` };

/** «60», «1 000», «991 825 827», «09:00», «2,5», «to». Every repetition is bounded. */
const anyNumber = `${edge.before}(?:\\d{1,15}(?:\\s\\d{3}){0,5}(?:[.:,]\\d{1,2})?|${[...words.keys()].join('|')})${edge.after}`;

/** A telephone number, however its digits are grouped: five digits or more. */
const phoneNumber = `(?<![+0-9${letters}])\\+?\\d(?:\\s?\\d){4,14}${edge.after}`;

/** Source of the regular expression, without groups that capture, for a number in a text. */
export function numberSource(isPhone: boolean): string {
	return isPhone ? phoneNumber : anyNumber;
}

/** The numbers of a text, as they are written. */
export function numbersIn(text: string, isPhone: boolean): string[] {
	return text.match(new RegExp(numberSource(isPhone), 'gi')) ?? [];
}

/** True when two numbers are the same, however written: «60» and «seksti», «9» and «09:00», «+47 800 30 300» and «80030300». */
export function isSameNumber(written: string, right: string): boolean {
	const isTime = /^\d{1,2}:\d{2}$/.test(right);
	return isTime ? minutesOf(written) === minutesOf(right) : amountOf(written) === amountOf(right);
}

function amountOf(number: string): number {
	const digits = number.replace(/\s/g, '').replace(/^(?:\+|00)47(?=\d{8}$)/, '');
	return words.get(digits.toLowerCase()) ?? Number(digits.replace(',', '.'));
}

function minutesOf(time: string): number {
	const [hours = '', minutes = '0'] = time.split(/[.:]/);
	return amountOf(hours) * 60 + Number(minutes);
}
