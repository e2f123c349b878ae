/*
 * The one place that knows an identity number when somebody has typed one. Free of other modules, since every address is
 * read with it.
 */

/**
 * A Norwegian identity number has eleven digits (folkeregisterforskriften § 2-2-1), often written 6 + 5. Here any run of
 * eleven digits counts, in whatever script, with a blank or a mark anywhere between them.
 */
const identityNumber = /\p{Nd}(?:[\s\p{P}\p{S}\p{Cf}]?\p{Nd}){10,}/u;
const everyIdentityNumber = new RegExp(identityNumber, 'gu');

/** A telephone number with a country code, and nothing after it: as many digits as an identity number, and no secret. */
const telephoneNumber = /^(?:\+|00 ?)47[\s-]?(?:\p{Nd}[\s-]?){8}$/u;

/** Who encodes an address twice hides a digit from who decodes it once. More than this is nobody's mistake. */
const mostDecodings = 5;

/** True when a text may hold an identity number. */
export function holdsIdentityNumber(text: string): boolean {
	return identityNumber.test(text) && !telephoneNumber.test(text);
}

/** True when a part of an address may hold an identity number, however its characters are encoded. */
export function addressHoldsIdentityNumber(address: string): boolean {
	return mayHoldNumber.test(address) && identityNumber.test(decoded(address));
}

/** An address with every identity number in it replaced by «…»: as it was sent where it holds none, else decoded. */
export function withoutIdentityNumbers(address: string): string {
	return addressHoldsIdentityNumber(address) ? decoded(address).replace(everyIdentityNumber, '…') : address;
}

/** Nearly every address has neither a digit nor anything encoded: those need no closer look. */
const mayHoldNumber = /[\d%]|[^\0-\x7f]/;

/** What an address says, the encodings that cannot be read left as they stand, `+` being a blank in a query. */
function decoded(address: string): string {
	let text = address.replaceAll('+', ' ');
	for (let turn = 0; turn < mostDecodings && text.includes('%'); turn++) {
		const next = text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
			try {
				return decodeURIComponent(encoded);
			} catch {
				return encoded;
			}
		});
		if (next === text) break;
		text = next;
	}
	return text;
}
