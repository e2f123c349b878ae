import { isLocale } from '../../i18n/routing';
import type { CheckedPage } from './checked-text';
import type { CheckContext } from './context';
import { followReference, isUnpublished, suggestPath } from './references';
import { inField, type Rule } from './rule';

/** A related page that does not exist vanishes from the list without a word. */
export const relatedPages: Rule = {
	name: 'related-pages',
	severity: 'error',
	about: 'Sidene i `related_pages` finnes, og er publisert.',
	example: '`/hjelp/svindl`',
	check: (context) =>
		context.pages.flatMap((page) =>
			(page.data.related_pages ?? []).flatMap((reference, index) => problemsOf(context, page, reference, index)),
		),
};

function problemsOf(context: CheckContext, page: CheckedPage, reference: string, index: number) {
	const report = (message: string, severity?: 'warning') => [
		inField(relatedPages, page, ['related_pages', index], message, severity),
	];
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return report(adviceForAddress(context, page, reference));
	if (reference.startsWith('www.')) return report(adviceForAddress(context, page, `https://${reference}`));
	const { state } = followReference(context, page.locale, reference);
	if (state === 'missing')
		return report(`«${reference}» finnes ikke.${suggestPath(context, page.locale, reference, page.path)}`);
	if (state === 'unpublished' && !isUnpublished(context, page))
		return report(`«${reference}» er ikke publisert, og vises ikke i listen før den er det.`, 'warning');
	return [];
}

/** What to write instead of a full address: whose site it is, only the editor knows. */
function adviceForAddress(context: CheckContext, page: CheckedPage, address: string): string {
	const path = URL.canParse(address, 'https://site') ? new URL(address, 'https://site').pathname : '/';
	const isPage = path !== '/' && followReference(context, page.locale, path).state !== 'missing';
	const own = isPage ? ` Er det siden her du mener, skriver du «${withoutLocale(path)}».` : '';
	return `«${address}» er en hel adresse, og listen kan bare ha sider på dette nettstedet.${own} En lenke til et annet nettsted skriver du i teksten: [tekst](${address}).`;
}

function withoutLocale(path: string): string {
	const [, first, ...rest] = path.split('/');
	return isLocale(first) ? `/${rest.join('/')}` : path;
}
