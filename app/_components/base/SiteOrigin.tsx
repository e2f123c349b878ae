import { readSettings } from '@/lib/settings';

/** Tells the style sheet the site's own origin: on paper, the address behind a link needs its domain (app/_styles/print.css). */
export function SiteOrigin() {
	// React writes it into the head, together with the style sheets of the same precedence.
	return <style href="site-origin" precedence="next">{`:root{--site-origin:"${readSettings().origin}"}`}</style>;
}
