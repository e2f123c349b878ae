import { pageSlug } from '../addresses/slug';
import { type Locale, locales } from '../i18n/routing';
import { faultOfAddress } from './find-page';
import { FieldRefusal } from './refusal';

/** A page that an editor asks for: an address and a title for each language that it gets. */
interface NewPageWish {
	addresses: readonly string[];
	titles: readonly string[];
}

/**
 * Reads the form of a new page: a language without a title is not made; an address that is not written follows from the title.
 *
 * @throws {FieldRefusal} naming every field that cannot be used.
 */
export function readNewPage(field: (name: string) => string): NewPageWish {
	const faults: Record<string, string> = {};
	const pages = locales.flatMap((locale) => {
		const [title, path] = [field(`tittel-${locale}`), field(`adresse-${locale}`)];
		if (title === '') {
			if (path !== '') faults[`tittel-${locale}`] = 'Skriv tittelen også, eller ta bort adressen.';
			return [];
		}
		const slug = pageSlug(title);
		if (path === '' && slug === '') faults[`adresse-${locale}`] = 'Skriv en adresse. Av tittelen blir det ingen.';
		const address = addressIn(locale, path || `/${slug}`);
		const fault = path && faultOfAddress(address);
		if (fault) faults[`adresse-${locale}`] = fault;
		return [{ title, address }];
	});
	if (pages.length === 0 && Object.keys(faults).length === 0)
		faults[`tittel-${locales[0]}`] = 'Skriv tittelen på minst ett språk.';
	if (Object.keys(faults).length > 0) throw new FieldRefusal(faults);
	return { addresses: pages.map(({ address }) => address), titles: pages.map(({ title }) => title) };
}

function addressIn(locale: Locale, path: string): string {
	return `/${locale}/${path.replace(/^\/+/, '')}`;
}
