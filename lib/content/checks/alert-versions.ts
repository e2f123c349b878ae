import { completeLocales, isPartial, languages, locales } from '../../i18n/routing';
import { beginsAt, endsAt } from '../dates';
import type { CheckedAlert } from './checked-text';
import type { CheckContext } from './context';
import { followReference } from './references';
import { inField, inFile, type Rule } from './rule';

/** An alert says the same in every language, at the same time and, in the complete ones, on the same pages. */
export const alertVersions: Rule = {
	name: 'alert-versions',
	severity: 'warning',
	about: 'En driftsmelding finnes på alle språk, med samme tid og de samme sidene.',
	example: 'meldingen mangler i `nn/_varsler/`',
	check: (context) => {
		const groups = new Map<string, CheckedAlert[]>();
		for (const alert of locales.flatMap((locale) => context.alerts.filter((own) => own.locale === locale))) {
			const name = alert.file.slice(alert.locale.length);
			groups.set(name, [...(groups.get(name) ?? []), alert]);
		}
		return [...groups].flatMap(([name, versions]) => [
			...missing(context, name, versions),
			...versions.slice(1).flatMap((version) => differences(context, versions[0] ?? version, version)),
		]);
	},
};

function missing({ now, present }: CheckContext, name: string, versions: readonly CheckedAlert[]) {
	const [first] = versions;
	// One that has ended is to be deleted, not translated.
	if (!first || (first.data.until && endsAt(first.data.until) <= now)) return [];
	return completeLocales
		.filter((locale) => !present.has(locale + name))
		.map((locale) => {
			const [lacks, has] = [locale, first.locale].map((language) => languages[language].name.toLowerCase());
			const message = `Meldingen finnes ikke på ${lacks}: de som leser ${lacks}, får den på ${has}. Lag ${locale}${name}.`;
			return inFile(alertVersions, first.file, message);
		});
}

function differences(context: CheckContext, first: CheckedAlert, version: CheckedAlert) {
	if (first.broken || version.broken) return [];
	const report = (field: string, here: string, there: string) =>
		here === there
			? []
			: [inField(alertVersions, version, [field], `er ikke den samme som i ${first.file}. Skriv det samme i begge.`)];
	return [
		...report('type', version.data.type ?? '', first.data.type ?? ''),
		...report('from', instant(version.data.from, beginsAt), instant(first.data.from, beginsAt)),
		...report('until', instant(version.data.until, endsAt), instant(first.data.until, endsAt)),
		...(isPartial(version.locale) ? [] : report('pages', pagesOf(context, version), pagesOf(context, first))),
	];
}

function instant(value: string | undefined, at: (value: string) => number): string {
	return value === undefined ? '' : String(at(value));
}

/** The pages that show an alert, by translation key: paths differ between the languages. */
function pagesOf(context: CheckContext, { locale, data }: CheckedAlert): string {
	const keys = (data.pages ?? []).map((path) => {
		const reference = followReference(context, locale, path);
		return 'page' in reference ? reference.page.translationKey : path;
	});
	return [...new Set(keys)].sort().join('\n');
}
