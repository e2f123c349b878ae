import { defaultLocale, type Locale, locales } from '../../i18n/routing';
import { beginsAt, endsAt } from '../dates';
import type { ParsedAlert, ParsedFile } from '../source/parsed-file';
import type { Alert, Footer, SiteContent } from '../types';
import { resolvePage } from './resolve';

/** The alerts that hold at an instant, and every instant at which that changes. */
export function activeAlerts(files: readonly ParsedFile[], now: number) {
	const all = files.filter((file): file is ParsedAlert => file.kind === 'alert');
	const boundaries = all.flatMap(({ data }) =>
		[data.from ? beginsAt(data.from) : [], data.until ? endsAt(data.until) : []].flat(),
	);
	const active = all.filter(
		({ data }) => (!data.from || beginsAt(data.from) <= now) && (!data.until || now < endsAt(data.until)),
	);
	return {
		boundaries,
		/** Alerts for readers of one language; one that is not translated is shown in the language it has. */
		in: (locale: Locale, site: SiteContent): Alert[] => {
			const names = [...new Set(active.map(nameOf))].sort();
			return names.flatMap((name) => {
				const versions = active.filter((alert) => nameOf(alert) === name);
				const [alert] = [locale, ...locales].flatMap((own) => versions.filter((version) => version.locale === own));
				return alert ? [toAlert(alert, name, locale, site)] : [];
			});
		},
	};
}

/** The footer of a language, or the default language's where it has none. */
export function footerOf(files: readonly ParsedFile[], locale: Locale): Footer | null {
	const footers = files.filter((file) => file.kind === 'footer');
	const footer =
		footers.find((file) => file.locale === locale) ?? footers.find((file) => file.locale === defaultLocale);
	return footer ? { language: footer.locale, columns: footer.data.columns, markdown: footer.markdown } : null;
}

function nameOf({ file }: ParsedAlert): string {
	return file.slice(file.indexOf('/') + 1);
}

function toAlert(
	{ data, markdown, locale: language }: ParsedAlert,
	id: string,
	locale: Locale,
	site: SiteContent,
): Alert {
	const pages = data.pages?.flatMap((reference) => resolvePage(site, language, reference)?.alternates[locale] ?? []);
	return { id, language, type: data.type, title: data.title, markdown, ...(pages && { pages }) };
}
