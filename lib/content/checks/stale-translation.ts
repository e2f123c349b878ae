import type { CheckedPage } from './context';
import { inField, type Rule } from './rule';

/** A version that is older than its counterpart may say what no longer holds. */
export const staleTranslation: Rule = {
	name: 'stale-translation',
	severity: 'warning',
	check: ({ pages, versions }) =>
		pages.flatMap((page) => {
			const [newest] = [...(versions.get(page.key) ?? [])].sort((a, b) => lastmodOf(b).localeCompare(lastmodOf(a)));
			const { lastmod } = page.data;
			if (!newest || !lastmod || lastmodOf(newest) <= lastmod) return [];
			const message = `${lastmod} er eldre enn ${newest.file} (${lastmodOf(newest)}). Sjekk at sidene sier det samme, og sett ny dato.`;
			return [inField(staleTranslation, page, ['lastmod'], message)];
		}),
};

function lastmodOf({ data }: CheckedPage): string {
	return data.lastmod ?? '';
}
