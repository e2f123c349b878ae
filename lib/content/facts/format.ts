import { defaultLocale, type Locale, regionalTag } from '../../i18n/routing';
import type { Fact } from './schema';

export interface FormattedFact {
	text: string;
	/** Set for a phone number or an e-mail address. */
	href?: string;
}

/** A fact as readers of a language see it: «60 dager», «800 30 300», «1. desember 2026». */
export function formatFact(fact: Fact, language: Locale): FormattedFact {
	if ('tekst' in fact) return { text: inLanguage(fact.tekst, language) };
	if ('tall' in fact) {
		const number = numberFormat(language).format(fact.tall);
		// A no-break space keeps the number and its unit on one line.
		return { text: fact.enhet ? `${number}\u00A0${inLanguage(fact.enhet, language)}` : number };
	}
	if ('dato' in fact) return { text: formatDate(fact.dato, language) };
	if ('telefon' in fact) return { text: groupPhone(fact.telefon), href: `tel:${fact.telefon}` };
	return { text: fact.epost, href: `mailto:${fact.epost}` };
}

/** Made once for each language: it costs many times what asking it costs. */
const numberFormats = new Map<Locale, Intl.NumberFormat>();

function numberFormat(language: Locale): Intl.NumberFormat {
	const format = numberFormats.get(language) ?? new Intl.NumberFormat(regionalTag(language));
	numberFormats.set(language, format);
	return format;
}

/** `2026-12-01` as «1. desember 2026». */
export function formatDate(date: string, language: Locale): string {
	return new Intl.DateTimeFormat(regionalTag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`),
	);
}

/** Norwegian grouping: 800 30 300 for numbers that begin with 8, else in pairs. Other countries' numbers are left as they are. */
function groupPhone(number: string): string {
	const [, prefix = '', national = number] = /^(\+47)?(\d{8})$/.exec(number) ?? [];
	if (national.length !== 8) return number;
	const grouped = /^[89]/.test(national)
		? national.replace(/^(\d{3})(\d{2})(\d{3})$/, '$1 $2 $3')
		: national.replace(/(\d{2})(?=\d)/g, '$1 ');
	return `${prefix ? `${prefix} ` : ''}${grouped}`.replaceAll(' ', '\u00A0');
}

function inLanguage(texts: Record<string, string>, language: Locale): string {
	return texts[language] ?? texts[defaultLocale] ?? '';
}
