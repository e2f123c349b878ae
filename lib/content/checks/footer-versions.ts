import { completeLocales } from '../../i18n/routing';
import type { CheckedFooter } from './checked-text';
import type { CheckContext } from './context';
import { followReference } from './references';
import { inField, type Rule } from './rule';

/** The footer has the same links in every complete language, in the same places. */
export const footerVersions: Rule = {
	name: 'footer-versions',
	severity: 'warning',
	about: 'Bunnteksten har de samme lenkene på begge målformer, i samme rekkefølge.',
	example: 'nynorsk har en lenke mindre',
	check: (context) => {
		const [first, ...others] = completeLocales.flatMap((locale) =>
			context.footers.filter((footer) => footer.locale === locale && !footer.broken),
		);
		return first ? others.flatMap((other) => differences(context, first, other)) : [];
	},
};

function differences(context: CheckContext, first: CheckedFooter, other: CheckedFooter) {
	const [there, here] = [first.data.columns ?? [], other.data.columns ?? []];
	const report = (path: (string | number)[], message: string) => [inField(footerVersions, other, path, message)];
	if (here.length !== there.length)
		return report(['columns'], `har ${here.length} kolonner, men ${first.file} har ${there.length}. Gjør dem like.`);
	return here.flatMap(({ links }, column) => {
		const model = there[column]?.links ?? [];
		if (links.length !== model.length)
			return report(
				['columns', column, 'links'],
				`har ${links.length} lenker, men ${first.file} har ${model.length}. Gjør dem like.`,
			);
		return links.flatMap(({ url }, index) => {
			const wanted = model[index]?.url ?? '';
			if (targetOf(context, other, url) === targetOf(context, first, wanted)) return [];
			return report(
				['columns', column, 'links', index, 'url'],
				`«${url}» er ikke den samme siden som «${wanted}» i ${first.file}. Sett lenkene i samme rekkefølge i begge.`,
			);
		});
	});
}

/** What a link leads to, whatever the language: a page by its key; other sites have addresses of their own for each language. */
function targetOf(context: CheckContext, { locale }: CheckedFooter, url: string): string {
	if (!url.startsWith('/')) return 'https:';
	const reference = followReference(context, locale, url);
	return 'page' in reference ? reference.page.translationKey : url;
}
