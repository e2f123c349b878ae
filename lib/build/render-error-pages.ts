import { readFile } from 'node:fs/promises';
import { createDelivery } from '../delivery/delivery';
import { filterDocument } from '../delivery/document-filter';
import type { ErrorPages } from '../delivery/error-pages';
import { startOrigin } from '../delivery/origin';
import { type Locale, locales } from '../i18n/routing';
import { errorPageAddress, errorStatuses } from '../routing/error-status';
import { readSite } from '../site';

/** How long (ms) Next may take to start. */
const patience = 60_000;

/**
 * Has Next, just built, make every error page in every language, each with its style in it, so that it can be shown when
 * nothing else can.
 *
 * @throws {Error} when Next does not start or a page cannot be made.
 */
export async function renderErrorPages(): Promise<ErrorPages> {
	const { origin: publicOrigin, indexable, hsts } = readSite();
	const ignore = () => undefined;
	const next = await startOrigin({
		publicOrigin,
		log: ignore,
		passOn: (line) => console.error(line),
		onProbe: ignore,
		onRestart: ignore,
	});
	const delivery = createDelivery({ site: { origin: publicOrigin, indexable, hsts }, ask: next.ask, patience });
	const render = async (locale: Locale, status: (typeof errorStatuses)[number]) => {
		const path = errorPageAddress(locale, status);
		const { response } = await delivery.answer({ path, language: locale, key: path, isSearch: false });
		if (response.status !== 200) throw new Error(`Feilsiden ${path} ble ikke laget: status ${response.status}.`);
		return filterDocument(await withStyle(String(response.representations.identity.body)));
	};
	try {
		const pages = {} as ErrorPages;
		for (const locale of locales) {
			const rendered = await Promise.all(
				errorStatuses.map(async (status) => [status, await render(locale, status)] as const),
			);
			pages[locale] = Object.fromEntries(rendered) as ErrorPages[Locale];
		}
		return pages;
	} finally {
		await next.stop();
	}
}

/** A document with its style sheets written into it. */
async function withStyle(html: string): Promise<string> {
	const links = [...html.matchAll(/<link rel="stylesheet" href="\/_next\/(static\/[^"?]+)"[^>]*>/g)];
	let result = html;
	for (const [link, path = ''] of links) {
		const css = await readFile(`.next/${path}`, 'utf8');
		result = result.replace(link, () => `<style>${css.replaceAll('url(../', 'url(/_next/static/')}</style>`);
	}
	return result;
}
