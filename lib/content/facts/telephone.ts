/**
 * Numbers that are called within Norway (Nkom's numbering plan): eight digits, five (02800), three (112), four (1881), and the
 * European 116xxx. None of eight digits begins with 0 or 1.
 */
const national = /^(?:[2-9]\d{7}|0[2-9]\d{3}|1\d{2,3}|116\d{3})$/;

/** What can be called from other countries: neither emergency numbers nor 116xxx are answered there. */
const fromAbroad = /^(?:[2-9]\d{7}|0[2-9]\d{3})$/;

/** A number of any country, with its code (E.164). Shorter ones than seven digits are none that a country has given out. */
const international = /^\+[1-9]\d{6,14}$/;

const rightOnes =
	'Et norsk telefonnummer har 8 siffer, eller 5 som 02800. Et nummer i et annet land begynner med + og landskoden';

/** What is wrong with a telephone number, in Norwegian; undefined for one that somebody can call. */
export function faultOfTelephone(number: string): string | undefined {
	if (!/^\+?\d+$/.test(number)) return `«${number}» er ikke et telefonnummer. Skriv bare siffer. ${rightOnes}`;
	if (number.startsWith('+47')) {
		const own = number.slice(3);
		if (fromAbroad.test(own)) return undefined;
		return `«${number}» har ${own.length} siffer etter +47${firstDigitOf(own)}. ${rightOnes}`;
	}
	if (number.startsWith('+')) {
		if (international.test(number)) return undefined;
		return `«${number}» kan ikke ringes: med landskoden har et telefonnummer 7–15 siffer. ${rightOnes}`;
	}
	if (national.test(number)) return undefined;
	return `«${number}» har ${number.length} siffer${firstDigitOf(number)}. ${rightOnes}`;
}

/** What is wrong with a number of the right length. */
function firstDigitOf(number: string): string {
	return number.length === 8 || number.length === 5 ? ` og begynner med ${number[0]}, og slike finnes ikke` : '';
}
