import { beginsAt } from '../dates';
import { inField, type Rule } from './rule';

/** Readers are told that somebody tried what the page says, though it says something else by now, or nobody can have done so yet. */
export const verification: Rule = {
	name: 'verification',
	severity: 'warning',
	about: 'Teksten er den samme som da den ble kontrollert.',
	example: '`lastmod` er etter `kontrollert.dato`',
	check: ({ pages, now }) =>
		pages.flatMap((page) => {
			const { kontrollert, lastmod } = page.data;
			if (!kontrollert) return [];
			const path = ['kontrollert', 'dato'];
			if (beginsAt(kontrollert.dato) > now)
				return [
					inField(verification, page, path, `${kontrollert.dato} er ikke kommet ennå. Skriv dagen da det ble gjort.`),
				];
			if (!lastmod || lastmod <= kontrollert.dato) return [];
			const message = `Teksten er endret ${lastmod}, etter at den ble kontrollert. Kontroller den på nytt, eller ta bort feltet.`;
			return [inField(verification, page, path, message)];
		}),
};
