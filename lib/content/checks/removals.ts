import { splitAddress } from '../assemble/published-before';
import { resolvePage } from '../assemble/resolve';
import { fieldName } from '../source/parse';
import { removalsFile } from '../source/place';
import type { CheckContext } from './context';
import { followReference, suggestPath } from './references';
import type { Rule } from './rule';

/** What `_slettet.md` says is gone must be gone, and where it leads readers must be there. */
export const removals: Rule = {
	name: 'removals',
	severity: 'error',
	about: 'Det som står i `_slettet.md`, er borte, og `les_heller` leder til en side som finnes.',
	example: '`les_heller: /hjlep`',
	check: (context) => {
		const { removals: file, site } = context;
		return (file?.data.slettet ?? []).flatMap(({ adresse, les_heller: instead }, index) => {
			const place = splitAddress(adresse);
			if (!file || !place) return [];
			const problem = (field: string, message: string) => {
				const path = ['slettet', index, field];
				const { name: rule, severity } = removals;
				return { rule, severity, file: removalsFile, line: file.lineOf(path), field: fieldName(path), message };
			};
			const page = resolvePage(site, place.locale, `/${place.locale}${place.path}`);
			const fault = instead === undefined ? undefined : faultOf(context, place.locale, instead);
			return [
				...(page
					? [
							problem(
								'adresse',
								`«${adresse}» leder til ${page.file}. Slett siden eller aliaset, eller ta bort linjen.`,
							),
						]
					: []),
				...(fault ? [problem('les_heller', fault)] : []),
			];
		});
	},
};

function faultOf(context: CheckContext, locale: Parameters<typeof followReference>[1], reference: string) {
	const { state } = followReference(context, locale, reference);
	if (state === 'unpublished') return `«${reference}» er ikke publisert.`;
	return state === 'missing' ? `«${reference}» finnes ikke.${suggestPath(context, locale, reference)}` : undefined;
}
