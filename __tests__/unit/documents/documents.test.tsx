/** @jest-environment node */
import fc from 'fast-check';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { ErrorView } from '@/app/_components/page/ErrorView';
import { NotFoundView } from '@/app/_components/page/NotFoundView';
import { PageView } from '@/app/_components/page/PageView';
import { NoSearchView } from '@/app/_components/search/NoSearchView';
import { SearchView } from '@/app/_components/search/SearchView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { cardAddress } from '@/lib/addresses/cards';
import { readQuery } from '@/lib/addresses/search-query';
import type { SiteContent } from '@/lib/content/types';
import { createDocuments, type Documents } from '@/lib/documents/documents';
import { makeDocument } from '@/lib/documents/make';
import { askOf } from '@/lib/documents/questions';
import type { SiteDocument } from '@/lib/documents/types';
import { type Locale, locales } from '@/lib/i18n/routing';
import { pageMetadata } from '@/lib/seo/metadata';
import { release } from '../../support/documents';
import { type Edit, editedSite, randomEdit } from '../../support/random-site';
import { md, noon, siteFrom, titled } from '../../support/site-from';
import { texts } from '../../support/texts';

const { settings } = release;

/** All that readers get of a document, made from nothing but it. */
function bytesOf(document: SiteDocument): string {
	const markup = (locale: Locale, view: React.ReactNode) =>
		renderToStaticMarkup(
			<NextIntlClientProvider locale={locale} messages={texts[locale]} timeZone="Europe/Oslo">
				{view}
			</NextIntlClientProvider>,
		);
	switch (document.kind) {
		case 'page': {
			const head = JSON.stringify(pageMetadata(document.page, settings));
			return head + markup(document.page.locale, <PageView document={document} settings={settings} />);
		}
		case 'not-found':
			return markup(
				document.around.locale,
				<PageShell around={document.around}>
					<NotFoundView {...document} />
				</PageShell>,
			);
		case 'error':
			return markup(document.locale, <ErrorView {...document} status={503} />);
		case 'search': {
			const query = readQuery(new URLSearchParams());
			return markup(
				document.around.locale,
				<PageShell around={document.around} query={query}>
					<SearchView document={document} query={query} answer={undefined} />
				</PageShell>,
			);
		}
		case 'no-search':
			return markup(
				document.around.locale,
				<PageShell around={document.around}>
					<NoSearchView {...document} />
				</PageShell>,
			);
		default:
			return JSON.stringify(document);
	}
}

/** Every address that the site answers now. */
function addressesOf(site: SiteContent): string[] {
	const pages = locales.flatMap((locale) => Object.values(site.locales[locale].pages).map(({ url }) => url));
	const others = locales.flatMap((locale) =>
		['sok', 'ikke-funnet', 'ikke-funnet/b', 'feilside/503'].map((end) => `/${locale}/${end}`),
	);
	const files = ['/nn/feilside/uten-sok', '/sitemap.xml', '/robots.txt', ...Object.keys(site.images)];
	return [...pages, ...pages.map(cardAddress), ...others, ...files];
}

const documents = () => createDocuments({ ...release, build: 'a' });

/** A cache that keeps what a version has been rendered to, as lib/delivery does. Counts what it had rendered. */
function createKeeper(known: Documents) {
	const kept = new Map<string, { version: string; bytes: string }>();
	const rendered: string[] = [];
	return {
		rendered,
		show: (site: SiteContent, address: string): string | undefined => {
			const version = known.versionOf(site, address);
			const held = kept.get(address);
			if (held && held.version === version) return held.bytes;
			const named = known.handOver(site, address);
			const document = named === undefined ? undefined : known.handedOver(named);
			if (named === undefined || !document) {
				kept.delete(address);
				return undefined;
			}
			rendered.push(address);
			const bytes = bytesOf(document);
			kept.set(address, { version: named, bytes });
			return bytes;
		},
	};
}

const fully = (site: SiteContent, address: string): string | undefined => {
	const document = makeDocument(askOf(site), address, release);
	return document && bytesOf(document);
};

const seeds = process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [1, 2, 3];

describe.each(seeds)('over random edits (seed %i)', (seed) => {
	const edits = fc.array(randomEdit, { minLength: 4, maxLength: 8 });
	const always = (property: (edits: Edit[]) => void) =>
		fc.assert(fc.property(edits, property), { seed, numRuns: 3, endOnFailure: true });

	it('nothing shows other bytes than when all is made anew, and only what has other bytes is rendered again', () => {
		always((walk) => {
			const edited = editedSite();
			const keeper = createKeeper(documents());
			const shown = new Map<string, string>();
			for (const edit of [{ now: noon }, ...walk]) {
				edited.edit(edit);
				const site = edited.site();
				const addresses = addressesOf(site);
				keeper.rendered.length = 0;
				const now = addresses.map((address) => [address, fully(site, address)] as const);
				expect(addresses.map((address) => [address, keeper.show(site, address)])).toEqual(now);
				const concerned = now.filter(([address, bytes]) => bytes !== undefined && shown.get(address) !== bytes);
				expect(keeper.rendered).toEqual(concerned.map(([address]) => address));
				for (const [address, bytes] of now) bytes === undefined ? shown.delete(address) : shown.set(address, bytes);
			}
		});
	});

	it('a version is the same in every process, whatever it has seen before, and a document is plain data', () => {
		always((walk) => {
			const edited = editedSite();
			const known = documents();
			for (const edit of walk) {
				edited.edit(edit);
				const site = edited.site();
				const fresh = documents();
				for (const address of addressesOf(site)) {
					expect([address, known.versionOf(site, address)]).toEqual([address, fresh.versionOf(site, address)]);
					const document = makeDocument(askOf(site), address, release);
					expect(JSON.stringify(JSON.parse(JSON.stringify(document ?? null)))).toBe(JSON.stringify(document ?? null));
				}
			}
		});
	});
});

describe('a document', () => {
	const files = (title: string) => [titled('nb/index.md', 'Forside'), titled('nb/a.md', title), titled('nb/b.md', 'B')];
	const site = siteFrom(files('A'));

	it('has another version in another release, and with other settings', () => {
		const version = documents().versionOf(site, '/nb/b');
		expect(createDocuments({ ...release, build: 'b' }).versionOf(site, '/nb/b')).not.toBe(version);
		const elsewhere = { ...release, settings: { ...settings, origin: 'https://annet.no' }, build: 'a' };
		expect(createDocuments(elsewhere).versionOf(site, '/nb/b')).not.toBe(version);
	});

	it('of a part of the sitemap is that of the whole', () => {
		const [whole, part] = ['/sitemap.xml', '/sitemap-2.xml'].map((address) => documents().versionOf(site, address));
		expect(part).toBe(whole);
	});

	it('that has been handed over is the one that was named, whatever has become of the site', () => {
		const known = documents();
		const version = known.handOver(site, '/nb/a') ?? '';
		known.versionOf(siteFrom(files('Noe annet')), '/nb/a');
		expect(known.handedOver(version)).toMatchObject({ page: { title: 'A' } });
	});

	it('is not there at an address without one', () => {
		for (const address of ['/nb/borte', '/bilder/borte.png', '/bilde/nb/borte', '/a', '/nb/constructor', '/%E0'])
			expect([address, documents().versionOf(site, address)]).toEqual([address, undefined]);
	});
});

describe('the versions that are known', () => {
	const rest = async () => undefined;
	const before = siteFrom([titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A'), md('nb/b.md', { title: 'B' })]);
	const after = siteFrom([titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A'), md('nb/b.md', { title: 'Be' })]);
	const addresses = ['/nb', '/nb/a', '/nb/b'];

	it('are those of what has been asked for, in the order of the addresses', async () => {
		const known = documents();
		const version = known.versionOf(before, '/nb/a');
		expect(await known.knownVersions(before, addresses, rest)).toEqual(['', version, '']);
	});

	it('are still known after an edit that does not concern them; others, and those of addresses that were gone, are asked for', async () => {
		const known = documents();
		const versions = addresses.map((address) => known.versionOf(before, address));
		expect(await known.knownVersions(after, addresses, rest)).toEqual([versions[0], versions[1], '']);
		known.versionOf(after, '/nb/b');
		expect(await known.knownVersions(after, addresses.slice(0, 2), rest)).toEqual(versions.slice(0, 2));
		expect(await known.knownVersions(after, addresses, rest)).toEqual([versions[0], versions[1], '']);
	});
});
