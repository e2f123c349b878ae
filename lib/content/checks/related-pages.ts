import type { CheckContext, CheckedPage } from './context';
import { followReference, isUnpublished, suggestPath } from './references';
import { inField, type Rule } from './rule';

/** A related page that does not exist vanishes from the list without a word. */
export const relatedPages: Rule = {
	name: 'related-pages',
	severity: 'error',
	check: (context) =>
		context.pages.flatMap((page) =>
			(page.data.related_pages ?? []).flatMap((reference, index) => problemsOf(context, page, reference, index)),
		),
};

function problemsOf(context: CheckContext, page: CheckedPage, reference: string, index: number) {
	const report = (message: string, severity?: 'warning') => [
		inField(relatedPages, page, ['related_pages', index], message, severity),
	];
	const { state } = followReference(context, page.locale, reference);
	if (state === 'missing')
		return report(`«${reference}» finnes ikke.${suggestPath(context, page.locale, reference, page.path)}`);
	if (state === 'unpublished' && !isUnpublished(context, page))
		return report(`«${reference}» er ikke publisert, og vises ikke i listen før den er det.`, 'warning');
	return [];
}
