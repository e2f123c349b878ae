import { targetOf } from '../assemble/link-target';
import { didYouMean } from '../suggest';
import type { CheckedAlert, CheckedFooter, CheckedText } from './checked-text';
import type { CheckContext } from './context';
import { followReference, isUnpublished, suggestPath } from './references';
import { inField, inText, type Rule } from './rule';
import { linksOf } from './written-links';

/** A link that leads nowhere leaves the reader there; on the page it is shown as plain text. */
export const links: Rule = {
	name: 'links',
	severity: 'error',
	about: 'En lenke har tekst og leder til noe som finnes.',
	example: '`[hjelp](/hjlep)`',
	reads: [linksOf],
	check: (context) => [
		...context.texts.flatMap((text) => inMarkdown(context, text)),
		...context.footers.flatMap((footer) => inColumns(context, footer)),
		...context.alerts.flatMap((alert) => inAlertPages(context, alert)),
	],
};

/** What is wrong with a link. */
interface Fault {
	message: string;
	severity?: 'warning';
}

function inMarkdown(context: CheckContext, text: CheckedText) {
	return linksOf(text).flatMap(({ line, url, words, isPart }) => {
		const fault = faultOf(context, text, url);
		const found = fault ? [inText(links, text, line, fault.message, fault.severity)] : [];
		// A part of another page may be shown without a link to it.
		if (isPart || words.trim() !== '') return found;
		const message = `Lenken til «${url}» har ingen tekst. Skriv hvor den leder, mellom klammene: [tekst](${url}).`;
		return [...found, inText(links, text, line, message)];
	});
}

function inColumns(context: CheckContext, footer: CheckedFooter) {
	return (footer.data.columns ?? []).flatMap((column, index) =>
		column.links.flatMap(({ url }, place) => {
			const fault = faultOf(context, footer, url);
			const path = ['columns', index, 'links', place, 'url'];
			return fault ? [inField(links, footer, path, fault.message, fault.severity)] : [];
		}),
	);
}

function inAlertPages(context: CheckContext, alert: CheckedAlert) {
	return (alert.data.pages ?? []).flatMap((path, index) => {
		const fault = faultOfPage(context, alert, path);
		return fault ? [inField(links, alert, ['pages', index], fault.message, fault.severity)] : [];
	});
}

/** What is wrong with a link that stands in a text; undefined when it leads somewhere. */
function faultOf(context: CheckContext, text: CheckedText, url: string): Fault | undefined {
	if (/^(\?|#?$)/.test(url)) return { message: 'Lenken har ingen adresse. Skriv den i parentesen: [tekst](/sti).' };
	if (url.startsWith('#')) return faultOfAnchor(text, url);
	if (url.startsWith('/bilder/')) return faultOfFile(context, url);
	const target = targetOf(url, { language: text.locale, locale: text.locale, site: context.site });
	if (target?.external) return faultOfAddress(url);
	const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
	if (!target && scheme)
		return { message: `«${url}» kan ikke brukes. En lenke begynner med https://, mailto:, tel: eller /.` };
	if (target && (scheme || followReference(context, text.locale, url).state !== 'published')) return undefined;
	return faultOfPage(context, text, url) ?? faultOfDistantAnchor(context, text, url);
}

function faultOfAddress(url: string): Fault | undefined {
	if (url.startsWith('//'))
		return { message: `«${url}» begynner med to skråstreker. Skriv én for en side her, ellers https:// først.` };
	return URL.canParse(url) ? undefined : { message: `«${url}» er ikke en gyldig adresse.` };
}

function faultOfFile({ site, present }: CheckContext, url: string): Fault | undefined {
	if (Object.hasOwn(site.images, url) || present.has(url.slice(1))) return undefined;
	return { message: `«${url}» finnes ikke.${didYouMean(url, Object.keys(site.images))}` };
}

function faultOfPage(context: CheckContext, text: CheckedText, url: string): Fault | undefined {
	const { state } = followReference(context, text.locale, url);
	if (state === 'unpublished' && isUnpublished(context, text)) return undefined;
	if (state === 'unpublished')
		return {
			message: `«${url}» er ikke publisert. Lenken vises som vanlig tekst til den er det.`,
			severity: 'warning',
		};
	if (state !== 'missing') return undefined;
	if (/^www\.|^[a-z0-9-]+\.(no|com|org|eu)\b/i.test(url))
		return { message: `«${url}» er ikke en hel adresse. Mente du «https://${url}»?` };
	if (/^[^/\s]+@[^/\s]+$/.test(url)) return { message: `«${url}» er en e-postadresse. Mente du «mailto:${url}»?` };
	const slash = url.startsWith('/') ? '' : ' En sti begynner med «/».';
	const from = text.kind === 'page' ? text.path : '/';
	return { message: `«${url}» finnes ikke.${slash}${suggestPath(context, text.locale, url, from)}` };
}

function faultOfAnchor(text: CheckedText, url: string): Fault | undefined {
	if (text.kind !== 'page')
		return { message: `«${url}» leder ingen steder herfra. Skriv stien til siden foran: /sti${url}.` };
	return isAnchorOf(text, url)
		? undefined
		: { message: `«${url}» er ikke en overskrift på siden.${suggestAnchor(text, url)}` };
}

function faultOfDistantAnchor(context: CheckContext, text: CheckedText, url: string): Fault | undefined {
	const [, path = '', anchor] = /^([^#]*)(#.+)$/.exec(url) ?? [];
	const reference = followReference(context, text.locale, url);
	if (anchor === undefined || reference.state !== 'published') return undefined;
	const page = context.pageOf.get(reference.page.file);
	if (!page || isAnchorOf(page, anchor)) return undefined;
	return { message: `«${path}» har ingen overskrift «${anchor}».${suggestAnchor(page, anchor)}` };
}

function isAnchorOf(text: CheckedText, anchor: string): boolean {
	return text.headings().some(({ id }) => id === anchor.slice(1));
}

function suggestAnchor(text: CheckedText, anchor: string): string {
	return didYouMean(
		anchor,
		text.headings().map(({ id }) => `#${id}`),
	);
}
