import { addressOf } from '../content/assemble/links';
import { splitAddress } from '../content/assemble/published-before';
import { withdrawnAt } from '../content/assemble/resolve';
import type { SiteContent } from '../content/types';
import { locales } from '../i18n/routing';
import { decide } from '../routing/decide';

/** What readers get at an address. */
interface Answer {
	/** Where they end. */
	path: string;
	status: 200 | 404 | 410;
	/** In Norwegian. */
	text: string;
}

/** What readers get at an address, now and then. */
export interface ReaderAnswer {
	address: string;
	before: Answer;
	after: Answer;
}

/** Every address of pages at which readers get something else after a change. */
export function answersThatChange(before: SiteContent, after: SiteContent): ReaderAnswer[] {
	const addresses = new Set([before, after].flatMap(addressesIn));
	return [...addresses].sort().flatMap((address) => {
		const [then, now] = [answerAt(before, address), answerAt(after, address)];
		return then.text === now.text ? [] : [{ address, before: then, after: now }];
	});
}

function addressesIn({ locales: contents }: SiteContent): string[] {
	return locales.flatMap((locale) => {
		const { pages, aliases } = contents[locale];
		const own = Object.values(pages).filter(({ language }) => language === locale);
		return [...own.map(({ path }) => path), ...Object.keys(aliases)].map((path) => addressOf(locale, path));
	});
}

function answerAt(site: SiteContent, address: string): Answer {
	const decision = decide(site, address, null);
	if (decision.kind === 'serve') return { path: address, status: 200, text: 'siden' };
	if (decision.kind === 'redirect') return { path: decision.to, status: 200, text: `sendes til ${decision.to}` };
	const { status } = decision;
	const place = splitAddress(address);
	const offers = (place && withdrawnAt(site, place.locale, place.path)?.offers) ?? [];
	const led = offers.map(({ title, url }) => `«${title}» (${url})`).join(' og ');
	const verdict = status === 410 ? 'får vite at siden er tatt bort for godt' : 'får vite at siden ikke finnes (404)';
	return { path: address, status, text: led ? `${verdict}, med lenke til ${led}` : verdict };
}
