import fc from 'fast-check';
import {
	addressHoldsIdentityNumber,
	holdsIdentityNumber,
	withoutIdentityNumbers,
} from '@/lib/addresses/identity-number';
import { seeds } from '../../support/seeds';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 });
/** Digits of other scripts are digits too: Arabic, Devanagari, full width. */
const zero = fc.constantFrom('0', '٠', '०', '０');
const mark = fc.constantFrom('', ' ', '.', '-', '–', '/', '_', '+', ',', ':', '\u00A0', '\u200B', '~');
const times = fc.integer({ min: 0, max: 3 });

/** A number as somebody may write it: in any script, with a mark between any of its digits. */
const written = fc
	.tuple(digits, zero, fc.array(mark, { minLength: 10, maxLength: 10 }))
	.map(([numbers, first, marks]) =>
		numbers.map((digit, at) => String.fromCodePoint((first.codePointAt(0) ?? 0) + digit) + (marks[at] ?? '')).join(''),
	);

const encodedOnce = (text: string) =>
	[...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const encoded = (text: string, count: number): string => (count === 0 ? text : encodedOnce(encoded(text, count - 1)));

describe.each(seeds)('an identity number, with seed %i', (seed) => {
	it('is known however it is written', () => {
		fc.assert(
			fc.property(written, (number) => holdsIdentityNumber(`Nr. ${number}`)),
			{ seed },
		);
	});

	it('is known in an address however it is encoded, and nothing is left of it', () => {
		fc.assert(
			fc.property(written, times, fc.constantFrom('/nb/', '/', '/nb/a-b/'), (number, count, path) => {
				const address = path + encoded(number, count);
				const left = withoutIdentityNumbers(address);
				return addressHoldsIdentityNumber(address) && (left.match(/\p{Nd}/gu) ?? []).length === 0;
			}),
			{ seed },
		);
	});
});

describe('what is no identity number', () => {
	it.each(['+47 800 30 300', '0047 800 30 300', '800 30 300', 'kl. 09:00–15:00', '2026-11-25', '13 år og 60 dager'])(
		'may be asked for: %s',
		(text) => {
			expect(holdsIdentityNumber(text)).toBe(false);
		},
	);

	it.each(['/nb/om-minid', '/nb/%C3%A5', '/nb/steg-2', '/nb/%', '/nb/%E0%A4%A/2026'])(
		'stays as it was sent: %s',
		(address) => {
			expect(withoutIdentityNumbers(address)).toBe(address);
		},
	);
});
