import { errorPageAddress, errorStatuses, noSearchAddress } from '../addresses/error-pages';
import { notFoundAddress } from '../addresses/not-found-pages';
import { searchAddress } from '../addresses/search-query';
import { locales } from '../i18n/routing';
import type { Entry, Manifest } from './manifest';

/** A table from what is asked to what is answered. */
type Table = readonly (readonly [from: string, to: string])[];

/** A document with the number by which a web server's tables name it. */
type NumberedDocument = Entry & { number: string };

/** What a web server must know to answer as the site does, whichever server it is: tables of text alone. */
export interface Answers {
	documents: readonly NumberedDocument[];
	/** Path, decoded → the address it has. */
	addresses: Table;
	/** Address → number of the document that readers get there. */
	served: Table;
	/** Language and path, as `nb /om-minid` → address to go to. */
	negotiated: Table;
	/** Path, decoded → number of the page that says what became of it. */
	gone: Table;
	/** Language → number of its page for what is not there. */
	missing: Table;
	/** Language and status, as `nb 405` → number of its page for a refusal. */
	refused: Table;
}

/** The tables of a mirror. @throws {Error} when a document is not there that a mirror must have. */
export function answersOf({ entries, moved, negotiated, gone }: Manifest): Answers {
	const numbers = new Map(Object.keys(entries).map((address, at) => [address, String(at + 1)]));
	const numberOf = (address: string): string => {
		const number = numbers.get(address);
		if (number === undefined) throw new Error(`Speilet mangler ${address}.`);
		return number;
	};
	const standIns = new Set(locales.map(noSearchAddress));
	const shown = Object.entries(entries).filter(([address, { status }]) => status === 200 && !standIns.has(address));
	const searches = locales.map((locale) => [searchAddress(locale), numberOf(noSearchAddress(locale))] as const);
	const served = [...shown.map(([address]) => [address, numberOf(address)] as const), ...searches];
	return {
		documents: Object.values(entries).map((entry, at) => ({ ...entry, number: String(at + 1) })),
		addresses: [...served.map(([address]) => [decodeURIComponent(address), address] as const), ...decoded(moved)],
		served,
		negotiated: negotiated.flatMap(([from, to]) =>
			Object.entries(to).map(([locale, target]) => [`${locale} ${decodeURIComponent(from)}`, target] as const),
		),
		gone: decoded(gone).map(([path, page]) => [path, numberOf(page)] as const),
		missing: locales.map((locale) => [locale, numberOf(notFoundAddress(locale))] as const),
		refused: locales.flatMap((locale) =>
			errorStatuses.map((status) => [`${locale} ${status}`, numberOf(errorPageAddress(locale, status))] as const),
		),
	};
}

function decoded(pairs: Table): Table {
	return pairs.map(([from, to]) => [decodeURIComponent(from), to]);
}
