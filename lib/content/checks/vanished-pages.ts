import { splitAddress } from '../assemble/published-before';
import { withdrawnAt } from '../assemble/resolve';
import { removalsFile } from '../source/place';
import { inFile, type Rule } from './rule';

/** A page that was published leaves readers, search engines and printed letters with its address: it never just ends. */
export const vanishedPages: Rule = {
	name: 'vanished-pages',
	severity: 'error',
	about: 'En side som har vært publisert, har fått en ny adresse eller står i `_slettet.md`.',
	example: 'filen er slettet, og ingenting mer er gjort',
	check: ({ published, site, addresses, pages }) =>
		[...published.keys()].flatMap((address) => {
			const place = splitAddress(address);
			if (!place || withdrawnAt(site, place.locale, place.path)?.status !== 404) return [];
			if (!addresses.has(address)) {
				const message = `/${address} var publisert, og finnes ikke lenger. Sett ${place.path} som alias på siden som har svaret nå, eller slett adressen med vilje i ${removalsFile}.`;
				return [inFile(vanishedPages, `${address.replace(/\/$/, '/index')}.md`, message)];
			}
			const hidden = pages.find(({ locale, path }) => locale === place.locale && path === place.path);
			// One that is broken shows its last good version.
			if (!hidden || hidden.broken) return [];
			const message = `/${address} var publisert, og er skjult nå. Leserne får vite at siden ikke finnes.`;
			return [inFile(vanishedPages, hidden.file, message, 'warning')];
		}),
};
