const beyondPlain = /[^ -~]/;

/**
 * A text as it is compared: small letters without marks. «Få», «faa» and «fa» are one word, and so are «lærer», «laerer»
 * and «larer»: keyboards abroad lack the letters, and people write them each in their own way.
 */
export function fold(text: string): string {
	const small = text.toLowerCase();
	const unmarked = beyondPlain.test(small) ? small.normalize('NFD').replace(/\p{M}/gu, '') : small;
	return unmarked.replace(/æ|ae|aa/g, 'a').replace(/ø|oe/g, 'o');
}
