import type { Locale } from '../i18n/routing';
import { holdsIdentityNumber } from './identity-number';

/*
 * What a visitor asks for, read from an address. Free of the search itself, since the delivery layer and the proxy read every
 * address with it.
 */

/** A question to the search, safe to show and to keep. */
export interface SearchQuery {
	/** What to look for; empty when nothing was asked, and when what was asked may hold an identity number. */
	text: string;
	/** Page of results, from 1. */
	page: number;
	/** Set when the words are to be taken as they are written, however likely it is that others were meant. */
	exact?: true;
}

export interface ReadQuery extends SearchQuery {
	/** True when an identity number was typed: the text is empty then, and no part of it may be shown, kept or logged. */
	holdsIdentityNumber: boolean;
	/** True when the text was longer than `longestQuery`. */
	wasCut: boolean;
}

/** Most characters of a query that are looked at. */
export const longestQuery = 100;
/** No query has more results than these pages hold. */
const lastPage = 99;
/** What stands in the address of a search for just what is written. */
const exactly = { name: 'ordrett', value: '1' };
/** What stands after the language in the address of a search. */
export const searchSegment = 'sok';
/** Stands in the address of a refused query in place of what was typed. */
const refusal = '*'.repeat(11);

/** What the address asks for. Never throws: whatever stands in an address is read as some query. */
export function readQuery(params: URLSearchParams): ReadQuery {
	const text = tidy(params.get('q') ?? '');
	if (text === refusal || [...params.values()].some((value) => holdsIdentityNumber(tidy(value))))
		return { text: '', page: 1, holdsIdentityNumber: true, wasCut: false };
	const characters = [...text];
	return {
		text: characters.slice(0, longestQuery).join('').trim(),
		page: readPage(params.get('side')),
		...(params.get(exactly.name) === exactly.value && { exact: true }),
		holdsIdentityNumber: false,
		wasCut: characters.length > longestQuery,
	};
}

/** The one address of a query in a language: `/nb/sok?q=glemt+passord&side=2`. The first page has no number. */
export function searchAddress(locale: Locale, { text, page, exact }: SearchQuery = { text: '', page: 1 }): string {
	const params = new URLSearchParams();
	if (text) params.set('q', text);
	if (text && exact) params.set(exactly.name, exactly.value);
	if (text && page > 1) params.set('side', String(page));
	const query = params.toString();
	return `/${locale}/${searchSegment}${query && `?${query}`}`;
}

/** The address that stands for every query with an identity number, `/nb/sok?q=***********`. `readQuery` knows it again. */
export function refusedAddress(locale: Locale): string {
	return searchAddress(locale, { text: refusal, page: 1 });
}

/** Composed Unicode, without control characters, invisible marks and half characters, single spaces between words. */
function tidy(value: string): string {
	return value
		.normalize('NFC')
		.replace(/\p{Cs}|\p{Cf}|\uFFFD/gu, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

function readPage(value: string | null): number {
	const page = /^\d{1,9}$/.test(value ?? '') ? Number(value) : 1;
	return Math.min(Math.max(page, 1), lastPage);
}
