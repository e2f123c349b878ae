import { isPartial } from '../../i18n/routing';
import type { CheckedPage } from './checked-text';
import { inField, inFile, type Rule } from './rule';

/**
 * A version that is older than its counterpart, or does not say how old it is, may say what no longer holds. What is held
 * against are the complete languages. Where a translation tells what it was made from, what has changed since is known, and
 * dates say nothing.
 */
export const staleTranslation: Rule = {
	name: 'stale-translation',
	severity: 'warning',
	about: 'Oversettelsen er ikke eldre enn kilden.',
	example: 'bokmålssiden er endret etter at nynorsken ble lest',
	check: ({ pages, versions, translations }) =>
		pages.flatMap((page) => {
			if (page.data.oversatt_fra !== undefined) {
				const state = translations.get(page.file);
				if (state?.state !== 'bak') return [];
				const message = `Kilden er endret siden: ${state.sections.join(', ')}. Rett oversettelsen. Er den fortsatt riktig, skriver du: npm run innhold -- riktig ${page.file}`;
				return [inField(staleTranslation, page, ['oversatt_fra'], message)];
			}
			const [newest] = (versions.get(page.key) ?? [])
				.filter(({ locale }) => !isPartial(locale))
				.sort((a, b) => lastmodOf(b).localeCompare(lastmodOf(a)));
			const { lastmod } = page.data;
			if (!newest || lastmodOf(newest) <= (lastmod ?? '')) return [];
			if (!lastmod) {
				if (page.broken || page.data.draft) return [];
				const message = `Siden mangler lastmod, så ingen ser om den blir eldre enn ${newest.file} (${lastmodOf(newest)}). Skriv dagen da teksten sist ble endret.`;
				return [inFile(staleTranslation, page.file, message)];
			}
			const message = `${lastmod} er eldre enn ${newest.file} (${lastmodOf(newest)}). Sjekk at sidene sier det samme, og sett ny dato.`;
			return [inField(staleTranslation, page, ['lastmod'], message)];
		}),
};

function lastmodOf({ data }: CheckedPage): string {
	return data.lastmod ?? '';
}
