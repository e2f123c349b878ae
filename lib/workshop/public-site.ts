import { versionHeader } from '../contract';
import { readSettings } from '../settings';

/** What the public site says at an address, or why nobody knows. */
export type SiteAnswer =
	| {
			state: 'svarer';
			status: number;
			/** Where the reader ends, after what leads on. */
			path: string;
			html: string;
			version: string;
			at: number;
	  }
	| { state: 'svarer ikke'; why: string };

/** So long (ms) may the site take: whoever waits at night is to know soon. */
const patience = 4_000;

/** Asks the public site as a reader does: also what stands in front of it decides what readers see. */
export async function askSite(address: string): Promise<SiteAnswer> {
	const { origin, hasPublicAddress } = readSettings();
	if (!hasPublicAddress)
		return {
			state: 'svarer ikke',
			why: 'Verkstedet vet ikke hvor nettstedet er. Start det med SITE_URL, for eksempel SITE_URL=https://minid.no.',
		};
	try {
		const answer = await fetch(origin + address, { signal: AbortSignal.timeout(patience) });
		const html = await answer.text();
		if (answer.status >= 500)
			return { state: 'svarer ikke', why: `${origin}${address} svarer med feil (${answer.status}).` };
		const version = answer.headers.get(versionHeader) ?? '';
		const path = decodeURI(new URL(answer.url).pathname);
		return { state: 'svarer', status: answer.status, path, html, version, at: Date.now() };
	} catch (error) {
		const isSlow = error instanceof Error && error.name === 'TimeoutError';
		const reason = isSlow ? `svarte ikke innen ${patience / 1000} sekunder` : 'kan ikke nås herfra';
		return { state: 'svarer ikke', why: `${origin} ${reason}.` };
	}
}
