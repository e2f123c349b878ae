/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { ArticleView } from '@/app/_components/page/ArticleView';
import { HomeView } from '@/app/_components/page/HomeView';
import { NotFoundView } from '@/app/_components/page/NotFoundView';
import { SearchView } from '@/app/_components/search/SearchView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { longestQuery, readQuery, searchAddress } from '@/lib/addresses/search-query';
import type { Locale } from '@/lib/i18n/routing';
import { answerOn } from '@/lib/search/answer';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { aroundOn, documentOn } from '../../support/documents';
import { show } from '../../support/show';
import { md, siteFrom, titled } from '../../support/site-from';
import { texts } from '../../support/texts';

const site = siteFrom([
	titled('nb/index.md', 'MinID'),
	titled('nn/index.md', 'MinID'),
	titled('nb/kontakt.md', 'Kontakt oss'),
	md('nb/start.md', { title: 'Start', navigation_link: { text: 'Kom i gang' } }),
	titled('nb/hjelp/index.md', 'Hjelp'),
	md('nb/hjelp/a.md', {
		title: 'Glemt <b>passordet</b> & koden',
		type: 'article',
		ingress: 'Lag et nytt passord.',
		related_pages: ['/hjelp/kode-3', '/hjelp/kode-4'],
	}),
	...Array.from({ length: 12 }, (_, number) => titled(`nb/hjelp/kode-${number}.md`, `Kode ${number}`)),
]);

/** The whole search page for an address. */
function showSearch(address: string, locale: Locale = 'nb', on = site) {
	const query = readQuery(new URLSearchParams(address));
	const answer = query.text ? answerOn(on, search(buildIndex(on, locale), query)) : undefined;
	const document = documentOn(on, 'search', searchAddress(locale));
	return show(
		<PageShell around={document.around} query={query}>
			<SearchView document={document} query={query} answer={answer} />
		</PageShell>,
		locale,
	);
}

const main = () => within(screen.getByRole('main'));
const field = () => main().getByRole('searchbox', { name: texts.nb.search.onPage });
const countLine = () => main().getAllByRole('heading', { level: 2 })[0];
const linkTo = (address: string) => document.querySelector(`main a[href="${address}"]`);

describe('the form', () => {
	it('asks the search page, with a field that has a name and a limit', () => {
		showSearch('');
		expect(field()).toHaveAttribute('name', 'q');
		expect(field()).toHaveAttribute('maxlength', String(longestQuery));
		expect(field()).toHaveAttribute('enterkeyhint', 'search');
		expect(field()).toHaveAccessibleDescription(texts.nb.search.hint);
		expect(field().closest('form')).toHaveAttribute('action', '/nb/sok');
	});

	it('stands once on each page: in the header, or on a page that has one of its own', () => {
		const names = () => screen.getAllByRole('search').map((form) => form.getAttribute('aria-label'));
		const { unmount } = showSearch('');
		expect(names()).toEqual([texts.nb.search.onPage]);
		unmount();
		const front = documentOn(site, 'page', '/nb');
		const home = show(
			<PageShell around={front.around} page={front.page}>
				<HomeView {...front} />
			</PageShell>,
		);
		expect(names()).toEqual([texts.nb.search.onPage]);
		home.unmount();
		const missing = show(
			<PageShell around={aroundOn(site, 'nn')}>
				<NotFoundView {...documentOn(site, 'not-found', '/nn/ikke-funnet')} />
			</PageShell>,
			'nn',
		);
		expect(names()).toEqual([texts.nn.search.onPage]);
		expect(screen.getByRole('searchbox').closest('form')).toHaveAttribute('action', '/nn/sok');
		missing.unmount();
		const section = { ...front.page, type: 'section' } as const;
		const help = show(
			<PageShell around={front.around} page={section}>
				<ArticleView {...front} page={section} />
			</PageShell>,
		);
		expect(names()).toEqual([texts.nb.search.onPage]);
		help.unmount();
		const article = { ...section, type: 'article' } as const;
		show(
			<PageShell around={front.around} page={article}>
				<ArticleView {...front} page={article} />
			</PageShell>,
		);
		expect(names()).toEqual([texts.nb.search.inHeader]);
	});
});

describe('the search page', () => {
	it('shows what was asked for, in the field and in the language switch', () => {
		showSearch('q=glemt+passord');
		expect(field()).toHaveValue('glemt passord');
		expect(screen.getByRole('link', { name: 'Nynorsk' })).toHaveAttribute('href', '/nn/sok?q=glemt+passord');
	});

	it('shows each result with its place and what it says, and marks the words', () => {
		showSearch('q=passord');
		expect(countLine()).toHaveTextContent('1 treff på «passord»');
		const [result] = main().getAllByRole('listitem');
		expect(result).toHaveTextContent('Glemt <b>passordet</b> & koden');
		expect(result).toHaveTextContent('Forsiden');
		expect(result).toHaveTextContent('Hjelp');
		expect([...(result?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
			'passordet',
			'passord',
		]);
		expect(result?.querySelector('b')).toBeNull();
	});

	it('leads through the pages of results', () => {
		showSearch('q=kode&side=2');
		expect(main().getByRole('navigation', { name: texts.nb.search.paging })).toHaveTextContent('side 2 av 2');
		expect(linkTo('/nb/sok?q=kode')).toHaveTextContent(texts.nb.search.previous);
		expect(linkTo('/nb/sok?q=kode&side=3')).toBeNull();
	});

	it('says for which query it shows results, and leads to those of what was written', () => {
		showSearch('q=glemt+pasord');
		expect(countLine()).toHaveTextContent('1 treff på «glemt passord»');
		expect(main().getByText(/^Viser treff for/)).toHaveTextContent(
			'Viser treff for glemt passord. Søk etter «glemt pasord» i stedet',
		);
		expect(linkTo('/nb/sok?q=glemt+pasord&ordrett=1')).toHaveTextContent('Søk etter «glemt pasord» i stedet');
		expect(field()).toHaveValue('glemt pasord');
	});

	it('leads nowhere when what was written finds nothing', () => {
		showSearch('q=pasord');
		expect(main().getByText(/^Viser treff for/)).toHaveTextContent(/^Viser treff for passord\.$/);
		expect(main().queryByRole('link', { name: /pasord/ })).toBeNull();
	});

	it('says nothing of other spellings when they are not wanted', () => {
		showSearch('q=glemt+pasord&ordrett=1');
		expect(countLine()).toHaveTextContent('1 treff på «glemt pasord»');
		expect(main().queryByText(/^Viser treff for/)).toBeNull();
		expect(screen.getByRole('link', { name: 'Nynorsk' })).toHaveAttribute('href', '/nn/sok?q=glemt+pasord&ordrett=1');
	});

	it('says where to look next when there is one result', () => {
		showSearch('q=passord');
		const next = within(main().getByRole('navigation', { name: texts.nb.search.related }));
		expect(next.getAllByRole('link').map((link) => link.textContent)).toEqual(['Kode 3', 'Kode 4']);
	});

	it('leaves it at the results when there are more', () => {
		showSearch('q=kode');
		expect(main().queryByRole('navigation', { name: texts.nb.search.related })).toBeNull();
	});

	it.each(['', 'q=xqzwv'])('helps on when there is nothing to show: «%s»', (address) => {
		showSearch(address);
		expect(linkTo('/nb/start')).toHaveTextContent('Kom i gang');
		expect(linkTo('/nb/kontakt')).toHaveTextContent('Kontakt oss');
	});

	it('shows people before results for an error message that nobody knows', () => {
		showSearch('q=error+503+kode');
		expect(main().getByText(texts.nb.search.needsContact)).toBeVisible();
		const contact = linkTo('/nb/kontakt');
		const result = main().getAllByRole('listitem')[0];
		expect(contact?.compareDocumentPosition(result ?? document)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
	});

	it('says that a long query was cut', () => {
		showSearch(`q=${'kode '.repeat(50)}`);
		expect(main().getByText(/100 tegnene/)).toBeVisible();
	});

	it('shows nothing of an identity number', () => {
		const { container } = showSearch('q=glemt+010190-12345');
		expect(container).toHaveTextContent(texts.nb.search.identityNumber);
		expect(field()).toHaveValue('');
		expect(container.innerHTML).not.toMatch(/12345|010190/);
		expect(screen.getByRole('link', { name: 'Nynorsk' })).toHaveAttribute('href', '/nn/sok');
	});

	it.each([
		['nb', 'Nei: Helsenorge'],
		['nn', 'Nei: Helsenorge'],
		['en', 'No: Helsenorge'],
	] as const)('are told with the answer that they stand under (%s)', (locale, told) => {
		const own = siteFrom([
			titled(`${locale}/index.md`, 'MinID'),
			titled(`${locale}/a.md`, 'A', ':::nei\n- Helsenorge\n:::'),
		]);
		showSearch('q=helsenorge', locale, own);
		expect(main().getByRole('link', { name: 'A' }).closest('li')).toHaveTextContent(told);
	});

	it('marks what is in another language', () => {
		showSearch('q=passord', 'nn');
		const [result] = main().getAllByRole('listitem');
		expect(result?.querySelector('h3')).toHaveAttribute('lang', 'nb');
		expect(result).toHaveTextContent('på bokmål');
	});
});
